package dev.buildout.solver;

import java.util.Optional;

/**
 * What a run found. The arrays belong to the caller; those the run did not produce have length 0.
 *
 * @param status how the run ended
 * @param objective of {@code columnValues}, offset included; where there is no feasible point:
 *     +infinity if INFEASIBLE, -infinity if UNBOUNDED, otherwise NaN
 * @param bound below which no feasible point lies; equals the objective of an optimal continuous
 *     problem; -infinity if unknown, +infinity if INFEASIBLE
 * @param columnValues one per column, if a feasible point was found
 * @param rowActivities {@code A x}, one per row, if a feasible point was found
 * @param rowDuals d(objective)/d(right-hand side), one per row, for an OPTIMAL continuous problem
 * @param reducedCosts {@code cost - A'y}, one per column, for an OPTIMAL continuous problem
 * @param basis for a continuous problem that ended at a vertex
 * @param dualRay if INFEASIBLE and asked for: {@code y}, one per row, with {@code min y'r} over the
 *     row bounds greater than {@code max (A'y)'x} over the column bounds, which proves it
 * @param primalRay if UNBOUNDED and asked for: a direction, one per column, along which all bounds
 *     hold for ever and the objective falls
 * @param iterations of simplex or interior point, crossover included
 * @param nodes of the search tree; 0 for a continuous problem
 * @param seconds wall time of the run
 * @param algorithm that solved it
 */
@SuppressWarnings("ArrayRecordComponent") // kernel data: callers loop over it
public record Solution(
    Status status,
    double objective,
    double bound,
    double[] columnValues,
    double[] rowActivities,
    double[] rowDuals,
    double[] reducedCosts,
    Optional<Basis> basis,
    Optional<double[]> dualRay,
    Optional<double[]> primalRay,
    long iterations,
    long nodes,
    double seconds,
    Algorithm algorithm) {

  /** Whether the optimum was found. */
  public boolean isOptimal() {
    return status == Status.OPTIMAL;
  }

  /** Whether there is a feasible point, optimal or not. */
  public boolean hasPoint() {
    return isOptimal() || columnValues.length > 0;
  }

  /** Whether there are duals and reduced costs. */
  public boolean hasDuals() {
    return rowDuals.length > 0 || reducedCosts.length > 0;
  }

  /** Value of a column. */
  public double value(int column) {
    return columnValues[column];
  }

  /** Dual of a row. */
  public double dual(int row) {
    return rowDuals[row];
  }

  /**
   * Relative gap {@code |objective - bound| / max(|objective|, 1e-10)}; 0 when both agree, infinite
   * while either is unknown.
   */
  public double gap() {
    if (objective == bound) {
      return 0;
    }
    double gap = Math.abs(objective - bound) / Math.max(Math.abs(objective), 1e-10);
    return Double.isNaN(gap) ? Double.POSITIVE_INFINITY : gap;
  }
}
