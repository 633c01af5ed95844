package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cases.CaseReader;
import dev.buildout.cases.LoadedCase;
import dev.buildout.planner.PlanOptions;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.HighsSolver;
import dev.buildout.solver.Problem;
import dev.buildout.solver.ProgressListener;
import dev.buildout.solver.Session;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Solver;
import dev.buildout.solver.Status;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branch and cut may end with nothing in hand; the plan keeps a bound that is a number. */
class UnprovenSearchTest {
  private static final Path CASE = Path.of("src/test/resources/dev/buildout/cli/everything");

  /** Linear programmes are solved; whole numbers are given up with a status and a bound. */
  private static final class GivingUp implements Solver {
    private final Status status;
    private final double bound;
    private int given;

    GivingUp(Status status, double bound) {
      this.status = status;
      this.bound = bound;
    }

    @Override
    public String name() {
      return "giving up";
    }

    @Override
    public Session open(Problem problem, SolveOptions options) {
      Session session = new HighsSolver().open(problem, options);
      return problem.integers() == 0 ? session : withoutResult(session);
    }

    private Session withoutResult(Session session) {
      return (Session)
          Proxy.newProxyInstance(
              Session.class.getClassLoader(),
              new Class<?>[] {Session.class},
              (proxy, method, args) -> {
                if (method.getName().equals("run")) {
                  given++;
                  return nothing();
                }
                try {
                  return method.invoke(session, args);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    private Solution nothing() {
      double[] none = {};
      return new Solution(
          status,
          status == Status.INFEASIBLE ? Double.POSITIVE_INFINITY : Double.NaN,
          bound,
          none,
          none,
          none,
          none,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          0,
          Algorithm.AUTO);
    }
  }

  @ParameterizedTest
  @CsvSource({"TIME_LIMIT, -Infinity", "TIME_LIMIT, NaN", "INFEASIBLE, Infinity"})
  void boundLiesBetweenRelaxationAndPlan(Status status, double bound) throws Exception {
    GivingUp solver = new GivingUp(status, bound);
    PlanOptions exact = new PlanOptions(Algorithm.AUTO, 0, 60, ProgressListener.NONE, () -> 0L);

    LoadedCase loaded = CaseReader.read(CASE);
    Run run =
        new PlanCase(solver)
            .run(
                new PlanRequest(
                    loaded.value(), Map.of(), loaded.files(), loaded.hash(), "test", 0, exact));

    assertThat(solver.given).isPositive();
    assertThat(run.checks()).allMatch(Check::ok);
    double objective = figure(run, "objective_usd_m");
    assertThat(figure(run, "bound_usd_m")).isBetween(objective, 1.1 * objective);
  }

  private static double figure(Run run, String name) {
    return (Double) Objects.requireNonNull(run.document().get(name));
  }
}
