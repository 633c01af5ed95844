package dev.buildout.export;

/**
 * How far cells may be from the run, which is exact to the cent while cells are doubles and the
 * solver's revenue and costs meet their equations to its own tolerance.
 */
final class Tolerance {
  /** Checks are rounded to so many decimals of a USD m: to the dollar. */
  static final int DECIMALS = 6;

  private Tolerance() {}
}
