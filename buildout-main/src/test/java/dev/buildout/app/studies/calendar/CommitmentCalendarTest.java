package dev.buildout.app.studies.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.app.studies.Studied;
import dev.buildout.model.Resolution;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Run;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The tiny case in quarters: ten boxes find power, each costs 2 USD m and earns 3. */
class CommitmentCalendarTest {
  private static final Offset<Double> NEAR = within(1e-4);
  private static final String OLD =
      "id: old, system: box, site: a, systems: 5, in_service: 2025-07, cost_usd_m: 2";

  private static Run run(TinyCase tiny) {
    Run run = Studied.run(tiny.read(), new CommitmentCalendar());
    assertThat(Studied.failed(run)).isEmpty();
    return run;
  }

  private static Table commitments(TinyCase tiny) {
    return run(tiny).table(StudyTables.COMMITMENTS);
  }

  /** Prices rise by half a year: ten boxes cost 20 x (1.5^0.25 - 1) more a quarter later. */
  @Test
  void waitingCostsTheRiseOfThePrice() {
    TinyCase dearer =
        new TinyCase()
            .quarterly()
            .set("offers.box.price_growth", 0.5)
            .set("offers.box.deposit_share", 0.25)
            .set("offers.box.payable_days", 120)
            .set("offers.box.cancel_fee_share", 0.1);
    Run run = run(dearer);
    Table t = run.table(StudyTables.COMMITMENTS);
    double rise = 20 * (Math.pow(1.5, 0.25) - 1);

    assertThat(t.size()).isEqualTo(1);
    assertThat(t.text(0, "item")).isEqualTo("box");
    assertThat(t.text(0, "kind")).isEqualTo("chips");
    assertThat(t.real(0, "amount")).isCloseTo(10, NEAR);
    assertThat(t.real(0, "cost_usd_m")).isCloseTo(20, NEAR);
    assertThat(t.real(0, "paid_now_usd_m")).isCloseTo(5, NEAR);
    assertThat(t.real(0, "cancel_usd_m")).as("delivered, so all is lost").isCloseTo(20, NEAR);
    assertThat(t.text(0, "in_service")).isEqualTo("2026-Q1");
    assertThat(t.real(0, "wait_npv_usd_m")).isCloseTo(-rise, NEAR);
    assertThat(t.real(0, "wait_penalties_usd_m")).isCloseTo(0, NEAR);
    assertThat(t.real(0, "threshold_usd_m")).isCloseTo(0.01, NEAR);
    assertThat(t.text(0, "first_quarter")).isEqualTo("2026-Q1");
    assertThat(t.text(0, "last_responsible")).isEqualTo("2026-Q1");
    assertThat(t.real(0, "loss_after_usd_m")).isCloseTo(rise, NEAR);
    assertThat(t.flag(0, "possible_after")).isTrue();
    assertThat(sentences(run)).containsExactly("Sign in 2026-Q1: 10 chips of Offer (USD 20 m).");
    assertThat(run.table(StudyTables.RESOLVES).size()).isEqualTo(1);
  }

  /**
   * Power of a contract comes in January 2027 and the lead time is six months: the order is due in
   * the third quarter of 2026. A quarter later each flow of a box's 36 months is a quarter later.
   */
  @Test
  void lastResponsibleQuarterIsTheContractLessTheLeadTime() {
    TinyCase contract =
        new TinyCase()
            .quarterly()
            .set("finance.discount_rate", 0.1)
            .set("sites.a.grid_mw", 0)
            .set("offers.box.lead_months", 6)
            .set("offers.box.deposit_share", 1)
            .set("offers.box.until", YearMonth.of(2027, 12))
            .set("offers.box.cancel_fee_share", 0.3)
            .add("power", "id: contract, site: a, from: 2027-01, grid_mw: 10");
    Table t = commitments(contract);
    double early = -20 * pv(0.625) + 2.5 * quarters2027(0) + 10 * pv(2.5) + 10 * pv(3.5);
    double late =
        -20 * pv(0.875) + 2.5 * quarters2027(1) + 10 * pv(2.5) + 10 * pv(3.5) + 2.5 * pv(4.5);

    assertThat(t.text(0, "first_quarter")).isEqualTo("2026-Q3");
    assertThat(t.text(0, "in_service")).isEqualTo("2027-Q1");
    assertThat(t.text(0, "last_responsible")).isEqualTo("2026-Q3");
    assertThat(t.real(0, "amount")).isEqualTo(0);
    assertThat(t.real(0, "wait_npv_usd_m")).isEqualTo(0);
    assertThat(t.real(0, "loss_after_usd_m")).isCloseTo(early - late, NEAR);
  }

