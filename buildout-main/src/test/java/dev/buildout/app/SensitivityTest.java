package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Case;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.Plan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.RichCases;
import dev.buildout.planner.TinyCase;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.uncertainty.ScenarioTree;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read off duals agrees with solving again. */
class SensitivityTest {
  private static final double STEP = 0.001;

  private static final List<String> ADDRESSES =
      List.of(
          "workloads.work.channels.on_demand.price",
          "workloads.work.demand_per_year",
          "sites.a.power_usd_per_mwh",
          "sites.a.grid_mw",
          "offers.box.price_usd_m",
          "finance.discount_rate",
          "finance.tax_rate");

  static Stream<Arguments> changes() {
    return Stream.of("taxed", "taxed, in quarters", "debt with a spread", "working capital")
        .flatMap(name ->
            ADDRESSES.stream()
                .flatMap(a ->
                    Stream.of(Arguments.of(name, a, 1 + STEP), Arguments.of(name, a, 1 - STEP))));
  }

  @ParameterizedTest(name = "{0}: {1} x {2}")
  @MethodSource("changes")
  void agreesWithSolvingAgain(String name, String address, double factor) throws InfeasiblePlan {
    // Halls with room to spare: where grid and halls bind together, more of one is worth nothing.
    TinyCase tiny = RichCases.get(name).set("sites.a.hall_mw", 20);
    Case c = tiny.read();
    Case changed = c.scaled(address, factor);
    Plan plan = solve(tiny, c);

    double solvedAgain = solve(tiny, changed).objectiveUsdM() - plan.objectiveUsdM();
    double predicted = Sensitivity.change(plan, changed, Workings.of(changed)).orElseThrow();

    assertThat(predicted).isCloseTo(solvedAgain, within(0.05 * Math.abs(solvedAgain) + 1e-6));
  }

  private static Plan solve(TinyCase tiny, Case c) throws InfeasiblePlan {
    ScenarioTree tree = ScenarioTree.singlePath(c.timeline());
    Inputs in = new Inputs(c, tree, tiny.rates(c), tiny.goodput(c), Scope.PLAN);
    return TinyCase.solve(in, PlanOptions.defaults());
  }
}
