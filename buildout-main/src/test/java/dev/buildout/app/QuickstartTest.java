package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.model.Case;
import dev.buildout.performance.SystemRates;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.Plan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.Planner;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.solver.HighsSolver;
import dev.buildout.uncertainty.ScenarioTree;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The numbers that the README of the quickstart works out by hand. */
class QuickstartTest {
  private static final double[] BEFORE_TAX = {81.024, 81.024, 81.024, 81.024, 81.024, 0};
  private static final double[] TAX = {0, 0, 0.768, 20.256, 20.256, 0};

  private static Solved plan;
  private static ValueOfPlan value;

  @BeforeAll
  static void solve() throws CaseFaults, InfeasiblePlan {
    Case c = CaseReader.read(Path.of("..", "cases", "quickstart")).value();
    plan = Solved.of(Solved.PLAN, plan(c, Scope.PLAN));
    value = ValueOfPlan.of(plan, Solved.of(Solved.REFERENCE, plan(c, Scope.REFERENCE)));
  }

  private static Plan plan(Case c, Scope scope) throws InfeasiblePlan {
    ScenarioTree tree = ScenarioTree.singlePath(c.timeline());
    Inputs in =
        new Inputs(c, tree, SystemRates.of(c.catalog()).rates(c), SystemRates.goodput(c), scope);
    return new Planner(new HighsSolver()).plan(in, PlanOptions.defaults());
  }

  @Test
  void eightHundredServers() {
    assertThat(plan.path().installed(0, 0, 0)).isCloseTo(800, within(1e-3));
    assertThat(plan.path().usedMw(0, 0)).isCloseTo(10.2, within(1e-6));
  }

  @Test
  void committedWorkComesFirst() {
    assertThat(plan.path().served(0, 0, 0) / 1e6).isCloseTo(30, within(1e-3));
    assertThat(plan.path().served(0, 1, 0) / 1e6).isCloseTo(13.305, within(1e-3));
  }

  @Test
  void everyLineOfAYear() {
    assertThat(plan.statements().usdM("revenue_programme", 1)).isCloseTo(99.915, within(1e-3));
    assertThat(plan.statements().usdM("energy_cost", 1)).isCloseTo(4.292, within(1e-3));
    assertThat(plan.statements().usdM("maintenance_cost", 1)).isCloseTo(4.608, within(1e-3));
    assertThat(plan.statements().usdM("overhead_cost", 1)).isCloseTo(9.992, within(1e-3));
  }

  @Test
  void taxAndCashOfEveryYear() {
    for (int p = 0; p < BEFORE_TAX.length; p++) {
      assertThat(plan.statements().usdM("unlevered_tax", p)).isCloseTo(TAX[p], within(1e-3));
      assertThat(value.difference()[p])
          .isCloseTo(BEFORE_TAX[p] - TAX[p] - (p == 0 ? 240 : 0), within(1e-3));
    }
  }

  @Test
  void netPresentValue() {
    assertThat(value.npv()).isCloseTo(64.998, within(1e-3));
  }
}
