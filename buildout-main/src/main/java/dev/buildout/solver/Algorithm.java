package dev.buildout.solver;

/** How a problem is solved. */
public enum Algorithm {
  /** Leave the choice to {@link AlgorithmRule}; the solution says what was chosen. */
  AUTO,
  /** Dual simplex; starts from the last basis of the session where there is one. */
  SIMPLEX,
  /**
   * Primal simplex: the same from the other side, for a basis whose point is still possible while
   * costs or yields have changed.
   */
  PRIMAL_SIMPLEX,
  /** Interior point, followed by crossover to a vertex (see {@link SolveOptions#crossover()}). */
  INTERIOR_POINT,
  /** Branch and cut: reported for problems with integer columns, never asked for. */
  BRANCH_AND_CUT
}
