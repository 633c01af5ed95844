package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A budget is a ceiling, not a target. */
class CapexBudgetTest {
  private static TinyCase budget(double usdM, String to) {
    return new TinyCase()
        .add(
            "finance.capex_limits",
            "id: b, from: 2026-01, to: %s, max_usd_m: %s".formatted(to, usdM));
  }

  @Test
  void twelveMillionBuySixBoxes() {
    assertThat(budget(12, "2026-12").plan().ordered("box", "2026")).isCloseTo(6, NEAR);
  }

  /** Another business spends 4 of the 12. */
  @Test
  void budgetIsOfTheWholeFirm() {
    TinyPlan plan =
        budget(12, "2026-12")
            .add(
                "finance.businesses",
                "id: b, name: B, revenue_usd_m: 9, cash_costs_usd_m: 0, capex_usd_m: 4")
            .plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(4, NEAR);
  }

  @Test
  void budgetIsNoTarget() {
    assertThat(budget(100, "2026-12").plan().money("capex", "2026")).isCloseTo(20, NEAR);
  }

  /** It ends within a period: half of 2027 counts. */
  @Test
  void budgetMayEndWithinAPeriod() {
    TinyPlan plan = budget(12, "2027-06").set("offers.box.until", YearMonth.of(2027, 12)).plan();

    double counted = plan.money("capex", "2026") + plan.money("capex", "2027") / 2;
    assertThat(counted).isCloseTo(12, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  /** A limit whose last month lies beyond the plan is not forgotten. */
  @Test
  void budgetMayOutlastThePlan() {
    assertThat(budget(12, "2040-12").plan().ordered("box", "2026")).isCloseTo(6, NEAR);
  }
}
