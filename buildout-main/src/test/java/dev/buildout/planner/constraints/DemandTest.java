package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Nobody buys more than they want. */
class DemandTest {
  @Test
  void demandOfSixNeedsSixBoxes() {
    TinyPlan plan = new TinyCase().set("workloads.work.demand_per_year", 6).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(6, NEAR);
    assertThat(plan.npv()).isCloseTo(6, NEAR);
  }

  /** 4 units at 3, 16 at 1: ten boxes serve the dear ones first, 3 x (12 + 6) - 20 = 34. */
  @Test
  void eachChannelHasItsVolume() {
    TinyPlan plan =
        new TinyCase()
            .replace(
                "workloads",
                "id: work, name: Work, unit: zflop, demand_per_year: 20, channels: ["
                    + "{id: committed, share: 0.2, price: 3000000, max_use: 1},"
                    + "{id: on_demand, share: 0.8, price: 1000000, max_use: 1}]")
            .plan();

    assertThat(plan.served("work", 0, "2026")).isCloseTo(4, NEAR);
    assertThat(plan.served("work", 1, "2026")).isCloseTo(6, NEAR);
    assertThat(plan.npv()).isCloseTo(34, NEAR);
  }

  @Test
  void demandInPlentyDecidesNothing() {
    TinyPlan plan = new TinyCase().set("workloads.work.demand_per_year", 2000).plan();

    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }
}
