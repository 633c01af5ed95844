package dev.buildout.planner;

import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Session;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Solver;
import dev.buildout.solver.Status;

/**
 * Chooses one among all optimal plans, so that a plan is unique and readable whichever algorithm
 * found it. Columns with a reduced cost and rows with a dual are held where they are, which leaves
 * the face of all optima; on it a second objective is minimised:
 *
 * <pre>
 * capex + 1e-2 changes of orders + 1e-2 taxes, debt and interest + 1e-4 a fixed weight for every decision
 * </pre>
 *
 * while the first may not fall by more than 1e-6 of its value.
 */
final class Canonical {
  private static final double HELD = 1e-6;
  private static final double GUARD = 1e-6;

  /** Only costs differ at the optimum that it starts from. */
  private static final SolveOptions FROM_OPTIMUM =
      LastSolve.AGAIN.withAlgorithm(Algorithm.PRIMAL_SIMPLEX).withIterationLimit(Start.STEPS);

  private Canonical() {}

  /** Column values of the chosen optimum; those of the given one where the second solve fails. */
  static Solution choose(
      Solver solver, Start start, Formulation f, Problem problem, Solution optimum) {
    double[] lower = new double[problem.columns()];
    double[] upper = new double[problem.columns()];
    double[] x = optimum.columnValues();
    for (int j = 0; j < lower.length; j++) {
      lower[j] = problem.columnLower(j);
      upper[j] = problem.columnUpper(j);
      if (Math.abs(optimum.reducedCosts()[j]) > HELD) {
        double at = nearer(x[j], lower[j], upper[j]);
        lower[j] = at;
        upper[j] = at;
      }
    }
    Problem face = problem.withColumnBounds(lower, upper).withCosts(secondCosts(f, problem));
    try (Session session = solver.open(face, start.isWarm() ? FROM_OPTIMUM : LastSolve.AGAIN)) {
      if (start.isWarm()) {
        optimum.basis().ifPresent(session::setBasis);
      }
      for (int i = 0; i < problem.rows(); i++) {
        if (Math.abs(optimum.rowDuals()[i]) > HELD) {
          double at = nearer(optimum.rowActivities()[i], problem.rowLower(i), problem.rowUpper(i));
          session.setRowBounds(i, at, at);
        }
      }
      guard(session, problem, optimum.objective());
      Solution chosen = session.run();
      return chosen.status() == Status.OPTIMAL ? chosen : optimum;
    }
  }

  private static void guard(Session session, Problem problem, double objective) {
    int count = 0;
    int[] columns = new int[problem.columns()];
    double[] values = new double[problem.columns()];
    double largest = 1e-9;
    for (int j = 0; j < problem.columns(); j++) {
      if (problem.cost(j) != 0) {
        columns[count] = j;
        values[count++] = problem.cost(j);
        largest = Math.max(largest, Math.abs(problem.cost(j)));
      }
    }
    double most = objective - problem.offset() + GUARD * Math.abs(objective);
    session.addRow(
        "value within 1e-6 of the optimum",
        Double.NEGATIVE_INFINITY,
        most,
        java.util.Arrays.copyOf(columns, count),
        java.util.Arrays.copyOf(values, count));
  }

  private static double[] secondCosts(Formulation f, Problem problem) {
    double[] cost = new double[problem.columns()];
    for (int j = 0; j < cost.length; j++) {
      cost[j] = 1e-4 * (0.5 + spread(j));
    }
    for (int n = 0; n < f.in.nodes(); n++) {
      cost[f.capex[n]] += f.in.weight[n];
      cost[f.unleveredTax[n]] += 1e-2 * f.in.weight[n];
      cost[f.leveredTax[n]] += 1e-2 * f.in.weight[n];
      cost[f.interest[n]] += 1e-2;
      for (int d = 0; d < f.debt.length; d++) {
        cost[f.borrowed[d][n]] += 1e-3;
      }
    }
    for (Formulation.Penalty change : f.orderChanges) {
      cost[change.column()] += 1e-2 * change.cost();
    }
    for (Vintage v : f.columns.vintages) {
      if (v.isDecision() && v.kind() != Vintage.Kind.SYSTEM) {
        cost[v.column()] += 1e-3 * f.money(v.unitCost() * v.unitsPerColumn());
      }
    }
    for (int j = 0; j < cost.length; j++) {
      if (problem.columnLower(j) == Double.NEGATIVE_INFINITY) {
        cost[j] = Math.max(0, cost[j] - 1e-4 * (0.5 + spread(j))); // free columns follow the others
      }
    }
    return cost;
  }

  /**
   * A fixed number in [0, 1) for each column: fractional parts of multiples of the golden ratio.
   */
  private static double spread(int column) {
    double product = (column + 1) * 0.6180339887498949;
    return product - Math.floor(product);
  }

  private static double nearer(double value, double lower, double upper) {
    return Math.abs(value - lower) <= Math.abs(value - upper) ? lower : upper;
  }
}
