package dev.buildout.planner;

import dev.buildout.solver.Algorithm;
import dev.buildout.solver.Problem;
import dev.buildout.solver.SolveOptions;

/**
 * Which algorithm solves a planning problem. A rule by size, recorded with the run: on plans with
 * 12,800 rows and 99,000 nonzeros interior point with crossover took 2.2 s of processor time,
 * simplex 7.6 s; small plans are faster by simplex.
 */
final class LastSolve {
  static final int INTERIOR_POINT_ROWS = 5_000;

  /** From a basis that is nearly right. */
  static final SolveOptions AGAIN = SolveOptions.defaults().withAlgorithm(Algorithm.SIMPLEX);

  private LastSolve() {}

  /** The algorithm for a relaxation where none is asked for. */
  static Algorithm algorithm(Problem problem) {
    return problem.rows() >= INTERIOR_POINT_ROWS ? Algorithm.INTERIOR_POINT : Algorithm.SIMPLEX;
  }

  /** From scratch, for every problem whose numbers reach the tables, so that they repeat. */
  static SolveOptions fromScratch(Problem problem) {
    return SolveOptions.defaults().withAlgorithm(algorithm(problem));
  }
}
