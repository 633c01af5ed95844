package dev.buildout.model;

/** Length of a planning period. */
public enum Resolution {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  Resolution(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }
}
