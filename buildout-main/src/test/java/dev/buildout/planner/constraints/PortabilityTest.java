package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Software that was written for CUDA stays on CUDA. */
class PortabilityTest {
  /** Bricks cost 1 and boxes 2; both do the same work. */
  private static TinyPlan withCudaShare(double share) {
    return new TinyCase()
        .add("offers", "id: brick, " + TinyCase.offer("brick", 1))
        .set("workloads.work.cuda_share", share)
        .plan();
  }

  /** 40 % of the work needs boxes: 4 x 1 + 6 x 2 = 16. */
  @Test
  void shareOfTheWorkNeedsBoxes() {
    TinyPlan plan = withCudaShare(0.4);

    assertThat(plan.ordered("box", "2026")).isCloseTo(4, NEAR);
    assertThat(plan.ordered("brick", "2026")).isCloseTo(6, NEAR);
    assertThat(plan.npv()).isCloseTo(16, NEAR);
  }

  /**
   * By the hour bricks cost 0.5 a year and boxes 0.6, used half the time: 5 x (10 - 4 x 0.6 - 6 x
   * 0.5).
   */
  @Test
  void shareOfRentedWorkNeedsBoxes() {
    TinyPlan plan =
        new TinyCase()
            .replace("offers", byTheHour("box", 0.6), byTheHour("brick", 0.5))
            .set("workloads.work.rentable", true)
            .set("workloads.work.demand_per_year", 10)
            .set("workloads.work.channels.on_demand.max_use", 0.5)
            .set("workloads.work.cuda_share", 0.4)
            .plan();

    assertThat(plan.rented("box", "2026")).isCloseTo(4, NEAR);
    assertThat(plan.rented("brick", "2026")).isCloseTo(6, NEAR);
    assertThat(plan.npv()).isCloseTo(23, NEAR);
  }

  private static String byTheHour(String system, double usdMPerYear) {
    return "id: %s, kind: on_demand, name: Hours, system: %s, from: 2026-01, depth_chips: 500, usd_per_chip_hour: %s"
        .formatted(system, system, TinyCase.hourly(usdMPerYear));
  }

  @Test
  void portableWorkRunsOnTheCheaperSystem() {
    TinyPlan plan = withCudaShare(0);

    assertThat(plan.ordered("box", "2026")).isZero();
    assertThat(plan.npv()).isCloseTo(20, NEAR);
  }
}
