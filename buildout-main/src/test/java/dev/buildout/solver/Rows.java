package dev.buildout.solver;

/** Short ways to state problems in tests. */
final class Rows {
  static final double INF = Double.POSITIVE_INFINITY;

  private Rows() {}

  /** Adds {@code lower <= coefficient * column + ... <= upper}, given column, coefficient, ... */
  static int row(ProblemBuilder problem, String name, double lower, double upper, double... pairs) {
    int row = problem.addRow(name, lower, upper);
    for (int k = 0; k < pairs.length; k += 2) {
      problem.add(row, (int) pairs[k], pairs[k + 1]);
    }
    return row;
  }

  static int atLeast(ProblemBuilder problem, String name, double bound, double... pairs) {
    return row(problem, name, bound, INF, pairs);
  }

  static int atMost(ProblemBuilder problem, String name, double bound, double... pairs) {
    return row(problem, name, -INF, bound, pairs);
  }

  static int equal(ProblemBuilder problem, String name, double value, double... pairs) {
    return row(problem, name, value, value, pairs);
  }
}
