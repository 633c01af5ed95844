package dev.buildout.planner;

import dev.buildout.solver.Basis;
import dev.buildout.solver.BasisStatus;
import dev.buildout.solver.Problem;

/**
 * A basis made from a point alone, so that a solve that starts from it depends on the point and not
 * on how it was found: what stands at a bound is nonbasic, the rest basic.
 */
final class VertexBasis {
  private static final double AT_BOUND = 1e-9;

  private VertexBasis() {}

  static Basis of(Problem problem, double[] x) {
    BasisStatus[] columns = new BasisStatus[problem.columns()];
    BasisStatus[] rows = new BasisStatus[problem.rows()];
    int basic = 0;
    for (int j = 0; j < columns.length; j++) {
      columns[j] = status(x[j], problem.columnLower(j), problem.columnUpper(j));
      basic += columns[j] == BasisStatus.BASIC ? 1 : 0;
    }
    double[] activity = problem.activities(x);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = status(activity[i], problem.rowLower(i), problem.rowUpper(i));
      basic += rows[i] == BasisStatus.BASIC ? 1 : 0;
    }
    // A degenerate vertex leaves places in the basis: slacks fill them, in order.
    for (int i = 0; i < rows.length && basic < rows.length; i++) {
      if (rows[i] != BasisStatus.BASIC) {
        rows[i] = BasisStatus.BASIC;
        basic++;
      }
    }
    return Basis.of(columns, rows);
  }

  private static BasisStatus status(double value, double lower, double upper) {
    double near = AT_BOUND * Math.max(1, Math.abs(value));
    if (value - lower <= near) {
      return BasisStatus.LOWER;
    }
    return upper - value <= near ? BasisStatus.UPPER : BasisStatus.BASIC;
  }
}
