package dev.buildout.finance;

import java.time.YearMonth;
import java.util.List;

/**
 * Depreciation tables of the US federal income tax, as cumulative shares by month. A table's
 * percentage belongs to a calendar tax year; within the year it is spread evenly over the months in
 * which the property is in service, because plans have periods shorter than a year.
 */
public final class TaxTables {
  /** Months over which {@link #midMonth39} runs. */
  public static final int MONTHS_OF_39_YEARS = 468;

  /** IRS Publication 946, table A-1, half-year convention, 5-year property; percent a year. */
  public static final List<Double> MACRS_5 = List.of(20.0, 32.0, 19.2, 11.52, 11.52, 5.76);

  /** IRS Publication 946, table A-1, half-year convention, 15-year property; percent a year. */
  public static final List<Double> MACRS_15 =
      List.of(
          5.0, 9.5, 8.55, 7.7, 6.93, 6.23, 5.9, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 2.95);

  /**
   * Share deducted after a number of months under a table of percentages by calendar year.
   *
   * @param first month in which the property was placed in service
   * @param months months of service, at least 1
   */
  static double byCalendarYear(List<Double> percent, YearMonth first, int months) {
    int left = months;
    int monthsOfYear = 13 - first.getMonthValue();
    double deducted = 0;
    for (double ofYear : percent) {
      if (left < monthsOfYear) {
        return (deducted + ofYear * left / monthsOfYear) / 100;
      }
      deducted += ofYear;
      left -= monthsOfYear;
      monthsOfYear = 12;
    }
    return 1.0;
  }

  /**
   * Share deducted after a number of months, straight line over 39 years with half a month in the
   * first month (IRS Publication 946, mid-month convention, table A-7a without its rounding).
   */
  static double midMonth39(int months) {
    return Math.min(1.0, (months - 0.5) / MONTHS_OF_39_YEARS);
  }

  private TaxTables() {}
}
