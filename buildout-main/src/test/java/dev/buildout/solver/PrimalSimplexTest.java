package dev.buildout.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Primal simplex finds what dual simplex finds, from nothing and after a change of costs. */
class PrimalSimplexTest {
  private static final SolveOptions PRIMAL =
      SolveOptions.defaults().withAlgorithm(Algorithm.PRIMAL_SIMPLEX);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithWhatIsKnown(long seed) {
    RandomProblem random = RandomProblem.of(60, 90, 0.1, seed);

    Solution found = new HighsSolver().solve(random.problem(), PRIMAL);

    assertThat(found.algorithm()).isEqualTo(Algorithm.PRIMAL_SIMPLEX);
    assertThat(found.objective()).isCloseTo(random.objective(), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void startsFromABasis(long seed) {
    Problem problem = RandomProblem.of(60, 90, 0.1, seed).problem();
    Solution first = new HighsSolver().solve(problem);
    double[] costs = problem.costs();
    for (int j = 0; j < costs.length; j += 7) {
      costs[j] *= 1.02;
    }
    Problem changed = problem.withCosts(costs);
    Solution fresh = new HighsSolver().solve(changed);

    try (Session session = new HighsSolver().open(changed, PRIMAL)) {
      session.setBasis(first.basis().orElseThrow());
      Solution warm = session.run();

      assertThat(warm.status()).isEqualTo(fresh.status());
      if (fresh.isOptimal()) {
        assertThat(warm.objective()).isCloseTo(fresh.objective(), within(1e-6));
      }
    }
  }
}
