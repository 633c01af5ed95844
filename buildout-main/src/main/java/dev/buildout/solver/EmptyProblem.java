package dev.buildout.solver;

import java.util.Arrays;
import java.util.Optional;

/** Solves a problem without columns, for which HiGHS gives no answer. Every activity is 0. */
final class EmptyProblem {
  private static final double[] NONE = {};

  private EmptyProblem() {}

  static Solution solve(Problem problem) {
    int rows = problem.rows();
    for (int i = 0; i < rows; i++) {
      if (problem.rowLower(i) > 0 || problem.rowUpper(i) < 0) {
        double[] ray = new double[rows];
        ray[i] = problem.rowLower(i) > 0 ? 1 : -1;
        return solution(Status.INFEASIBLE, Double.POSITIVE_INFINITY, NONE, Optional.of(ray));
      }
    }
    return solution(Status.OPTIMAL, problem.offset(), new double[rows], Optional.empty());
  }

  private static Solution solution(
      Status status, double objective, double[] zeros, Optional<double[]> dualRay) {
    BasisStatus[] basic = new BasisStatus[zeros.length];
    Arrays.fill(basic, BasisStatus.BASIC);
    return new Solution(
        status,
        objective,
        objective,
        NONE,
        zeros,
        zeros.clone(),
        NONE,
        status == Status.OPTIMAL
            ? Optional.of(Basis.of(new BasisStatus[0], basic))
            : Optional.empty(),
        dualRay,
        Optional.empty(),
        0,
        0,
        0,
        Algorithm.SIMPLEX);
  }
}
