package dev.buildout.solver;

/** What may be a bound: any finite number below 1e20 in size, or the right infinity. */
final class Bounds {
  /** Finite numbers of this size and above are refused: solvers take them for infinite. */
  static final double LARGEST = 1e20;

  private Bounds() {}

  /**
   * Refuses NaN, a lower bound of +infinity, an upper one of -infinity, huge finite numbers. A
   * lower bound above the upper one is allowed: such a problem is infeasible.
   */
  static void check(String kind, String name, double lower, double upper) {
    checkOne(kind, name, "lower", lower, Double.NEGATIVE_INFINITY);
    checkOne(kind, name, "upper", upper, Double.POSITIVE_INFINITY);
  }

  /** Refuses a number that is not finite. */
  static void checkFinite(String what, String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The " + what + " of " + name + " is " + value + ", expected a finite number.");
    }
  }

  private static void checkOne(
      String kind, String name, String side, double value, double infinity) {
    if (Math.abs(value) < LARGEST || value == infinity) {
      return;
    }
    throw new IllegalArgumentException(
        "The "
            + side
            + " bound of "
            + kind
            + " "
            + name
            + " is "
            + value
            + ", expected less than 1e20 in size or "
            + infinity
            + ".\nMaybe a number stands for infinity, or a division by zero made this one.");
  }
}
