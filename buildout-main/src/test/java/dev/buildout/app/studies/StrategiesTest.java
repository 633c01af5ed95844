package dev.buildout.app.studies;

import static dev.buildout.planner.TinyCase.hourly;
import static dev.buildout.planner.TinyCase.offer;
import static dev.buildout.results.StudyTables.STRATEGIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.planner.RichCases;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Tables;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixed strategies of cases that a pocket calculator solves. */
class StrategiesTest {
  private static final Offset<Double> NEAR = within(1e-5);
  private static final String OWN = ", own: true, development_usd_m: ";

  /** A box of a vendor earns 3 and costs 2; a brick earns 3 and costs 1.5, all bricks 4 once. */
  private static TinyCase ownSilicon(double developmentUsdM) {
    return new TinyCase()
        .add("offers", "id: brick, " + offer("brick", 1.5) + OWN + developmentUsdM);
  }

  @Test
  void ownSiliconIsWorthWhatTheBestPlanWithoutItLacks() {
    StudiedTiny found = StudiedTiny.of(ownSilicon(4), new Strategies());

    // 10 bricks: 10 x 1.5 - 4; 10 boxes: 10 x 1.
    assertThat(npv(found, "optimum")).isCloseTo(11, NEAR);
    assertThat(npv(found, "all_own")).isCloseTo(11, NEAR);
    assertThat(npv(found, "all_vendor")).isCloseTo(10, NEAR);
    assertThat(npv(found, "nothing")).isCloseTo(0, NEAR);
    assertThat(regret(found, "all_vendor")).isCloseTo(1, NEAR);
    assertThat(regret(found, "nothing")).isCloseTo(11, NEAR);
    assertThat(found.real(Tables.METRICS, "value_of_own_silicon_usd_m", "value"))
        .isCloseTo(1, NEAR);
    assertThat(found.failed()).isEmpty();
  }

  @Test
  void planThatKeepsToAStrategyHasNoRegretAtAll() {
    StudiedTiny found = StudiedTiny.of(ownSilicon(4), new Strategies());

    assertThat(regret(found, "all_own")).isZero();
    assertThat(found.real(STRATEGIES, "all_own", "objective_usd_m"))
        .isEqualTo(found.real(STRATEGIES, "optimum", "objective_usd_m"));
    assertThat(regret(StudiedTiny.of(new TinyCase(), new Strategies()), "all_vendor")).isZero();
  }

  @Test
  void developmentThatDoesNotPayIsPaidByThoseWhoWillBuyNothingElse() {
    StudiedTiny found = StudiedTiny.of(ownSilicon(8), new Strategies());

    // 10 boxes are worth 10, 10 bricks 10 x 1.5 - 8 = 7.
    assertThat(npv(found, "optimum")).isCloseTo(10, NEAR);
    assertThat(regret(found, "all_own")).isCloseTo(3, NEAR);
    assertThat(found.real(STRATEGIES, "all_own", "own_share")).isCloseTo(1, NEAR);
    assertThat(found.real(STRATEGIES, "all_own", "capex_usd_m")).isCloseTo(23, NEAR);
    assertThat(found.run().document().get("value_of_own_silicon_usd_m")).isEqualTo(0.0);
    assertThat(found.failed()).isEmpty();
  }

  @Test
  void whatACaseDoesNotHaveIsLeftOutWithAWord() {
    StudiedTiny found = StudiedTiny.of(new TinyCase(), new Strategies());

    assertThat(found.firsts(STRATEGIES)).containsExactly("optimum", "nothing", "all_vendor");
    assertThat(String.valueOf(found.run().document().get("strategies_left_out")))
        .contains("all_own", "the case offers no own silicon")
        .contains("all_rented", "the case offers nothing for rent")
        .contains("last_years_mix", "spend_the_budgets", "the case has no budget");
    assertThat(found.run().document()).doesNotContainKey("value_of_own_silicon_usd_m");
  }

  @Test
  void allRentedLivesOffTheCloud() {
    TinyCase tiny =
        new TinyCase()
            .set("workloads.work.rentable", true)
            .add(
                "offers",
                "id: cloud, kind: on_demand, name: Cloud, system: box, from: 2026-01, depth_chips: 5,"
                    + " usd_per_chip_hour: "
                    + hourly(0.8));

    StudiedTiny found = StudiedTiny.of(tiny, new Strategies());

    // Five systems in each of five years bring 1 and cost 0.8; ten boxes bring 10 beside that.
    assertThat(npv(found, "all_rented")).isCloseTo(5, NEAR);
    assertThat(regret(found, "all_rented")).isCloseTo(10, NEAR);
    assertThat(found.real(STRATEGIES, "all_rented", "rented_share")).isCloseTo(1, NEAR);
    // Orders of 20 and rent of 5 x 5 x 0.8.
    assertThat(found.real(STRATEGIES, "optimum", "vendor_share")).isCloseTo(0.5, NEAR);
    assertThat(found.failed()).isEmpty();
  }

