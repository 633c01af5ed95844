package dev.buildout.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Case;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.planner.measures.Question;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.HighsSolver;
import dev.buildout.solver.ProgressListener;
import dev.buildout.uncertainty.ScenarioTree;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan that starts from the basis of another is the plan that it would be from nothing. */
class WarmStartTest {
  private static final PlanOptions EXACT =
      new PlanOptions(Algorithm.AUTO, 1e-9, 60, ProgressListener.NONE, () -> 0L);

  private final Planner planner = new Planner(new HighsSolver());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "offers.*.price_usd_m",
        "workloads.*.channels.*.price",
        "sites.*.grid_mw",
        "finance.opening.cash_usd_m",
        "workloads.*.demand_per_year"
      })
  void warmIsColdOnRandomCases(String address) throws InfeasiblePlan {
    RandomCase cases = new RandomCase(20_261_122 + address.hashCode());
    for (int i = 0; i < 12; i++) {
      TinyCase tiny = cases.next();
      Plan base = planner.plan(tiny.inputs(Scope.PLAN), EXACT);
      for (double factor : new double[] {0.6, 0.95, 1.3}) {
        Inputs changed = changed(tiny, base, address, factor);
        Plan warm = planner.plan(changed, Question.NONE, Optional.of(base), EXACT);
        Plan cold = planner.plan(changed, EXACT);

        assertThat(warm.objectiveUsdM())
            .as("case %d, %s x %s", i, address, factor)
            .isCloseTo(cold.objectiveUsdM(), within(1e-6 + 1e-6 * Math.abs(cold.boundUsdM())));
        assertThat(warm.stats().primalInfeasibility()).isLessThan(1e-6);
      }
    }
  }

  /** Quarters have other columns and rows than years. */
  @Test
  void aPlanOfAnotherShapeIsNoStartAndDoesNoHarm() throws InfeasiblePlan {
    Plan other = planner.plan(new TinyCase().quarterly().inputs(Scope.PLAN), EXACT);
    Inputs yearly = new TinyCase().inputs(Scope.PLAN);

    Plan plan = planner.plan(yearly, Question.NONE, Optional.of(other), EXACT);

    assertThat(plan.valueUsdM()).isCloseTo(10, within(1e-6));
  }

  @Test
  void theSameCaseAgainKeepsItsWholeNumbers() throws InfeasiblePlan {
    TinyCase tiny = new TinyCase().set("sites.a.hall_mw", 2.0).set("sites.a.hall_modules_max", 3);
    tiny.set("sites.a.hall_usd_m_per_mw", 0.2);
    Plan base = planner.plan(tiny.inputs(Scope.PLAN), EXACT);

    Plan again = planner.plan(tiny.inputs(Scope.PLAN), Question.NONE, Optional.of(base), EXACT);

    assertThat(again.objectiveUsdM()).isCloseTo(base.objectiveUsdM(), within(1e-9));
    assertThat(again.stats().wholeNumbers()).isEqualTo("as before");
  }

  private static Inputs changed(TinyCase tiny, Plan base, String address, double factor) {
    Inputs old = base.formulation().in;
    Case c = tiny.read().scaled(address, factor);
    return new Inputs(
        c,
        ScenarioTree.singlePath(c.timeline()),
        tiny.rates(c),
        tiny.goodput(c),
        Scope.PLAN,
        Optional.of(old.scale));
  }
}
