package dev.buildout.model;

/** How the part of a cost that is not deducted at once is deducted for tax. */
public enum TaxSchedule {
  /** Modified accelerated cost recovery, 3-year property. */
  MACRS_3,
  /** Modified accelerated cost recovery, 5-year property. */
  MACRS_5,
  /** Modified accelerated cost recovery, 7-year property. */
  MACRS_7,
  /** Modified accelerated cost recovery, 15-year property. */
  MACRS_15,
  /** Straight line over 39 years, non-residential real property. */
  STRAIGHT_39,
  /** Straight line over the book life as stated first, whatever changes in the books. */
  BOOK
}