  private static double pv(double years) {
    return Math.pow(1.1, -years);
  }

  /** Factors of the quarters of 2027 from one on. */
  private static double quarters2027(int from) {
    double sum = 0;
    for (int q = from; q < 4; q++) {
      sum += pv(1.125 + q / 4.0);
    }
    return sum;
  }

  /** Without discounting an order may be placed in any quarter in which the offer is open. */
  @Test
  void waitsUntilTheOfferCloses() {
    TinyCase open = new TinyCase().quarterly().set("offers.box.until", YearMonth.of(2027, 8));
    Run run = run(open);
    Table t = run.table(StudyTables.COMMITMENTS);

    assertThat(t.text(0, "last_responsible")).isEqualTo("2027-Q3");
    assertThat(t.real(0, "loss_after_usd_m")).isCloseTo(10, NEAR);
    assertThat(sentences(run))
        .containsExactly(
            "Nothing has to be signed in 2026-Q1.",
            "Planned for 2026-Q1 but can wait: Offer until 2027-Q3.");
  }

  /** Of a second offer at the same price the plan has no need. */
  @Test
  void whatCanBeReplacedIsNotNeeded() {
    TinyCase two =
        new TinyCase().quarterly().add("offers", "id: twin, " + TinyCase.offer("box", 2));
    Table t = commitments(two);

    assertThat(t.size()).isPositive();
    assertThat(t.text(0, "last_responsible")).isEmpty();
    assertThat(t.real(0, "loss_after_usd_m")).isCloseTo(0, NEAR);
  }

  /** One quarter of a plan in months is three of its periods. */
  @Test
  void quartersOfAPlanInMonths() {
    TinyCase dearer =
        new TinyCase()
            .quarterly()
            .set("resolution", Resolution.MONTH)
            .set("offers.box.price_growth", 0.5);
    Table t = commitments(dearer);

    assertThat(t.text(0, "first_quarter")).isEqualTo("2026-Q1");
    assertThat(t.real(0, "wait_npv_usd_m")).isCloseTo(-20 * (Math.pow(1.5, 0.25) - 1), NEAR);
  }

  /** Halls for 10 MW, 10 MW of grid, a lease of 5 chips and the memory of 10 boxes. */
  @Test
  void everyKindOfCommitment() {
    TinyCase all =
        new TinyCase()
            .quarterly()
            .set("sites.a.grid_mw", 0)
            .set("sites.a.hall_mw", 0)
            .set("sites.a.hall_modules_max", 10)
            .set("sites.a.hall_usd_m_per_mw", 0.1)
            .set("sites.a.grid_extra_mw", 10)
            .set("sites.a.grid_usd_m_per_mw", 0.2)
            .set("finance.discount_rate", 0.1)
            .set("workloads.work.rentable", true)
            .add("supply", "id: hbm, name: Memory, resource: hbm_gb, per_quarter: 1.0e+6")
            .add(
                "offers",
                "id: lease, kind: reservation, name: Lease, system: box, from: 2026-01,"
                    + " usd_per_chip_hour: %s, term_months: 12, depth_chips: 5"
                        .formatted(TinyCase.hourly(0.5)));
    Table t = commitments(all);

    assertThat(rows(t, "kind")).containsExactly("chips", "halls", "grid", "lease", "supply");
    assertThat(rows(t, "unit")).containsExactly("chips", "MW", "MW", "chips", "GB");
    assertThat(amounts(t, "amount")).containsExactly(new double[] {10, 10, 10, 5, 1000}, NEAR);
    assertThat(amounts(t, "cost_usd_m")).containsExactly(new double[] {20, 1, 2, 2.5, 0}, NEAR);
    assertThat(amounts(t, "paid_now_usd_m"))
        .containsExactly(new double[] {20, 1, 2, 0.625, 0}, NEAR);
    assertThat(amounts(t, "cancel_usd_m")).containsExactly(new double[] {20, 1, 2, 2.5, 0}, NEAR);
    assertThat(t.real(0, "loss_after_usd_m"))
        .as("without orders nothing is drawn")
        .isCloseTo(t.real(4, "loss_after_usd_m"), NEAR);
  }

