package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Among plans of equal value the one with fewer changes of orders is chosen. */
class OrderChangesTest {
  /** 10 boxes in 2026, in 2027, or some in each: all are worth 10. 5 and 5 change orders once. */
  @Test
  void ordersAreEven() {
    TinyPlan plan = new TinyCase().set("offers.box.until", YearMonth.of(2027, 12)).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.ordered("box", "2027")).isCloseTo(5, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  /** At 10 % a year, sooner is better, and evenness has no say. */
  @Test
  void valueComesFirst() {
    TinyPlan plan =
        new TinyCase()
            .set("offers.box.until", YearMonth.of(2027, 12))
            .set("finance.discount_rate", 0.1)
            .plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(10, NEAR);
  }
}
