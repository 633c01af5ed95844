package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Cash tax with a pool of losses. */
class TaxTest {
  private static TinyCase taxed(double lossOffset) {
    return new TinyCase()
        .set("finance.tax_rate", 0.25)
        .set("finance.loss_offset_share", lossOffset);
  }

  /** 2026: 10 - 20 = -10. 2027: 10, of which 8 offset, tax 0.5. 2028: 10, of which 2, tax 2. */
  @Test
  void lossesOffsetTheirShareOfLaterProfits() {
    TinyPlan plan = taxed(0.8).plan();

    assertThat(plan.money("unlevered tax", "2026")).isCloseTo(0, NEAR);
    assertThat(plan.money("losses carried", "2026")).isCloseTo(10, NEAR);
    assertThat(plan.money("unlevered tax", "2027")).isCloseTo(0.5, NEAR);
    assertThat(plan.money("unlevered tax", "2028")).isCloseTo(2, NEAR);
    assertThat(plan.npv()).isCloseTo(10 - 2.5, NEAR);
  }

  /** Profits of other businesses take the deduction at once: 25 - 2.5, then 27.5 and 27.5. */
  @Test
  void otherBusinessesUseTheDeduction() {
    TinyPlan plan =
        taxed(0)
            .add("finance.businesses", "id: b, name: B, revenue_usd_m: 100, cash_costs_usd_m: 0")
            .plan();

    assertThat(plan.money("unlevered tax", "2026")).isCloseTo(22.5, NEAR);
    assertThat(plan.money("unlevered tax", "2027")).isCloseTo(27.5, NEAR);
    assertThat(plan.npv()).isCloseTo(10 - 2.5, NEAR);
  }

  /** Half at once; of the rest 20, 32, 19.2, 11.52, 11.52 and 5.76 % by calendar year. */
  @Test
  void scheduleOfTheRest() {
    TinyPlan plan = taxed(1).set("finance.asset_classes.systems.bonus_share", 0.5).plan();

    assertThat(plan.money("tax deduction", "2026")).isCloseTo(20 * (0.5 + 0.5 * 0.2), NEAR);
    assertThat(plan.money("tax deduction", "2027")).isCloseTo(20 * 0.5 * 0.32, NEAR);
  }

  /**
   * At 0.75 a unit a box earns 2.25 - 2 = 0.25 before tax. With offset, tax is 25 % of that.
   * Without, it is 25 % of 2027 and 2028: 0.375.
   */
  @Test
  void uselessLossesStopThePurchase() {
    String price = "workloads.work.channels.on_demand.price";

    assertThat(taxed(1).set(price, 0.75e6).plan().npv()).isCloseTo(10 * 0.1875, NEAR);
    assertThat(taxed(0).set(price, 0.75e6).plan().npv()).isCloseTo(0, NEAR);
  }

  @Test
  void lossesOfThePastAreUsedToo() {
    TinyPlan plan = taxed(1).set("finance.opening.tax_losses_usd_m", 100).plan();

    assertThat(plan.money("unlevered tax", "2028")).isCloseTo(0, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }
}
