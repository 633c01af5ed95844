package dev.buildout.solver;

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
import dev.buildout.uncertainty.ScenarioTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another solver finds the same optimum for the linear programmes of every case that ships. */
class ShippedCasesAgreeWithGlopTest {
  static List<Path> small() throws IOException {
    return cases(true);
  }

  static List<Path> large() throws IOException {
    return cases(false);
  }

  private static List<Path> cases(boolean small) throws IOException {
    try (var folders = Files.list(Path.of("..", "cases"))) {
      return folders
          .filter(f -> Files.exists(f.resolve(CaseReader.CASE_FILE)))
          .filter(f -> f.endsWith("quickstart") == small)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("small")
  void sameOptimum(Path folder) throws CaseFaults, InfeasiblePlan {
    check(folder);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("large")
  void sameOptimumOfLargeCases(Path folder) throws CaseFaults, InfeasiblePlan {
    check(folder);
  }

  private static void check(Path folder) throws CaseFaults, InfeasiblePlan {
    Case c = CaseReader.read(folder).value();
    ScenarioTree tree = ScenarioTree.singlePath(c.timeline());
    for (Scope scope : Scope.values()) {
      Inputs in =
          new Inputs(c, tree, SystemRates.of(c.catalog()).rates(c), SystemRates.goodput(c), scope);
      Problem problem = Planner.formulate(in).build();
      Plan plan = new Planner(new HighsSolver()).plan(in, PlanOptions.defaults());

      agree(problem.relaxed(), scope + " relaxed");
      agree(plan.fixed(), scope + " with whole numbers fixed");
    }
  }

  private static void agree(Problem problem, String what) {
    Solution highs = new HighsSolver().solve(problem);
    Solution glop = new GlopSolver().solve(problem);

    assertThat(glop.status()).as(what).isEqualTo(Status.OPTIMAL);
    assertThat(glop.objective())
        .as(what)
        .isCloseTo(highs.objective(), within(1e-6 * Math.max(1, Math.abs(highs.objective()))));
  }
}
