package dev.buildout.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random linear programmes: the minimum is known by construction, optimality is recomputed. */
abstract class RandomContract {

  abstract Solver solver();

  abstract Set<Capability> capabilities();

  @ParameterizedTest(name = "{0} rows, {1} columns, density {2}, seed {3}")
  @CsvSource({
    "1, 1, 1, 1",
    "3, 8, 0.5, 2",
    "8, 3, 0.5, 3",
    "20, 20, 0.3, 4",
    "20, 20, 0.3, 5",
    "50, 100, 0.1, 6",
    "100, 50, 0.1, 7",
    "200, 300, 0.03, 8",
    "300, 200, 0.03, 9",
    "400, 400, 0.01, 10",
  })
  void minimumIsFoundAndProved(int rows, int columns, double density, long seed) {
    RandomProblem random = RandomProblem.of(rows, columns, density, seed);

    expectMinimum(random, SolveOptions.defaults());
  }

  @ParameterizedTest
  @CsvSource({"20, 20, 0.3, 4", "100, 50, 0.1, 7", "400, 400, 0.01, 10"})
  void interiorPointFindsTheSame(int rows, int columns, double density, long seed) {
    Capability.INTERIOR_POINT.assumeIn(capabilities());
    RandomProblem random = RandomProblem.of(rows, columns, density, seed);

    expectMinimum(random, SolveOptions.defaults().withAlgorithm(Algorithm.INTERIOR_POINT));
  }

  private void expectMinimum(RandomProblem random, SolveOptions options) {
    Solution solution = solver().solve(random.problem(), options);

    assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
    double scale = 1 + Math.abs(random.objective());
    assertThat(solution.objective()).isCloseTo(random.objective(), within(1e-8 * scale));
    SolutionCheck check = SolutionCheck.of(random.problem(), solution);
    assertThat(check.ok(1e-6)).as("%s", check).isTrue();
    assertThat(check.dualObjective()).isCloseTo(random.objective(), within(1e-6 * scale));
  }
}
