package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Revenue and operating cost as they accrue. */
class AccrualsTest {
  /**
   * 10 boxes at 50 USD/MWh, half load, PUE 1: 10 MW x 0.5 x 8,766 h x 50 = 2.1915. Halls: 10 MW x
   * 10 USD/kW = 0.1. Upkeep: 10 x 2 x 5 % = 1. Billed: 90 % of 10 = 9. Model owner: 10 % of 9.
   * Overhead: 5 % of 9.
   */
  @Test
  void everyLineOfAYear() {
    TinyPlan plan =
        new TinyCase()
            .set("sites.a.power_usd_per_mwh", 50)
            .set("sites.a.opex_usd_per_kw_year", 10)
            .set("catalog.systems.box.mean_load", 0.5)
            .set("catalog.systems.box.maintenance_share", 0.05)
            .set("workloads.work.channels.on_demand.expected_use", 0.9)
            .set("workloads.work.channels.on_demand.price", 2e6)
            .set("workloads.work.revenue_share", 0.1)
            .set("finance.overhead_share", 0.05)
            .plan();

    assertThat(plan.money("Revenue of the planned workloads", "2027")).isCloseTo(18, NEAR);
    assertThat(plan.money("Revenue share of model owners", "2027")).isCloseTo(1.8, NEAR);
    assertThat(plan.money("Selling, general and administrative cost", "2027")).isCloseTo(0.9, NEAR);
    assertThat(plan.money("Electricity", "2027")).isCloseTo(2.1915, NEAR);
    assertThat(plan.money("Operation of halls", "2027")).isCloseTo(0.1, NEAR);
    assertThat(plan.money("Maintenance of systems", "2027")).isCloseTo(1, NEAR);
    // 3 x (18 - 1.8 - 0.9 - 2.1915 - 1) - 20; halls cost the same without boxes.
    assertThat(plan.npv()).isCloseTo(3 * 12.1085 - 20, NEAR);
  }

  /** 1 MW for a year at 40 USD/MWh costs 0.35: 3 x 0.65 - 2 is a loss. At 30 it is a gain. */
  @Test
  void electricityDecides() {
    assertThat(new TinyCase().set("sites.a.power_usd_per_mwh", 40).plan().npv()).isCloseTo(0, NEAR);
    assertThat(new TinyCase().set("sites.a.power_usd_per_mwh", 30).plan().npv())
        .isCloseTo(10 * (3 * (1 - 0.26298) - 2), NEAR);
  }
}
