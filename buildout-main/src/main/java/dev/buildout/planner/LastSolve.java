package dev.buildout.planner;

import dev.buildout.solver.Algorithm;

/** The algorithm of every solve whose numbers reach the tables, so that they repeat. */
final class LastSolve {
  static final Algorithm ALGORITHM = Algorithm.SIMPLEX;

  private LastSolve() {}
}
