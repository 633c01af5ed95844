package dev.buildout.solver;

/** The part of {@link SolutionCheck} that looks at the point. */
record PrimalCheck(
    double boundViolation,
    double relativeBoundViolation,
    double rowViolation,
    double relativeRowViolation,
    double activityError,
    double integerViolation,
    double objectiveError) {

  static PrimalCheck of(Problem problem, Solution solution) {
    double[] x = solution.columnValues();
    Worst bounds = new Worst();
    double integerViolation = 0;
    for (int j = 0; j < x.length; j++) {
      bounds.add(x[j], problem.columnLower(j), problem.columnUpper(j));
      if (problem.isInteger(j)) {
        integerViolation = Math.max(integerViolation, Math.abs(x[j] - Math.rint(x[j])));
      }
    }
    double[] activity = problem.activities(x);
    Worst rows = new Worst();
    double activityError = 0;
    for (int i = 0; i < activity.length; i++) {
      rows.add(activity[i], problem.rowLower(i), problem.rowUpper(i));
      double error = Math.abs(activity[i] - solution.rowActivities()[i]);
      activityError = Math.max(activityError, error / (1 + Math.abs(activity[i])));
    }
    double objective = problem.objective(x);
    double objectiveError = Math.abs(objective - solution.objective()) / (1 + Math.abs(objective));
    return new PrimalCheck(
        bounds.absolute,
        bounds.relative,
        rows.absolute,
        rows.relative,
        activityError,
        integerViolation,
        objectiveError);
  }

  /** The worst violation seen. */
  private static final class Worst {
    double absolute;
    double relative;

    void add(double value, double lower, double upper) {
      addSide(lower - value, lower);
      addSide(value - upper, upper);
    }

    private void addSide(double violation, double bound) {
      // Written so that NaN counts as a violation; an infinite bound gives -infinity.
      if (!(violation <= 0)) {
        absolute = Math.max(absolute, violation);
        relative = Math.max(relative, violation / (1 + Math.abs(bound)));
      }
    }
  }
}
