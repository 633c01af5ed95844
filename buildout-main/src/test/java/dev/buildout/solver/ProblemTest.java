package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static dev.buildout.solver.Rows.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemTest {
  private final Problem problem = problem();

  private static Problem problem() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 2);
    int n = p.addIntegerColumn("n", 0, 10, -1e6);
    atLeast(p, "r", 3e-4, x, 1, n, 2000);
    return p.build();
  }

  @Test
  void productsWithTheMatrix() {
    assertThat(problem.activities(new double[] {1, 2})).containsExactly(4001);
    assertThat(problem.transposedProduct(new double[] {0.5})).containsExactly(0.5, 1000);
  }

  @Test
  void changesMakeNewProblems() {
    assertThat(problem.withCosts(new double[] {7, 8}).cost(1)).isEqualTo(8);
    assertThat(problem.withOffset(5).objective(new double[] {0, 0})).isEqualTo(5);
    Problem bounded = problem.withColumnBounds(new double[] {1, 1}, new double[] {2, 2});
    assertThat(bounded.columnLower(0)).isEqualTo(1);
    assertThat(problem.withRowBounds(new double[] {-INF}, new double[] {4}).rowUpper(0))
        .isEqualTo(4);
    assertThat(problem.cost(1)).isEqualTo(-1e6);
    assertThat(problem.columnLower(0)).isZero();
  }

  @Test
  void relaxedAndFixed() {
    assertThat(problem.relaxed().integers()).isZero();
    assertThat(problem.integers()).isEqualTo(1);

    Problem fixed = problem.withIntegersFixed(new double[] {0.4, 2.9999999});
    assertThat(fixed.integers()).isZero();
    assertThat(fixed.columnLower(1)).isEqualTo(3);
    assertThat(fixed.columnUpper(1)).isEqualTo(3);
    assertThat(fixed.columnUpper(0)).isEqualTo(INF);
  }

  @Test
  void wrongLengthsAreRefused() {
    assertThatThrownBy(() -> problem.objective(new double[3]))
        .hasMessage("x has length 3, expected 2.");
    assertThatThrownBy(() -> problem.withCosts(new double[1]))
        .hasMessage("costs has length 1, expected 2.");
  }

  @Test
  void rangesLeaveZerosAndInfinitiesOut() {
    CoefficientRange ranges = problem.ranges();

    assertThat(ranges.matrix()).isEqualTo(new CoefficientRange.Span(1, 2000));
    assertThat(ranges.costs()).isEqualTo(new CoefficientRange.Span(2, 1e6));
    assertThat(ranges.columnBounds()).isEqualTo(new CoefficientRange.Span(10, 10));
    assertThat(ranges.rowBounds()).isEqualTo(new CoefficientRange.Span(3e-4, 3e-4));
    assertThat(ranges.warnings()).isEmpty();
  }

  @Test
  void wideRangesAreWarnedOf() {
    Problem wide =
        problem
            .withCosts(new double[] {1e-4, 1e7})
            .withRowBounds(new double[] {5e9}, new double[] {INF});

    assertThat(wide.ranges().warnings())
        .containsExactly(
            "costs span [1.0e-04, 1.0e+07], a factor of 1e+11: rescale units",
            "row bounds reach 5.0e+09: rescale units");
  }
}
