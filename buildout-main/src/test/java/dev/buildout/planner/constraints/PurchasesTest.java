package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What purchases cost, when. */
class PurchasesTest {
  /**
   * 2 USD m a box, 30 % with the order in Q1, 50 % evenly over 6 months, the rest 92 days after
   * delivery in Q3, which is in Q4 (a quarter has 91.3 days).
   */
  @Test
  void depositProgressAndRest() {
    TinyPlan plan =
        new TinyCase()
            .quarterly()
            .set("offers.box.until", YearMonth.of(2026, 1))
            .set("offers.box.lead_months", 6)
            .set("offers.box.deposit_share", 0.3)
            .set("offers.box.progress_share", 0.5)
            .set("offers.box.payable_days", 92)
            .plan();

    assertThat(plan.money("capex", "2026-Q1")).isCloseTo(20 * (0.3 + 0.25), NEAR);
    assertThat(plan.money("capex", "2026-Q2")).isCloseTo(20 * 0.25, NEAR);
    assertThat(plan.money("capex", "2026-Q3")).isCloseTo(0, NEAR);
    assertThat(plan.money("capex", "2026-Q4")).isCloseTo(20 * 0.2, NEAR);
  }

  /**
   * At 25 % a year and delivery after 12 months a box earns 1.25^-1.5 + 1.25^-2.5 + 1.25^-3.5 =
   * 1.745922. Paid on delivery it costs 2 x 1.25^-1.5 = 1.431084, so that 10 boxes are worth
   * 3.14838.
   */
  @Test
  void paymentOnDeliveryMakesItWorthwhile() {
    assertThat(late(0).npv()).isCloseTo(3.14838, NEAR);
  }

  /** Paid with the order it costs 2 x 1.25^-0.5 = 1.788854. */
  @Test
  void paymentWithTheOrderDoesNot() {
    assertThat(late(1).ordered("box", "2026")).isZero();
  }

  private static TinyPlan late(double deposit) {
    return new TinyCase()
        .set("finance.discount_rate", 0.25)
        .set("offers.box.lead_months", 12)
        .set("offers.box.deposit_share", deposit)
        .plan();
  }
}
