package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Path;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.model.TaxSchedule;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the books of any programme. */
class BooksTest {
  private static final int RANDOM_CASES = 300;

  /** Otherwise the invariants below would hold of little. */
  @Test
  void theRandomCasesHaveEverythingThatCanHappen() {
    int never = 0;
    int cancelled = 0;
    int sold = 0;
    int prepaid = 0;
    int old = 0;
    for (int seed = 0; seed < RANDOM_CASES; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      random.firm();
      Programme programme = random.programme();
      for (Purchase purchase : programme.purchases()) {
        never += purchase.inService() == programme.timeline().size() ? 1 : 0;
        old += purchase.inService() < 0 ? 1 : 0;
        prepaid += purchase.inService() >= 0 && purchase.paidBefore() > 0 ? 1 : 0;
      }
      for (Disposal disposal : programme.disposals()) {
        boolean before =
            disposal.period() <= programme.purchases().get(disposal.purchase()).inService();
        cancelled += before ? 1 : 0;
        sold += before ? 0 : 1;
      }
    }

    assertThat(List.of(never, cancelled, sold, prepaid, old)).allMatch(n -> n > 50);
  }

  @Test
  void theBalanceSheetBalancesToTheCentInEveryPeriod() {
    for (int seed = 0; seed < RANDOM_CASES; seed++) {
      Statements s = random(seed);
      assertThat(s.openingCents("balance_check")).hasValue(0);
      for (int p = 0; p < s.timeline().size(); p++) {
        assertThat(s.cents("balance_check", p)).as("seed %d period %d", seed, p).isZero();
        assertThat(s.cents("net_ppe", p))
            .as("seed %d period %d", seed, p)
            .isEqualTo(s.cents("ppe_closing", p));
      }
    }
  }

  @Test
  void cashRollsAndUnleveredCashFlowIsFreeCashFlowWithoutDebt() {
    for (int seed = 0; seed < RANDOM_CASES; seed++) {
      Statements s = random(seed);
      long cash = s.openingCents("cash").orElseThrow();
      for (int p = 0; p < s.timeline().size(); p++) {
        cash +=
            s.cents("free_cash_flow_less_leases", p)
                + s.cents("debt_issued", p)
                - s.cents("debt_repaid", p);
        assertThat(s.cents("cash", p)).as("seed %d period %d", seed, p).isEqualTo(cash);
        assertThat(s.cents("unlevered_cash_flow", p))
            .isEqualTo(
                s.cents("free_cash_flow_less_leases", p)
                    + s.cents("interest_incurred", p)
                    + s.cents("current_tax", p)
                    - s.cents("unlevered_tax", p));
      }
    }
  }

  /** Additions = payments + change of what is owed for property. */
  @Test
  void propertyIsPaidOrOwed() {
    for (int seed = 0; seed < RANDOM_CASES; seed++) {
      Statements s = random(seed);
      long owed = s.openingCents("capex_payables").orElseThrow();
      for (int p = 0; p < s.timeline().size(); p++) {
        owed += s.cents("additions_programme", p) - s.cents("capex_programme", p);
        assertThat(s.cents("capex_payables", p)).as("seed %d period %d", seed, p).isEqualTo(owed);
        assertThat(owed).as("seed %d period %d", seed, p).isGreaterThanOrEqualTo(-100);
        assertThat(s.cents("additions_paid_or_owed", p)).isEqualTo(s.cents("ppe_additions", p));
      }
    }
  }

  @Test
  void depreciationIsNeverNegativeBeyondRounding() {
    for (int seed = 0; seed < RANDOM_CASES; seed++) {
      Statements s = random(seed);
      for (int p = 0; p < s.timeline().size(); p++) {
        assertThat(s.cents("depreciation_programme", p)).isGreaterThanOrEqualTo(-50);
        assertThat(s.cents("tax_depreciation_programme", p)).isGreaterThanOrEqualTo(-50);
      }
    }
  }

