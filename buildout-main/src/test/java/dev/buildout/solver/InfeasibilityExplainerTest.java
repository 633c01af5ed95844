package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static dev.buildout.solver.Rows.atLeast;
import static dev.buildout.solver.Rows.atMost;
import static dev.buildout.solver.Rows.equal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfeasibilityExplainerTest {
  private static final Solver HIGHS = new HighsSolver();

  private final ProblemBuilder p = new ProblemBuilder();

  private Optional<Infeasibility> explain() {
    return new InfeasibilityExplainer(HIGHS, SolveOptions.defaults()).explain(p.build(), 20);
  }

  @Test
  void namesRowsAndBoundsInConflictAndNoOthers() {
    int x = p.addColumn("x", 0, INF, 1);
    int y = p.addColumn("y", 0, 0.5, -2);
    int z = p.addColumn("z", 0, 9, 0);
    atMost(p, "limit", 3, x, 1);
    atLeast(p, "demand", 4, x, 1, y, 1);
    atLeast(p, "harmless", 1, z, 1, x, 1);

    Infeasibility found = explain().orElseThrow();

    assertThat(found.irreducible()).isTrue();
    assertThat(found.names()).containsExactly("y", "limit", "demand");
    assertThat(found.relaxation()).hasSize(1);
    assertThat(found.relaxation().getFirst().violation()).isCloseTo(0.5, within(1e-6));
    assertThat(found.describe())
        .contains("column y <= 0.5", "row limit <= 3.0", "row demand >= 4.0")
        .contains("missed by 0.5")
        .doesNotContain("harmless");
  }

  /** Row weights decide which of the rows gives way. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theCheapestRowGivesWay(int cheap) {
    int x = p.addColumn("x", -INF, INF, 0);
    atLeast(p, "at least 5", 5, x, 1);
    atMost(p, "at most 2", 2, x, 1);
    double[] weights = {10, 10};
    weights[cheap] = 1;

    Infeasibility found =
        new InfeasibilityExplainer(HIGHS, SolveOptions.defaults())
            .explain(p.build(), weights, 20)
            .orElseThrow();

    assertThat(found.relaxation())
        .singleElement()
        .satisfies(limit -> {
          assertThat(limit.index()).isEqualTo(cheap);
          assertThat(limit.violation()).isCloseTo(3, within(1e-6));
        });
    assertThat(found.names()).containsExactly("at least 5", "at most 2");
  }

  @Test
  void anEquationIsNamedByTheSideThatMatters() {
    int x = p.addColumn("x", 0, 1, 0);
    int y = p.addColumn("y", 0, 1, 0);
    equal(p, "sum", 3, x, 1, y, 1);

    Infeasibility found = explain().orElseThrow();

    assertThat(found.conflict())
        .extracting(Limit::name, Limit::side)
        .containsExactly(
            tuple("x", Limit.Side.UPPER),
            tuple("y", Limit.Side.UPPER),
            tuple("sum", Limit.Side.LOWER));
  }

  @Test
  void crossedBoundsExplainThemselves() {
    p.addColumn("x", 3, 1, 0);

    Infeasibility found = explain().orElseThrow();

    assertThat(found.conflict()).extracting(Limit::value).containsExactly(3.0, 1.0);
    assertThat(found.conflict().getFirst().violation()).isEqualTo(2);
  }

  @Test
  void integersAloneCanBeTheReason() {
    int x = p.addIntegerColumn("x", 0, 10, 0);
    int y = p.addIntegerColumn("y", 0, 10, 0);
    equal(p, "odd", 7, x, 2, y, 2);
    atMost(p, "harmless", 15, x, 1, y, 1);

    Infeasibility found = explain().orElseThrow();

    assertThat(found.irreducible()).isTrue();
    assertThat(found.names()).containsExactly("odd");
    assertThat(found.relaxation())
        .singleElement()
        .satisfies(limit -> assertThat(limit.violation()).isCloseTo(1, within(1e-6)));
  }

  @Test
  void aFeasibleOrUnboundedProblemNeedsNoExplanation() {
    int x = p.addColumn("x", 0, INF, -1);
    atLeast(p, "row", 1, x, 1);

    assertThat(explain()).isEmpty();
  }

  /** One conflict is hidden in a large random feasible problem; nothing else may be named. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theConflictFoundIsIrreducible(long seed) {
    Problem random = RandomProblem.of(60, 80, 0.08, seed).problem();
    double[] lower = random.rowLowers();
    double[] upper = random.rowUppers();
    for (int i = 0; i < 60; i += 7) {
      lower[i] = Math.max(lower[i], -50) + 300;
      upper[i] = INF;
    }
    Problem problem = random.withRowBounds(lower, upper);
    if (HIGHS.solve(problem).status() != Status.INFEASIBLE) {
      throw new IllegalStateException("The seed was to give an infeasible problem.");
    }

    Infeasibility found =
        new InfeasibilityExplainer(HIGHS, SolveOptions.defaults())
            .explain(problem, 60)
            .orElseThrow();

    assertThat(found.irreducible()).isTrue();
    List<Limit> conflict = found.conflict();
    assertThat(withOnly(problem, conflict, -1)).isEqualTo(Status.INFEASIBLE);
    for (int k = 0; k < conflict.size(); k++) {
      assertThat(withOnly(problem, conflict, k))
          .as("without %s", conflict.get(k))
          .isEqualTo(Status.OPTIMAL);
    }
  }

  /** Status of the problem with only these limits, one of them left out. */
  private static Status withOnly(Problem problem, List<Limit> limits, int leftOut) {
    double[][] row = {filled(problem.rows(), -INF), filled(problem.rows(), INF)};
    double[][] column = {filled(problem.columns(), -INF), filled(problem.columns(), INF)};
    for (int k = 0; k < limits.size(); k++) {
      Limit limit = limits.get(k);
      if (k != leftOut) {
        double[][] bounds = limit.kind() == Limit.Kind.ROW ? row : column;
        bounds[limit.side() == Limit.Side.LOWER ? 0 : 1][limit.index()] = limit.value();
      }
    }
    return HIGHS
        .solve(
            problem
                .withCosts(new double[problem.columns()])
                .withRowBounds(row[0], row[1])
                .withColumnBounds(column[0], column[1]))
        .status();
  }

  private static double[] filled(int length, double value) {
    double[] array = new double[length];
    Arrays.fill(array, value);
    return array;
  }
}
