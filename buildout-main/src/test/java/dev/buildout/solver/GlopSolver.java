package dev.buildout.solver;

import com.google.ortools.Loader;

/**
 * GLOP, the simplex of OR-Tools, as a second opinion on linear programmes. It shares nothing with
 * HiGHS but the statement of the problem. A session states the problem anew at each run.
 */
final class GlopSolver implements Solver {
  GlopSolver() {
    Loader.loadNativeLibraries();
  }

  @Override
  public String name() {
    return "GLOP";
  }

  @Override
  public Session open(Problem problem, SolveOptions options) {
    if (problem.integers() > 0) {
      throw new SolverException("GLOP was given integer columns, expected none.");
    }
    return new GlopSession(problem, options);
  }
}