  @Test
  void lastYearsMixIsThatOfWhatWentIntoService() {
    TinyCase tiny =
        ownSilicon(0)
            .set("offers.brick.sites", java.util.List.of("a"))
            .set("offers.box.sites", java.util.List.of("a"))
            .set("finance.opening.net_ppe_usd_m", 22)
            .add(
                "sites",
                "id: b, name: B, pue: 1, grid_mw: 7, hall_mw: 7, power_usd_per_mwh: 0, hall_module_mw: 1,"
                    + " hall_usd_m_per_mw: 1, hall_lead_months: 0, hall_modules_max: 0, grid_lead_months: 0")
            .add("fleet", cohort("new-boxes", "box", 2, "2025-06", 3))
            .add("fleet", cohort("new-bricks", "brick", 4, "2025-01", 1.5))
            .add("fleet", cohort("old-box", "box", 1, "2024-12", 10));

    StudiedTiny found = StudiedTiny.of(tiny, new Strategies());

    // 6 USD m each went into service: n boxes at 2 cost what 10 - n bricks at 1.5 cost.
    double boxes = 15 / 3.5;
    assertThat(npv(found, "last_years_mix")).isCloseTo(30 - 2 * boxes * 2, NEAR);
    assertThat(found.real(STRATEGIES, "last_years_mix", "own_share")).isCloseTo(0.5, NEAR);
    assertThat(regret(found, "last_years_mix")).isCloseTo(4 * boxes - 15, NEAR);
    assertThat(found.failed()).isEmpty();
  }

  private static String cohort(
      String id, String system, int systems, String since, double costUsdM) {
    return "id: %s, system: %s, site: b, systems: %d, in_service: %s, cost_usd_m: %s"
        .formatted(id, system, systems, since, costUsdM);
  }

  @Test
  void spendingTheBudgetBuysWhatStandsIdle() {
    StudiedTiny found = StudiedTiny.of(budget(30), new Strategies());

    // 15 boxes for 30, of which 10 have power and earn 30.
    assertThat(npv(found, "spend_the_budgets")).isCloseTo(0, within(1e-4));
    assertThat(found.real(STRATEGIES, "spend_the_budgets", "capex_usd_m"))
        .isCloseTo(30, within(1e-4));
    assertThat(found.failed()).isEmpty();
  }

  @Test
  void spendingABudgetThatBindsCostsNothing() {
    StudiedTiny found = StudiedTiny.of(budget(14), new Strategies());

    assertThat(npv(found, "optimum")).isCloseTo(7, NEAR);
    assertThat(regret(found, "spend_the_budgets")).isZero();
  }

  private static TinyCase budget(double usdM) {
    return new TinyCase()
        .add("finance.capex_limits", "id: all, from: 2026-01, to: 2027-12, max_usd_m: " + usdM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "halls, grid and development",
        "rented capacity",
        "two sites and two systems",
        "delayed draw"
      })
  void everyStrategyIsCertifiedAndNoneBeatsThePlan(String name) {
    StudiedTiny found = StudiedTiny.of(RichCases.get(name), new Strategies());

    assertThat(found.failed()).isEmpty();
    assertThat(found.check("no strategy beats the plan").ok()).isTrue();
    assertThat(found.table(StudyTables.RESOLVES).size()).isPositive();
  }

  @Test
  void whoCommitsNothingPaysNoFeeForALoanNotDrawn() {
    StudiedTiny found = StudiedTiny.of(RichCases.get("delayed draw"), new Strategies());

    assertThat(npv(found, "nothing")).isCloseTo(0, NEAR);
    assertThat(regret(found, "nothing")).isCloseTo(npv(found, "optimum"), within(1e-4));
    assertThat(found.failed()).isEmpty();
  }

  @Test
  void missedPromisesCountAsRegretAndNotInValue() {
    TinyCase tiny = new TinyCase().set("workloads.work.channels.on_demand.floor_share", 0.5);

    StudiedTiny found = StudiedTiny.of(tiny, new Strategies());

    // Doing nothing misses 10 units in each of five years, each for twice its price; the plan
    // misses them in two.
    assertThat(npv(found, "nothing")).isCloseTo(0, NEAR);
    assertThat(regret(found, "nothing")).isCloseTo(10 + 60, NEAR);
    assertThat(found.failed()).isEmpty();
  }

  private static double npv(StudiedTiny found, String strategy) {
    return found.real(STRATEGIES, strategy, "npv_usd_m");
  }

  private static double regret(StudiedTiny found, String strategy) {
    return found.real(STRATEGIES, strategy, "regret_usd_m");
  }
}
