package dev.buildout.solver;

import java.util.Optional;

/**
 * Whether a ray proves what it claims. Plain arithmetic on the problem, no solver.
 *
 * <p>{@code y} proves infeasibility (Farkas) if {@code min {y'r : rowLower <= r <= rowUpper} > max
 * {(A'y)'x : columnLower <= x <= columnUpper}}: no x can have its activities within the rows.
 * {@code d} proves that a feasible problem is unbounded if {@code cost'd < 0} and neither a row nor
 * a column has a bound on the side to which d moves it.
 */
public final class RayCheck {
  /** Numbers below this share of the largest one in the ray count as zero. */
  private static final double NOISE = 1e-9;

  private RayCheck() {}

  /**
   * By how much y proves infeasibility, after scaling y to a largest size of 1: positive if it
   * does, -infinity if a bound it needs is infinite.
   *
   * @param y one per row
   */
  public static double farkasGap(Problem problem, double[] y) {
    double scale = largest(y);
    if (scale == 0) {
      return 0;
    }
    double gap = 0;
    for (int i = 0; i < problem.rows(); i++) {
      double factor = y[i] / scale;
      gap += product(factor, factor > 0 ? problem.rowLower(i) : problem.rowUpper(i));
    }
    double[] combined = problem.transposedProduct(y);
    for (int j = 0; j < problem.columns(); j++) {
      double factor = combined[j] / scale;
      gap -= product(factor, factor > 0 ? problem.columnUpper(j) : problem.columnLower(j));
    }
    return Double.isNaN(gap) ? Double.NEGATIVE_INFINITY : gap;
  }

  /**
   * Whether the objective falls along d and no bound ever stops it.
   *
   * @param d one per column
   */
  public static boolean isUnboundedDirection(Problem problem, double[] d) {
    double noise = NOISE * largest(d);
    double slope = problem.objective(d) - problem.offset();
    if (!(slope < -noise)) {
      return false;
    }
    for (int j = 0; j < problem.columns(); j++) {
      if (isStopped(d[j], noise, problem.columnLower(j), problem.columnUpper(j))) {
        return false;
      }
    }
    double[] activity = problem.activities(d);
    for (int i = 0; i < problem.rows(); i++) {
      if (isStopped(activity[i], noise, problem.rowLower(i), problem.rowUpper(i))) {
        return false;
      }
    }
    return true;
  }

  /** The ray or its negative, whichever proves infeasibility. */
  static Optional<double[]> provingInfeasibility(Problem problem, double[] y) {
    if (farkasGap(problem, y) > 0) {
      return Optional.of(y);
    }
    double[] negated = negated(y);
    return farkasGap(problem, negated) > 0 ? Optional.of(negated) : Optional.empty();
  }

  /** The ray or its negative, whichever proves unboundedness. */
  static Optional<double[]> provingUnboundedness(Problem problem, double[] d) {
    if (isUnboundedDirection(problem, d)) {
      return Optional.of(d);
    }
    double[] negated = negated(d);
    return isUnboundedDirection(problem, negated) ? Optional.of(negated) : Optional.empty();
  }

  private static boolean isStopped(double move, double noise, double lower, double upper) {
    return (move > noise && upper != Double.POSITIVE_INFINITY)
        || (move < -noise && lower != Double.NEGATIVE_INFINITY);
  }

  private static double product(double factor, double bound) {
    boolean vanishes = factor == 0 || (Math.abs(factor) <= NOISE && Double.isInfinite(bound));
    return vanishes ? 0 : factor * bound;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double[] negated(double[] values) {
    double[] negated = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      negated[k] = 0 - values[k]; // no -0
    }
    return negated;
  }
}