  @Test
  void monthsQuartersAndTheYearAgree() {
    for (int seed = 0; seed < 50; seed++) {
      Statements s = random(seed);
      for (FiscalYear year : s.years()) {
        long sum = 0;
        for (int p = year.firstPeriod(); p <= year.lastPeriod(); p++) {
          sum += s.cents("free_cash_flow", p);
        }
        assertThat(s.cents("free_cash_flow", year)).isEqualTo(sum);
        assertThat(s.trailingYearCents("free_cash_flow", year.lastPeriod())).hasValue(sum);
        assertThat(s.cents("cash", year)).isEqualTo(s.cents("cash", year.lastPeriod()));
        assertThat(s.cents("ppe_opening", year))
            .isEqualTo(s.cents("ppe_opening", year.firstPeriod()));
      }
    }
  }

  /** Over all lives, tax and books deduct the same: what was deferred comes back. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4, 1})
  void deferredTaxReversesToZero(double bonus) {
    Finance finance =
        SampleFirm.of(
            0.23,
            0.8,
            0,
            0,
            List.of(
                Classes.named("systems", 72, bonus, TaxSchedule.MACRS_5, 0),
                Classes.named("shell", 360, 0, TaxSchedule.STRAIGHT_39, 0)),
            new OpeningBalance(10, 900, 0, 0, 0, 123, 0, 0, 50),
            List.of(SampleFirm.business("steady", 40, 10)));
    Timeline t = Timeline.of(YearMonth.of(2026, 1), 3, 24, 45);
    double[] none = new double[t.size()];
    Statements s =
        Books.statements(
            finance,
            new Programme(
                t,
                List.of(
                    new Purchase("systems", "old", -1, 17, 333.33, none, 333.33),
                    new Purchase("systems", "new", 3, 0, 777.77, none, 700),
                    new Purchase("shell", "hall", 2, 0, 100.01, none, 0)),
                List.of(new Disposal(1, 6, 0.25, 91)),
                Map.of(),
                none,
                none,
                none));

    assertThat(s.usdM("deferred_tax", 8)).isNotCloseTo(0, within(1.0));
    assertThat(s.cents("deferred_tax", t.size() - 1)).isBetween(-100L, 100L);
    assertThat(s.cents("property_in_service", t.size() - 1)).isZero();
  }

  /** 30 in advance, 10 of it used up by bills of each year; half a year of the rest is owed. */
  @Test
  void prepaymentsAreOwedUntilTheyAreBilled() {
    Finance finance =
        SampleFirm.of(
            0, 1, 0, 0, List.of(), new OpeningBalance(5, 0, 0, 0, 0, 0, 0, 0, 5), List.of());
    Timeline t = Timeline.of(YearMonth.of(2026, 1), 12, 36, 0);
    double[] none = new double[3];
    Statements s =
        Books.statements(
            finance,
            new Programme(
                t,
                List.of(),
                List.of(),
                Map.of(Flow.REVENUE, new double[] {40, 40, 40}),
                none,
                none,
                none,
                new double[] {30, 0, 0},
                new double[] {10, 10, 10}));

    assertThat(s.series("customer_prepayments")).containsExactly(20, 10, 0);
    assertThat(s.series("revenue_programme")).containsExactly(40, 40, 40);
    assertThat(s.series("free_cash_flow")).containsExactly(60, 30, 30);
    assertThat(s.series("unlevered_cash_flow")).containsExactly(60, 30, 30);
    assertThat(s.series("cash")).containsExactly(65, 95, 125);
    assertThat(s.series("balance_check")).containsExactly(0, 0, 0);
  }

  /** What customers paid in advance is never receivable: 73.05 days are a fifth of a year. */
  @Test
  void receivablesAreOfWhatIsBilledAfterwards() {
    Finance finance =
        SampleFirm.of(
            0, 1, 73, 0, List.of(), new OpeningBalance(5, 0, 0, 0, 0, 0, 0, 0, 5), List.of());
    Timeline t = Timeline.of(YearMonth.of(2026, 1), 12, 24, 0);
    double[] none = new double[2];
    Statements s =
        Books.statements(
            finance,
            new Programme(
                t,
                List.of(),
                List.of(),
                Map.of(Flow.REVENUE, new double[] {365.25, 365.25}),
                none,
                none,
                none,
                new double[] {146.1, 0},
                new double[] {73.05, 73.05}));

    assertThat(s.series("receivables")).containsExactly(58.4, 58.4);
    assertThat(s.series("customer_prepayments")).containsExactly(73.05, 0);
    assertThat(s.series("balance_check")).containsExactly(0, 0);
  }

