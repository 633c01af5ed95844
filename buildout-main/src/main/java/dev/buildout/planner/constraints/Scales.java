package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Formulation;

/** Scale of the columns of a source. */
final class Scales {
  private Scales() {}

  /** Index of the own system type that a source is; -1 for rented capacity, which is not scaled. */
  static int systemOf(Formulation f, int source) {
    return source < f.in.systems.size() ? source : -1;
  }

  /** Systems per unit of the columns of a source. */
  static double systemsPer(Formulation f, int source) {
    int k = systemOf(f, source);
    return k >= 0 ? f.in.scale.systems()[k] : 1;
  }
}
