package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Present values, and what stands at the end. */
class ValueTest {
  /** Middle of each year at 10 %: 10 x (-2 + 1) / 1.1^0.5 + 10 / 1.1^1.5 + 10 / 1.1^2.5. */
  @Test
  void moneyMovesInTheMiddleOfTheYear() {
    double npv = -10 * Math.pow(1.1, -0.5) + 10 * Math.pow(1.1, -1.5) + 10 * Math.pow(1.1, -2.5);

    assertThat(new TinyCase().set("finance.discount_rate", 0.1).plan().npv()).isCloseTo(npv, NEAR);
  }

  /**
   * Halls for 10 MW cost 8. Of them 40 % is shell, at the end 5 of 40 years old: 3.2 x 35 / 40 =
   * 2.8, at the end of 2030.
   */
  @Test
  void shellsThatStandAtTheEndCount() {
    TinyPlan plan = halls(1, 0);

    assertThat(plan.modules("a", "2026")).isEqualTo(10);
    assertThat(plan.npv()).isCloseTo(10 - 8 + 2.8, NEAR);
  }

  @Test
  void shellsThatDoNotCountAreWorthNothing() {
    assertThat(halls(0, 0).npv()).isCloseTo(10 - 8, NEAR);
  }

  /** Half a shell's value, discounted from the end of the fifth year. */
  @Test
  void valueAtTheEndIsDiscountedFromTheEnd() {
    double with = halls(0.5, 0.02).npv();
    double without = halls(0, 0.02).npv();

    assertThat(with - without).isCloseTo(1.4 * Math.pow(1.02, -5), NEAR);
  }

  private static TinyPlan halls(double terminalShare, double rate) {
    return new TinyCase()
        .set("finance.discount_rate", rate)
        .set("sites.a.hall_mw", 0)
        .set("sites.a.hall_usd_m_per_mw", 0.8)
        .set("sites.a.hall_modules_max", 10)
        .set("finance.asset_classes.shell.terminal_share", terminalShare)
        .plan();
  }
}
