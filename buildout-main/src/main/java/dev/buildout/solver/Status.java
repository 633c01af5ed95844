package dev.buildout.solver;

/** How a run ended. */
public enum Status {
  /** Solved to the tolerances (and, with integers, to the gap) of the options. */
  OPTIMAL,
  /** No point satisfies all rows and bounds. */
  INFEASIBLE,
  /** The objective falls without limit. */
  UNBOUNDED,
  /** One of the two; the solver did not tell which. */
  INFEASIBLE_OR_UNBOUNDED,
  /** The time limit was reached; a feasible point may exist in the solution. */
  TIME_LIMIT,
  /** {@link Session#interrupt()} was called; a feasible point may exist in the solution. */
  INTERRUPTED,
  /** The iteration limit was reached. */
  ITERATION_LIMIT,
  /** The solver gave up, for instance for numerical trouble. */
  ERROR;

  /** Whether the run proved something about the problem, rather than being cut short. */
  public boolean isConclusive() {
    return switch (this) {
      case OPTIMAL, INFEASIBLE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED -> true;
      case TIME_LIMIT, INTERRUPTED, ITERATION_LIMIT, ERROR -> false;
    };
  }
}
