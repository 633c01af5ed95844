package dev.buildout.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The case that the other tests vary has the answer that its description gives. */
class TinyCaseTest {
  @Test
  void tenBoxesEarnThirtyAndCostTwenty() {
    TinyPlan plan = new TinyCase().plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(10, within(1e-6));
    assertThat(plan.served("work", "2028")).isCloseTo(10, within(1e-6));
    assertThat(plan.served("work", "2029")).isZero();
    assertThat(plan.npv()).isCloseTo(10, within(1e-6));
    assertThat(plan.money("cash", "2026")).isCloseTo(1000 - 20 + 10, within(1e-6));
  }

  @Test
  void quartersGiveTheSameValue() {
    assertThat(new TinyCase().quarterly().plan().npv()).isCloseTo(10, within(1e-6));
  }
}
