package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.cases.CaseReader;
import dev.buildout.cases.LoadedCase;
import dev.buildout.planner.Interrupted;
import dev.buildout.planner.PlanOptions;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.HighsSolver;
import dev.buildout.solver.Problem;
import dev.buildout.solver.ProgressListener;
import dev.buildout.solver.Session;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Solver;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A search that is interrupted ends with the best plan found, or says that there is none. */
class InterruptedPlanTest {
  private static final Path CASE = Path.of("src/test/resources/dev/buildout/cli/everything");

  /** Interrupts as soon as it gets a problem of a kind. */
  private record Interrupting(Predicate<Problem> when) implements Solver {
    @Override
    public String name() {
      return "interrupting";
    }

    @Override
    public Session open(Problem problem, SolveOptions options) {
      if (when.test(problem)) {
        throw new Interrupted();
      }
      return new HighsSolver().open(problem, options);
    }
  }

  @Test
  void duringBranchAndCutThereIsAPlan() throws Exception {
    Run run = plan(new Interrupting(problem -> problem.integers() > 0));

    assertThat(String.valueOf(run.document().get("whole_numbers"))).contains("interrupted");
    assertThat(run.checks()).allMatch(Check::ok);
    double objective =
        (Double) java.util.Objects.requireNonNull(run.document().get("objective_usd_m"));
    double bound = (Double) java.util.Objects.requireNonNull(run.document().get("bound_usd_m"));
    assertThat(objective).isLessThanOrEqualTo(bound);
  }

  @Test
  void duringTheRelaxationThereIsNone() {
    assertThatThrownBy(() -> plan(new Interrupting(problem -> true)))
        .isInstanceOf(Interrupted.class);
  }

  private static Run plan(Solver solver) throws Exception {
    LoadedCase loaded = CaseReader.read(CASE);
    PlanOptions exact = new PlanOptions(Algorithm.AUTO, 0, 60, ProgressListener.NONE, () -> 0L);
    return new PlanCase(solver)
        .run(
            new PlanRequest(
                loaded.value(), Map.of(), loaded.files(), loaded.hash(), "test", 0, exact));
  }
}
