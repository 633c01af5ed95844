package dev.buildout.model;

/** How the part of a cost that is not deducted at once is deducted for tax. */
public enum TaxSchedule {
  /** Modified accelerated cost recovery, 5-year property, half-year convention. */
  MACRS_5,
  /** Modified accelerated cost recovery, 15-year property, half-year convention. */
  MACRS_15,
  /** Straight line over 39 years, non-residential real property. */
  STRAIGHT_39,
  /** Straight line over the book life. */
  BOOK
}
