package dev.buildout.model;

/** How a computed value must stand to a claimed one. */
public enum Comparator {
  /** Within the tolerance. */
  ABOUT,
  /** Not below. */
  AT_LEAST,
  /** Not above. */
  AT_MOST;

  /**
   * @param tolerance share of the claimed value by which it may be missed
   */
  public boolean holds(double computed, double claimed, double tolerance) {
    double slack = tolerance * Math.abs(claimed);
    return switch (this) {
      case ABOUT -> Math.abs(computed - claimed) <= slack;
      case AT_LEAST -> computed >= claimed - slack;
      case AT_MOST -> computed <= claimed + slack;
    };
  }

  public String text() {
    return switch (this) {
      case ABOUT -> "about";
      case AT_LEAST -> "at least";
      case AT_MOST -> "at most";
    };
  }
}
