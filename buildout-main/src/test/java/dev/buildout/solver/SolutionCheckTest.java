package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static dev.buildout.solver.Rows.atLeast;
import static dev.buildout.solver.Rows.atMost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The check must see each kind of lie. The truth: x = 3, y = 1, minimum 5, duals 2 and -1. */
class SolutionCheckTest {
  private static final Problem PROBLEM = problem();
  private static final double[] X = {3, 1};
  private static final double[] ACTIVITY = {4, 3};
  private static final double[] DUALS = {2, -1};
  private static final double[] REDUCED = {0, 0};

  private static Problem problem() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 1);
    int y = p.addIntegerColumn("y", 0, INF, 2);
    atLeast(p, "demand", 4, x, 1, y, 1);
    atMost(p, "limit", 3, x, 1);
    return p.build();
  }

  private static double[] of(double... values) {
    return values;
  }

  private static SolutionCheck check(
      double objective, double[] x, double[] activity, double[] duals, double[] reduced) {
    return SolutionCheck.of(
        PROBLEM,
        new Solution(
            Status.OPTIMAL,
            objective,
            objective,
            x,
            activity,
            duals,
            reduced,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            0,
            0,
            Algorithm.SIMPLEX));
  }

  @Test
  void theTruthIsWithinAnyTolerance() {
    SolutionCheck check = check(5, X, ACTIVITY, DUALS, REDUCED);

    assertThat(check.worst()).isZero();
    assertThat(check.dualObjective()).isEqualTo(5);
    assertThat(check.ok(0)).isTrue();
  }

  @Test
  void seesARowViolated() {
    SolutionCheck check = check(4.6, of(2.6, 1), of(3.6, 2.6), DUALS, REDUCED);

    assertThat(check.rowViolation()).isCloseTo(0.4, within(1e-12));
    assertThat(check.relativeRowViolation()).isCloseTo(0.08, within(1e-12));
    assertThat(check.ok(0.01)).isFalse();
  }

  @Test
  void seesABoundViolated() {
    SolutionCheck check = check(9, of(-1, 5), of(4, -1), DUALS, REDUCED);

    assertThat(check.boundViolation()).isEqualTo(1);
    assertThat(check.ok(0.5)).isFalse();
  }

  @Test
  void seesAFraction() {
    SolutionCheck check = check(5.5, of(2.5, 1.5), of(4, 2.5), of(), of());

    assertThat(check.integerViolation()).isEqualTo(0.5);
    assertThat(check.dualObjective()).isNaN();
    assertThat(check.ok(0.4)).isFalse();
  }

  @Test
  void seesAWrongObjective() {
    assertThat(check(5.6, X, ACTIVITY, of(), of()).objectiveError()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void seesWrongActivities() {
    assertThat(check(5, X, of(5, 3), DUALS, REDUCED).activityError()).isEqualTo(0.2);
  }

  @Test
  void seesADualOfTheWrongSign() {
    // demand can be exceeded without end, so it cannot be worth less than nothing.
    SolutionCheck check = check(5, X, ACTIVITY, of(-2, 0), of(3, 4));

    assertThat(check.dualViolation()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(check.ok(0.1)).isFalse();
  }

  @Test
  void seesADualOnARowThatDoesNotBind() {
    SolutionCheck check = check(6, of(2, 2), of(4, 2), DUALS, REDUCED);

    assertThat(check.complementarity()).isCloseTo(1.0 / 7, within(1e-12));
    assertThat(check.gap()).isCloseTo(1.0 / 7, within(1e-12));
    assertThat(check.ok(0.1)).isFalse();
  }

  @Test
  void seesWrongReducedCosts() {
    assertThat(check(5, X, ACTIVITY, DUALS, of(1, 0)).reducedCostError()).isEqualTo(0.5);
  }

  @Test
  void notANumberIsNeverFine() {
    assertThat(check(5, of(Double.NaN, 1), ACTIVITY, DUALS, REDUCED).ok(1e9)).isFalse();
    assertThat(check(5, X, ACTIVITY, of(Double.NaN, -1), REDUCED).ok(1e9)).isFalse();
  }

  @Test
  void aSolutionOfAnotherProblemIsRefused() {
    assertThatThrownBy(() -> check(5, of(1), ACTIVITY, DUALS, REDUCED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 column values and 2 activities, expected 2 and 2");
  }
}
