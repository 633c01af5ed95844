package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** A generation is paid for once, and only when it is worth it. */
class DevelopmentTest {
  private static TinyCase development(double usdM) {
    return new TinyCase().set("offers.box.development_usd_m", usdM);
  }

  /** Ten boxes are worth 10. */
  @Test
  void paidWhenBoxesAreWorthMore() {
    TinyPlan plan = development(8).plan();

    assertThat(plan.developed("box", "2026")).isEqualTo(1);
    assertThat(plan.npv()).isCloseTo(2, NEAR);
  }

  @Test
  void notPaidWhenBoxesAreWorthLess() {
    TinyPlan plan = development(12).plan();

    assertThat(plan.developed("box", "2026")).isZero();
    assertThat(plan.ordered("box", "2026")).isZero();
    assertThat(plan.npv()).isCloseTo(0, NEAR);
  }

  /** 5 boxes in each of two years, one development. */
  @Test
  void paidOnceForTwoYearsOfOrders() {
    TinyPlan plan =
        development(8)
            .set("sites.a.grid_mw", 5)
            .add("power", "id: more, site: a, from: 2027-01, grid_mw: 5")
            .set("offers.box.until", java.time.YearMonth.of(2027, 12))
            .plan();

    assertThat(plan.developed("box", "2026") + plan.developed("box", "2027")).isEqualTo(1);
    assertThat(plan.ordered("box", "2026") + plan.ordered("box", "2027")).isCloseTo(10, NEAR);
    assertThat(plan.npv()).isCloseTo(2, NEAR);
  }
}
