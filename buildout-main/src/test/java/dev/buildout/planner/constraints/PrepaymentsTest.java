package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.Plan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.uncertainty.ScenarioTree;
import org.junit.jupiter.api.Test;

/** Customers pay a part in advance. */
class PrepaymentsTest {
  private static TinyCase prepaid(double cash) {
    return new TinyCase()
        .set("workloads.work.channels.on_demand.prepaid_share", 0.25)
        .set("finance.opening.cash_usd_m", cash)
        .set("finance.opening.equity_usd_m", cash);
  }

  /** A box of 2 brings 0.75 in advance, a quarter of three years, and 0.75 of the first bill. */
  @Test
  void prepaymentPaysForBoxes() {
    TinyPlan plan = prepaid(4).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(4 / 0.5, NEAR);
    assertThat(plan.npv()).isCloseTo(8, NEAR);
  }

  /** 6 in advance, 2 of it used up in each of three years. */
  @Test
  void billsUseItUp() {
    TinyPlan plan = prepaid(4).plan();

    assertThat(plan.money("change of working capital", "2026")).isCloseTo(2 - 6, NEAR);
    assertThat(plan.money("change of working capital", "2027")).isCloseTo(2, NEAR);
    assertThat(plan.money("change of working capital", "2028")).isCloseTo(2, NEAR);
    assertThat(plan.money("change of working capital", "2029")).isCloseTo(0, NEAR);
  }

  /** Only the rest of a bill is owed: 90 days of 0.75 a box. */
  @Test
  void receivablesAreOfTheRest() {
    TinyPlan plan = prepaid(1000).set("finance.receivable_days", 90).plan();

    assertThat(plan.money("change of working capital", "2026"))
        .isCloseTo(2.5 - 7.5 + 7.5 * 90 / 365.25, NEAR);
  }

  /**
   * After 2026 the future branches, 2 to 1. The customer pays a quarter of what it expects to be
   * billed, here of the same 30 on both branches.
   */
  @Test
  void branchesArePaidForAsExpected() throws InfeasiblePlan {
    TinyCase tiny = prepaid(1000);
    var c = tiny.read();
    double two = 2 / 3.0;
    double one = 1 / 3.0;
    ScenarioTree tree =
        new ScenarioTree(
            new int[] {-1, 0, 0, 1, 2, 3, 4, 5, 6},
            new int[] {0, 1, 1, 2, 2, 3, 3, 4, 4},
            new double[] {1, two, one, two, one, two, one, two, one});
    Plan plan =
        TinyCase.solve(
            new Inputs(c, tree, tiny.rates(c), tiny.goodput(c), Scope.PLAN),
            PlanOptions.defaults());
    var f = plan.formulation();

    assertThat(plan.at(f.received[0]) * f.in.scale.moneyUsdM()).isCloseTo(7.5, NEAR);
    for (int n = 1; n < tree.size(); n++) {
      assertThat(plan.at(f.received[n])).isZero();
    }
  }
}
