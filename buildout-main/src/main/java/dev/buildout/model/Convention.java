package dev.buildout.model;

/** When depreciation of what comes into use within a year begins. */
public enum Convention {
  /** With the month of first use. */
  MONTHLY,
  /** In the middle of the year of first use, whichever month it was. */
  HALF_YEAR,
  /** In the middle of the quarter of first use. */
  MID_QUARTER
}
