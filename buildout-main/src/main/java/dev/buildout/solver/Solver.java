package dev.buildout.solver;

/** Something that solves linear programmes and maybe mixed-integer ones. Thread-safe. */
public interface Solver {
  /** Name and version, for the record of a run. */
  String name();

  /**
   * Hands a problem over, without solving it.
   *
   * @throws SolverException if the solver cannot take the problem
   */
  Session open(Problem problem, SolveOptions options);

  /** Solves a problem once. */
  default Solution solve(Problem problem, SolveOptions options) {
    try (Session session = open(problem, options)) {
      return session.run();
    }
  }

  /** Solves a problem once with {@link SolveOptions#defaults()}. */
  default Solution solve(Problem problem) {
    return solve(problem, SolveOptions.defaults());
  }
}
