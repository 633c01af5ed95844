package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Lead times shift, service lives end, tails are fractional. */
class ArrivalTest {
  /**
   * Ordered in 2026, in service from 2027 to 2029: periods are whole years, so 6 months make 12.
   */
  @Test
  void leadTimeShiftsArrivalAndScrapping() {
    TinyPlan plan = new TinyCase().set("offers.box.lead_months", 6).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(10, NEAR);
    assertThat(plan.installed("box", "2027")).isCloseTo(10, NEAR);
    assertThat(plan.installed("box", "2029")).isCloseTo(10, NEAR);
    assertThat(plan.served("work", "2026")).isZero();
    assertThat(plan.installed("box", "2030")).isCloseTo(0, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  /** In quarters 6 months are two periods. */
  @Test
  void leadTimeIsExactInQuarters() {
    TinyPlan plan =
        new TinyCase()
            .quarterly()
            .set("offers.box.lead_months", 6)
            .set("offers.box.until", java.time.YearMonth.of(2026, 1))
            .plan();

    assertThat(plan.served("work", "2026-Q2")).isZero();
    assertThat(plan.served("work", "2026-Q3")).isCloseTo(2.5, NEAR);
  }

  /** 30 months: all of 2026 and 2027 and half of 2028. 10 x (2.5 - 2) = 5. */
  @Test
  void lastYearOfServiceCountsByItsShare() {
    TinyPlan plan =
        new TinyCase().set("finance.asset_classes.systems.service_life_months", 30).plan();

    assertThat(plan.installed("box", "2028")).isCloseTo(5, NEAR);
    assertThat(plan.installed("box", "2029")).isCloseTo(0, NEAR);
    assertThat(plan.npv()).isCloseTo(5, NEAR);
  }

  /** In service since July 2024, 36 months: until the end of June 2027. */
  @Test
  void installedSystemsServeTheRestOfTheirLife() {
    TinyPlan plan =
        new TinyCase()
            .replace("offers")
            .add(
                "fleet",
                "id: old, system: box, site: a, systems: 4, in_service: 2024-07, cost_usd_m: 2")
            .plan();

    assertThat(plan.served("work", "2026")).isCloseTo(4, NEAR);
    assertThat(plan.served("work", "2027")).isCloseTo(2, NEAR);
    assertThat(plan.served("work", "2028")).isZero();
  }

  /** 3 boxes on order cost 1 more each on delivery and 0.4 to cancel; without work they go. */
  @Test
  void worthlessOrderIsCancelledWhenThatIsCheaper() {
    assertThat(onOrder(0).installed("box", "2027")).isCloseTo(0, NEAR);
    assertThat(onOrder(0).money("Cancelled orders", "2026")).isCloseTo(3 * 0.4, NEAR);
  }

  /** With work they earn 2 in 2027 and 2028 (they are counted as 36 months old in 2030). */
  @Test
  void usefulOrderIsKept() {
    assertThat(onOrder(20).installed("box", "2027")).isCloseTo(3, NEAR);
    assertThat(onOrder(20).money("Cancelled orders", "2026")).isCloseTo(0, NEAR);
  }

  private static TinyPlan onOrder(double demand) {
    return new TinyCase()
        .replace("offers")
        .add(
            "fleet",
            "id: coming, system: box, site: a, systems: 3, in_service: 2027-01, cost_usd_m: 2,"
                + " unpaid_share: 0.5, cancel_fee_share: 0.2")
        .set("workloads.work.demand_per_year", demand)
        .plan();
  }
}
