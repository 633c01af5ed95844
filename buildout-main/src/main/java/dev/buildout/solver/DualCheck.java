package dev.buildout.solver;

/**
 * The part of {@link SolutionCheck} that looks at duals and reduced costs.
 *
 * <p>With {@code d = cost - A'y} and any signs, {@code sum of y * (the row bound it pushes against)
 * + sum of d * (the column bound it pushes against) + offset} is a lower bound on the objective; a
 * multiplier that pushes against an infinite bound proves nothing, so it must vanish.
 */
record DualCheck(
    double violation,
    double reducedCostError,
    double complementarity,
    double objective,
    double gap) {

  static DualCheck of(Problem problem, Solution solution) {
    if (!solution.hasDuals()) {
      return new DualCheck(0, 0, 0, Double.NaN, 0);
    }
    double scale = 1 + Math.abs(solution.objective());
    Sum sum = new Sum(scale, problem.offset());
    double[] y = solution.rowDuals();
    double[] activity = problem.activities(solution.columnValues());
    for (int i = 0; i < y.length; i++) {
      sum.add(y[i], activity[i], problem.rowLower(i), problem.rowUpper(i), Math.abs(y[i]));
    }
    double[] combined = problem.transposedProduct(y);
    double reducedCostError = 0;
    for (int j = 0; j < combined.length; j++) {
      double cost = problem.cost(j);
      double reduced = cost - combined[j];
      double value = solution.columnValues()[j];
      sum.add(reduced, value, problem.columnLower(j), problem.columnUpper(j), Math.abs(cost));
      double error = Math.abs(reduced - solution.reducedCosts()[j]);
      reducedCostError = Math.max(reducedCostError, error / (1 + Math.abs(cost)));
    }
    double gap = Math.abs(solution.objective() - sum.objective) / scale;
    return new DualCheck(sum.violation, reducedCostError, sum.complementarity, sum.objective, gap);
  }

  /** Adds multipliers up. */
  private static final class Sum {
    private final double scale;
    double objective;
    double violation;
    double complementarity;

    Sum(double scale, double offset) {
      this.scale = scale;
      objective = offset;
    }

    void add(double multiplier, double value, double lower, double upper, double size) {
      double bound = multiplier > 0 ? lower : upper;
      if (multiplier == 0) {
        return;
      }
      if (Double.isInfinite(bound)) {
        violation = Math.max(violation, Math.abs(multiplier) / (1 + size));
        return;
      }
      objective += multiplier * bound;
      complementarity = Math.max(complementarity, Math.abs(multiplier * (value - bound)) / scale);
    }
  }
}
