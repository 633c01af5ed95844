package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Cash of the whole firm never runs out. */
class CashTest {
  private static TinyCase cash(double usdM) {
    return new TinyCase()
        .set("finance.opening.cash_usd_m", usdM)
        .set("finance.opening.equity_usd_m", usdM);
  }

  /** A box needs 2 and earns 1 within the year. */
  @Test
  void fourMillionBuyFourBoxes() {
    TinyPlan plan = cash(4).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(4, NEAR);
    assertThat(plan.money("cash", "2026")).isCloseTo(0, NEAR);
  }

  @Test
  void minimumIsHeld() {
    assertThat(cash(4).set("finance.minimum_cash_usd_m", 1).plan().ordered("box", "2026"))
        .isCloseTo(3, NEAR);
  }

  /** 2 a year from another business, less its capex of 0.5. */
  @Test
  void otherBusinessesFundThePlan() {
    TinyPlan plan =
        cash(4)
            .add(
                "finance.businesses",
                "id: b, name: B, revenue_usd_m: 5, cash_costs_usd_m: 3, capex_usd_m: 0.5")
            .plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(5.5, NEAR);
  }

  @Test
  void cashInPlentyDecidesNothing() {
    assertThat(cash(10).plan().ordered("box", "2026")).isCloseTo(10, NEAR);
  }
}
