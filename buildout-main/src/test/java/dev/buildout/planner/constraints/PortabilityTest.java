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

  @Test
  void portableWorkRunsOnTheCheaperSystem() {
    TinyPlan plan = withCudaShare(0);

    assertThat(plan.ordered("box", "2026")).isZero();
    assertThat(plan.npv()).isCloseTo(20, NEAR);
  }
}
