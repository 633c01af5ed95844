package dev.buildout.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two solvers that share no code give one answer, where nobody knows it beforehand. */
class SolversAgreeTest {
  private static final Solver HIGHS = new HighsSolver();
  private static final Solver GLOP = new GlopSolver();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void onFeasibleProblemsWithAnyCosts(long seed) {
    Problem feasible = RandomProblem.of(80, 60, 0.1, seed).problem();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Problem problem = boxed(feasible).withCosts(random.doubles(60, -1, 1).toArray());

    Solution highs = HIGHS.solve(problem);
    Solution glop = GLOP.solve(problem);

    assertThat(highs.status()).isEqualTo(Status.OPTIMAL);
    assertThat(glop.status()).isEqualTo(Status.OPTIMAL);
    double scale = 1 + Math.abs(highs.objective());
    assertThat(highs.objective()).isCloseTo(glop.objective(), within(1e-6 * scale));
    assertThat(SolutionCheck.of(problem, highs).ok(1e-6)).isTrue();
    assertThat(SolutionCheck.of(problem, glop).ok(1e-6)).isTrue();
  }

  @Test
  void onWhetherThereIsASolution() {
    Set<Status> seen = EnumSet.noneOf(Status.class);
    for (int seed = 1; seed <= 16; seed++) {
      Problem feasible = boxed(RandomProblem.of(30, 40, 0.1, seed).problem());
      double[] lower = feasible.rowLowers();
      double[] upper = feasible.rowUppers();
      lower[seed] = Math.max(lower[seed], -50) + 5.0 * seed * seed;
      upper[seed] = Double.POSITIVE_INFINITY;
      Problem problem = feasible.withRowBounds(lower, upper);

      Status status = HIGHS.solve(problem).status();

      assertThat(status).as("seed %d", seed).isEqualTo(GLOP.solve(problem).status());
      seen.add(status);
    }
    assertThat(seen).containsExactlyInAnyOrder(Status.OPTIMAL, Status.INFEASIBLE);
  }

  /** The problem with every column between -30 and 30 at least, so that no cost is unbounded. */
  private static Problem boxed(Problem problem) {
    double[] lower = problem.columnLowers();
    double[] upper = problem.columnUppers();
    for (int j = 0; j < lower.length; j++) {
      lower[j] = Math.max(lower[j], -30);
      upper[j] = Math.min(upper[j], 30);
    }
    return problem.withColumnBounds(lower, upper);
  }
}
