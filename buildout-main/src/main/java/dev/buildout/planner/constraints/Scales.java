package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Formulation;

/** Scale of the columns of a source. */
final class Scales {
  private Scales() {}

  /** Systems per unit of the columns of a source; rented capacity is not scaled. */
  static double systemsPer(Formulation f, int source) {
    return source < f.in.systems.size() ? f.in.scale.systems()[source] : 1;
  }
}
