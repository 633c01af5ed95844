package dev.buildout.solver;

import java.util.Arrays;

/**
 * A lower bound on a linear programme from any duals, without solving it: those of a similar
 * problem often prove enough.
 *
 * <pre>
 * bound = offset + sum y * (row bound it pushes against) + sum d * (column bound it pushes against)
 * with d = cost - A'y
 * </pre>
 *
 * (weak duality). A column of a single row whose d pushes against an infinite bound, such as the
 * penalised slack of a row whose penalty has changed, is met by the dual of that row for which d is
 * 0. Where a multiplier of more than the solver's tolerance still does, the bound is minus
 * infinity.
 */
public final class DualBound {
  private static final double TOLERANCE = 1e-7;

  private DualBound() {}

  /**
   * @param rowDuals one for each row; rows beyond the last given count as 0
   */
  public static double of(Problem problem, double[] rowDuals) {
    double[] y = Arrays.copyOf(rowDuals, problem.rows());
    meetSlacks(problem, y);
    double bound = problem.offset();
    for (int i = 0; i < y.length; i++) {
      bound += part(y[i], problem.rowLower(i), problem.rowUpper(i));
    }
    double[] combined = problem.transposedProduct(y);
    for (int j = 0; j < combined.length; j++) {
      double reduced = problem.cost(j) - combined[j];
      bound += part(reduced, problem.columnLower(j), problem.columnUpper(j));
    }
    return bound;
  }

  private static void meetSlacks(Problem problem, double[] y) {
    int[] starts = problem.rowStarts();
    int[] columns = problem.rowIndices();
    double[] values = problem.rowValues();
    int[] entries = new int[problem.columns()];
    for (int column : columns) {
      entries[column]++;
    }
    for (int i = 0; i < y.length; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        int j = columns[k];
        double coefficient = values[k];
        if (entries[j] == 1 && coefficient != 0) {
          double reduced = problem.cost(j) - coefficient * y[i];
          double lower = problem.columnLower(j);
          double upper = problem.columnUpper(j);
          if (part(reduced, lower, upper) == Double.NEGATIVE_INFINITY) {
            y[i] = problem.cost(j) / coefficient;
          }
        }
      }
    }
  }

  private static double part(double multiplier, double lower, double upper) {
    double bound = multiplier > 0 ? lower : upper;
    if (Double.isInfinite(bound)) {
      return Math.abs(multiplier) <= TOLERANCE ? 0 : Double.NEGATIVE_INFINITY;
    }
    return multiplier * bound;
  }
}