  /** A cancelled order: what was paid is written off against the refund, nothing stays. */
  @Test
  void anOrderThatNeverArrivesIsWrittenOff() {
    Finance finance =
        SampleFirm.of(
            0.2,
            1,
            0,
            0,
            List.of(Classes.named("systems", 60, 1, TaxSchedule.MACRS_5, 0)),
            new OpeningBalance(100, 0, 0, 0, 0, 0, 0, 0, 100),
            List.of(SampleFirm.business("steady", 100, 0)));
    Timeline t = Timeline.of(YearMonth.of(2026, 1), 12, 36, 0);
    double[] none = new double[3];
    Statements s =
        Books.statements(
            finance,
            new Programme(
                t,
                List.of(new Purchase("systems", "x", 3, 0, 80, new double[] {30, 0, 0}, 0)),
                List.of(new Disposal(0, 1, 1, 10)),
                Map.of(),
                none,
                none,
                none));

    assertThat(s.series("construction_in_progress")).containsExactly(30, 0, 0);
    assertThat(s.series("gain_on_disposal")).containsExactly(0, -20, 0);
    assertThat(s.series("disposals_tax_basis")).containsExactly(0, 30, 0);
    assertThat(s.series("current_tax")).containsExactly(20, 16, 20);
    assertThat(s.series("capex_payables")).containsExactly(0, 0, 0);
  }

  @Test
  void paymentsForWhatIsCancelledAreRefused() {
    Finance finance = new RandomProgrammes(1).firm();
    Timeline t = Timeline.of(YearMonth.of(2026, 1), 12, 36, 0);
    double[] none = new double[3];
    Programme programme =
        new Programme(
            t,
            List.of(new Purchase("systems", "x", 2, 0, 80, new double[] {30, 0, 50}, 0)),
            List.of(new Disposal(0, 1, 0.5, 0)),
            Map.of(),
            none,
            none,
            none);

    assertThatThrownBy(() -> Books.statements(finance, programme))
        .hasMessageContaining("payments for x sum to 80.0 USD m, expected at most 55.0")
        .hasMessageContaining("Maybe");
  }

  /** 120 a year in January 2026, 240 in January 2027: months rise by 10/12 of a year's amount. */
  @Test
  void businessesFollowTheirPaths() {
    Path rising =
        new Path(
            List.of(
                new Path.Point(YearMonth.of(2026, 1), 120),
                new Path.Point(YearMonth.of(2027, 1), 240)),
            0);
    Path none = Path.constant(0);
    Business business =
        new Business("retail", "Retail", rising, none, none, none, none, none, none, none);
    Finance finance =
        SampleFirm.of(
            0.25,
            0.8,
            0,
            0,
            List.of(),
            new OpeningBalance(0, 0, 0, 0, 0, 0, 0, 0, 0),
            List.of(business));
    Timeline t = Timeline.of(YearMonth.of(2026, 1), 3, 24, 0);
    double[] zero = new double[8];

    Statements s =
        Books.statements(
            finance, new Programme(t, List.of(), List.of(), Map.of(), zero, zero, zero));

    // First quarter: (120 + 130 + 140) / 12; the year: 12 months of 10 to 19.17.
    assertThat(s.usdM("revenue_retail", 0)).isEqualTo(32.5);
    assertThat(s.usdM("revenue", s.years().get(0))).isEqualTo(175);
    assertThat(s.usdM("revenue", s.years().get(1))).isEqualTo(240);
    assertThat(s.usdM("net_income", s.years().get(1))).isEqualTo(180);
  }

  static Statements random(long seed) {
    RandomProgrammes random = new RandomProgrammes(seed);
    return Books.statements(random.firm(), random.programme());
  }
}
