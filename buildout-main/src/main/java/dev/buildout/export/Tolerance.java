package dev.buildout.export;

/**
 * How far cells may be from the run, which is exact to the cent while cells are doubles and the
 * solver's revenue and costs meet their equations to its own tolerance.
 */
final class Tolerance {
  /** Decimals of a USD m to which differences are rounded: to the dollar. */
  private static final int DECIMALS = 6;

  static String rounded(String difference) {
    return "ROUND(" + difference + "," + DECIMALS + ")";
  }

  private Tolerance() {}
}
