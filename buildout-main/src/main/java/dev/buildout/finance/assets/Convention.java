package dev.buildout.finance.assets;

/** When depreciation of what comes into use within a period begins. */
public enum Convention {
  /** With the month of first use. */
  MONTHLY,
  /** In the middle of the fiscal year of first use, whichever month it was. */
  HALF_YEAR,
  /** In the middle of the quarter of first use. */
  MID_QUARTER;

  /**
   * Month in which depreciation begins, which may lie between two and before the first use.
   *
   * @param inService month of first use, on any count of months
   * @param monthOfYear its place in the fiscal year, from 0
   */
  public double start(int inService, int monthOfYear) {
    return switch (this) {
      case MONTHLY -> inService;
      case HALF_YEAR -> inService - monthOfYear + 6;
      case MID_QUARTER -> inService - monthOfYear % 3 + 1.5;
    };
  }
}
