package dev.buildout.solver;

import java.util.Locale;

/**
 * What a solution is worth, recomputed from the problem alone; no solver is asked. All numbers are
 * the largest over rows or columns and 0 in an exact solution. Those about duals are 0, and {@code
 * dualObjective} is NaN, where the solution has none.
 *
 * <p>"Relative" divides by 1 + |what was to be met|: the bound violated, the cost of the column,
 * the objective.
 *
 * @param boundViolation by how far a column lies outside its bounds
 * @param relativeBoundViolation the same, relative
 * @param rowViolation by how far an activity, recomputed, lies outside its row
 * @param relativeRowViolation the same, relative
 * @param activityError between the activities told and recomputed, relative
 * @param integerViolation distance of an integer column from an integer
 * @param dualViolation size of a dual or reduced cost that pushes against a bound that is infinite,
 *     relative to the cost
 * @param reducedCostError between the reduced costs told and {@code cost - A'y}, relative to the
 *     cost
 * @param complementarity dual or reduced cost times the distance from the bound it belongs to,
 *     relative to the objective
 * @param objectiveError between the objective told and recomputed, relative
 * @param dualObjective what the duals prove as a lower bound
 * @param gap between the objective and {@code dualObjective}, relative
 */
public record SolutionCheck(
    double boundViolation,
    double relativeBoundViolation,
    double rowViolation,
    double relativeRowViolation,
    double activityError,
    double integerViolation,
    double dualViolation,
    double reducedCostError,
    double complementarity,
    double objectiveError,
    double dualObjective,
    double gap) {

  /**
   * Checks a solution with a point.
   *
   * @throws IllegalArgumentException if it has none, or is of another problem
   */
  public static SolutionCheck of(Problem problem, Solution solution) {
    if (solution.columnValues().length != problem.columns()
        || solution.rowActivities().length != problem.rows()) {
      throw new IllegalArgumentException(
          "The solution ("
              + solution.status()
              + ") has "
              + solution.columnValues().length
              + " column values and "
              + solution.rowActivities().length
              + " activities, expected "
              + problem.columns()
              + " and "
              + problem.rows()
              + ".\nMaybe it was not solved to a feasible point.");
    }
    PrimalCheck primal = PrimalCheck.of(problem, solution);
    DualCheck dual = DualCheck.of(problem, solution);
    return new SolutionCheck(
        primal.boundViolation(),
        primal.relativeBoundViolation(),
        primal.rowViolation(),
        primal.relativeRowViolation(),
        primal.activityError(),
        primal.integerViolation(),
        dual.violation(),
        dual.reducedCostError(),
        dual.complementarity(),
        primal.objectiveError(),
        dual.objective(),
        dual.gap());
  }

  /**
   * Whether all is within the tolerance: the relative numbers, and integrality. A number that is
   * not a number is never within.
   */
  public boolean ok(double tolerance) {
    return worst() <= tolerance;
  }

  /** The largest of the numbers that {@link #ok} looks at; NaN if one of them is. */
  public double worst() {
    double primal =
        Math.max(
            Math.max(relativeBoundViolation, relativeRowViolation),
            Math.max(Math.max(activityError, integerViolation), objectiveError));
    double dual =
        Math.max(Math.max(dualViolation, reducedCostError), Math.max(complementarity, gap));
    return Math.max(primal, dual);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "bounds %.1e, rows %.1e, integers %.1e, duals %.1e, complementarity %.1e, gap %.1e",
        relativeBoundViolation,
        relativeRowViolation,
        integerViolation,
        Math.max(dualViolation, reducedCostError),
        complementarity,
        gap);
  }
}
