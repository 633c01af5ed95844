package dev.buildout.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * The cheapest way to make a problem feasible by letting rows give way.
 *
 * <pre>
 * minimise   sum_i weight_i * (below_i + above_i)
 * subject to rowLower <= A x + below - above <= rowUpper,  x within its bounds,  below, above >= 0
 * </pre>
 *
 * <p>Feasible whenever the bounds of the columns are. See Chinneck, Feasibility and Infeasibility
 * in Optimization (2008), chapter 6.
 */
final class ElasticRelaxation {
  private static final double NOISE = 1e-7;

  private ElasticRelaxation() {}

  /** Weights that measure a violation in units of the row's largest coefficient. */
  static double[] defaultWeights(Problem problem) {
    double[] weights = new double[problem.rows()];
    for (int i = 0; i < weights.length; i++) {
      double largest = 0;
      for (int k = problem.matrix.start()[i]; k < problem.matrix.start()[i + 1]; k++) {
        largest = Math.max(largest, Math.abs(problem.matrix.value()[k]));
      }
      weights[i] = largest > 0 ? 1 / largest : 1;
    }
    return weights;
  }

  /** The limits that give way, with their violations; empty if no optimum was found. */
  static List<Limit> solve(Solver solver, Problem problem, double[] weights, SolveOptions options) {
    int n = problem.columns();
    ProblemBuilder elastic = new ProblemBuilder();
    for (int j = 0; j < n; j++) {
      elastic.addColumn(problem.columnName(j), problem.columnLower(j), problem.columnUpper(j), 0);
      if (problem.isInteger(j)) {
        elastic.setInteger(j);
      }
    }
    for (int i = 0; i < problem.rows(); i++) {
      addRow(elastic, problem, i, weights[i]);
    }
    Solution solution = solver.solve(elastic.build(), options);
    List<Limit> relaxed = new ArrayList<>();
    if (!solution.isOptimal()) {
      return relaxed;
    }
    for (int i = 0; i < problem.rows(); i++) {
      int below = n + 2 * i;
      addViolation(relaxed, problem, i, Limit.Side.LOWER, solution.value(below));
      addViolation(relaxed, problem, i, Limit.Side.UPPER, solution.value(below + 1));
    }
    return relaxed;
  }

  private static void addRow(ProblemBuilder elastic, Problem problem, int i, double weight) {
    double infinity = Double.POSITIVE_INFINITY;
    int row = elastic.addRow(problem.rowName(i), problem.rowLower(i), problem.rowUpper(i));
    for (int k = problem.matrix.start()[i]; k < problem.matrix.start()[i + 1]; k++) {
      elastic.add(row, problem.matrix.index()[k], problem.matrix.value()[k]);
    }
    String name = problem.rowName(i);
    boolean hasLower = problem.rowLower(i) > -infinity;
    boolean hasUpper = problem.rowUpper(i) < infinity;
    elastic.add(row, elastic.addColumn(name + " below", 0, hasLower ? infinity : 0, weight), 1);
    elastic.add(row, elastic.addColumn(name + " above", 0, hasUpper ? infinity : 0, weight), -1);
  }

  private static void addViolation(
      List<Limit> relaxed, Problem problem, int row, Limit.Side side, double violation) {
    Limit limit = Limit.of(problem, Limit.Kind.ROW, row, side);
    if (violation > NOISE * (1 + Math.abs(limit.value()))) {
      relaxed.add(limit.withViolation(violation));
    }
  }
}
