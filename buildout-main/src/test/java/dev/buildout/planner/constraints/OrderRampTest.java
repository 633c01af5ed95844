package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** What a supplier takes in orders. */
class OrderRampTest {
  /** 1.5 a quarter are 6 a year. */
  @Test
  void supplierTakesSixAYear() {
    assertThat(ramp(1.5).plan().ordered("box", "2026")).isCloseTo(6, NEAR);
  }

  /** Two years of 6: the limit of one year is not used in the next. */
  @Test
  void eachPeriodHasItsOwnLimit() {
    TinyPlan plan = ramp(1.5).set("offers.box.until", java.time.YearMonth.of(2027, 12)).plan();

    assertThat(plan.ordered("box", "2026")).isLessThanOrEqualTo(6 + 1e-6);
    assertThat(plan.ordered("box", "2027")).isLessThanOrEqualTo(6 + 1e-6);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  @Test
  void supplierInPlentyDecidesNothing() {
    assertThat(ramp(25).plan().ordered("box", "2026")).isCloseTo(10, NEAR);
  }

  private static TinyCase ramp(double perQuarter) {
    return new TinyCase()
        .set(
            "offers.box.max_per_quarter",
            java.util.Optional.of(dev.buildout.model.Path.constant(perQuarter)));
  }
}
