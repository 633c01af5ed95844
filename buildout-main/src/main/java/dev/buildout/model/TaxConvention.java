package dev.buildout.model;

/** When accelerated tax depreciation of what comes into use within a calendar year begins. */
public enum TaxConvention {
  /** In the middle of the year. */
  HALF_YEAR,
  /** In the middle of the quarter. */
  MID_QUARTER
}
