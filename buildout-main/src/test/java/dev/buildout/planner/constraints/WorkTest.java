package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Work needs systems that stand ready, with head room. */
class WorkTest {
  /** At 50 % use 10 boxes do 5 units; at 2 USD m a unit they earn 10 x (3 x 0.5 x 2 - 2) = 10. */
  @Test
  void headRoomForPeaksHalvesTheWork() {
    TinyPlan plan =
        new TinyCase()
            .set("workloads.work.channels.on_demand.max_use", 0.5)
            .set("workloads.work.channels.on_demand.price", 2e6)
            .plan();

    assertThat(plan.served("work", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  /** 80 % useful time: 10 x (3 x 0.8 - 2) = 4. */
  @Test
  void goodputIsLost() {
    TinyPlan plan = new TinyCase().set("catalog.stacks.cuda-stack.goodput", 0.8).plan();

    assertThat(plan.served("work", "2026")).isCloseTo(8, NEAR);
    assertThat(plan.npv()).isCloseTo(4, NEAR);
  }

  /** A box does 4 units of the first workload and 1 of the second: 20 units need 5 boxes. */
  @Test
  void systemsGoWhereTheyEarnMost() {
    TinyPlan plan =
        new TinyCase()
            .does("work", "box", 4)
            .add(
                "workloads",
                "id: other, name: Other, unit: zflop, demand_per_year: 20, channels: ["
                    + TinyCase.channel(1)
                    + "]")
            .plan();

    assertThat(plan.served("work", "2026")).isCloseTo(20, NEAR);
    assertThat(plan.served("other", "2026")).isCloseTo(5, NEAR);
  }

  @Test
  void systemThatCannotServeIsNotBought() {
    assertThat(new TinyCase().does("work", "box", 0).plan().ordered("box", "2026")).isZero();
  }
}
