package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Service that was promised has a price, never a veto. */
class ServiceFloorTest {
  /** A box loses 1.5 - 2 = -0.5, but 5 of 20 units were promised. */
  private static TinyCase promised(double multiple) {
    return new TinyCase()
        .set("workloads.work.channels.on_demand.price", 0.5e6)
        .set("workloads.work.channels.on_demand.floor_share", 0.25)
        .set("finance.floor_penalty_multiple", multiple);
  }

  /**
   * Shortfall costs 2 x 0.5 = 1 a unit and year: a box saves 3 and loses 0.5, so 5 are bought.
   * After 2028 nothing serves: 2 years x 5 x 1 = 10 of penalty, in the objective and not in NPV.
   */
  @Test
  void penaltyMovesThePlanAndNotTheNpv() {
    TinyPlan plan = promised(2).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.shortfall("work", "2029")).isCloseTo(5, NEAR);
    assertThat(plan.npv()).isCloseTo(-2.5, NEAR);
    assertThat(plan.plan().objectiveUsdM()).isCloseTo(-2.5 - 10, NEAR);
    assertThat(plan.reference().objectiveUsdM()).as("promises nothing").isCloseTo(0, NEAR);
  }

  /** At 0.1 x 0.5 = 0.05 a unit five years of shortfall are cheaper than boxes. */
  @Test
  void cheapPromiseIsBroken() {
    TinyPlan plan = promised(0.1).plan();

    assertThat(plan.ordered("box", "2026")).isZero();
    assertThat(plan.npv()).isCloseTo(0, NEAR);
    assertThat(plan.plan().objectiveUsdM()).isCloseTo(-5 * 5 * 0.05, NEAR);
  }

  @Test
  void promiseThatPaysAnywayCostsNothing() {
    TinyPlan plan = promised(2).set("workloads.work.channels.on_demand.price", 1e6).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(10, NEAR);
    assertThat(plan.shortfall("work", "2028")).isCloseTo(0, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  /** Work without a price: twice what a box costs a unit, 2 / 3, is more than serving it costs. */
  @Test
  void promiseWithoutPriceIsKept() {
    TinyPlan plan =
        new TinyCase()
            .replace(
                "workloads",
                "id: work, name: Work, unit: zflop, demand_per_year: 20, channels: ["
                    + "{id: internal, max_use: 1, floor_share: 0.25}]")
            .plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.npv()).isCloseTo(-10, NEAR);
  }
}