  /** 9 MW from April 2026 feed boxes that are ordered by June: a month is worth 9 / 12. */
  @Test
  void aMonthOfDelayIsAMonthOfMargin() {
    TinyCase contract =
        new TinyCase()
            .quarterly()
            .set("sites.a.grid_mw", 0)
            .set("sites.a.hall_mw", 0)
            .set("offers.box.until", YearMonth.of(2026, 6))
            .add("power", "id: more, site: a, from: 2026-04, grid_mw: 9, hall_mw: 9");
    Run run = run(contract);
    Table t = run.table(StudyTables.DELAYS);

    assertThat(t.size()).isEqualTo(1);
    assertThat(t.text(0, "site")).isEqualTo("a");
    assertThat(t.text(0, "first")).isEqualTo("2026-04");
    assertThat(t.real(0, "grid_mw")).isEqualTo(9);
    assertThat(t.real(0, "hall_mw")).isEqualTo(9);
    assertThat(t.real(0, "npv_usd_m")).isCloseTo(-0.75, NEAR);
    assertThat(t.real(0, "reference_usd_m")).isCloseTo(0, NEAR);
    assertThat(t.flag(0, "measured")).isTrue();
    assertThat(t.real(0, "dual_usd_m")).as("more in one quarter feeds no box").isCloseTo(0, NEAR);
    assertThat(t.flag(0, "disagree")).isTrue();
    assertThat(sentences(run)).contains("A month of delay costs at A USD 0.8 m.");
  }

  /** Boxes of before the start wait for the power: plan and reference lose the same. */
  @Test
  void aDelayOfWhatIsSunkLeavesTheReferenceBehindToo() {
    TinyCase waiting =
        new TinyCase()
            .quarterly()
            .replace("offers")
            .set("sites.a.grid_mw", 0)
            .add("fleet", OLD.replace("systems: 5", "systems: 20"))
            .add("power", "id: more, site: a, from: 2026-04, grid_mw: 9");
    Table t = run(waiting).table(StudyTables.DELAYS);

    assertThat(t.real(0, "npv_usd_m")).isCloseTo(-0.75, NEAR);
    assertThat(t.real(0, "reference_usd_m")).isCloseTo(-0.75, NEAR);
    assertThat(t.real(0, "dual_usd_m")).isCloseTo(-0.75, NEAR);
    assertThat(t.flag(0, "disagree")).isFalse();
  }

  /** Five boxes of before the start wait for power, for halls, or for work. */
  @Test
  void idleChipsByWhatTheyWaitFor() {
    assertThat(idle(fleet().set("sites.a.grid_mw", 4))).containsExactly(1, 1, 0, 0);
    assertThat(idle(fleet().set("sites.a.hall_mw", 3))).containsExactly(2, 0, 2, 0);
    assertThat(idle(fleet().set("workloads.work.demand_per_year", 2.0)))
        .containsExactly(3, 0, 0, 3);
    assertThat(run(fleet()).table(StudyTables.IDLE_CHIPS).size()).isZero();
  }

  private static TinyCase fleet() {
    return new TinyCase().quarterly().replace("offers").add("fleet", OLD);
  }

  /** Idle chips of the first quarter: all, for power, for halls, without work. */
  private static int[] idle(TinyCase tiny) {
    Table t = run(tiny).table(StudyTables.IDLE_CHIPS);
    assertThat(t.real(0, "installed")).isCloseTo(5, NEAR);
    return List.of("idle", "for_power", "for_halls", "without_work").stream()
        .mapToInt(column -> (int) Math.round(t.real(0, column)))
        .toArray();
  }

  private static List<String> rows(Table t, String column) {
    return IntStream.range(0, t.size()).mapToObj(i -> t.text(i, column)).toList();
  }

  private static double[] amounts(Table t, String column) {
    return IntStream.range(0, t.size()).mapToDouble(i -> t.real(i, column)).toArray();
  }

  private static List<String> sentences(Run run) {
    Map<?, ?> calendar = (Map<?, ?>) requireNonNull(run.document().get("calendar"));
    List<?> sentences = (List<?>) requireNonNull(calendar.get("sentences"));
    return sentences.stream().map(Object::toString).toList();
  }
}
