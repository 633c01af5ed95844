package dev.buildout.finance;

import dev.buildout.model.TaxConvention;
import dev.buildout.model.TaxSchedule;
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

  /** IRS Publication 946, table A-1, half-year convention; percent a year. */
  private static final List<Double> HALF_YEAR_3 = List.of(33.33, 44.45, 14.81, 7.41);

  private static final List<Double> HALF_YEAR_5 = List.of(20.0, 32.0, 19.2, 11.52, 11.52, 5.76);
  private static final List<Double> HALF_YEAR_7 =
      List.of(14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46);
  private static final List<Double> HALF_YEAR_15 =
      List.of(
          5.0, 9.5, 8.55, 7.7, 6.93, 6.23, 5.9, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 2.95);

  /** IRS Publication 946, tables, mid-quarter convention, by quarter. */
  private static final List<List<Double>> MID_QUARTER_3 =
      List.of(
          List.of(58.33, 27.78, 12.35, 1.54),
          List.of(41.67, 38.89, 14.14, 5.30),
          List.of(25.0, 50.0, 16.67, 8.33),
          List.of(8.33, 61.11, 20.37, 10.19));

  private static final List<List<Double>> MID_QUARTER_5 =
      List.of(
          List.of(35.0, 26.0, 15.6, 11.01, 11.01, 1.38),
          List.of(25.0, 30.0, 18.0, 11.37, 11.37, 4.26),
          List.of(15.0, 34.0, 20.4, 12.24, 11.3, 7.06),
          List.of(5.0, 38.0, 22.8, 13.68, 10.94, 9.58));
  private static final List<List<Double>> MID_QUARTER_7 =
      List.of(
          List.of(25.0, 21.43, 15.31, 10.93, 8.75, 8.74, 8.75, 1.09),
          List.of(17.85, 23.47, 16.76, 11.97, 8.87, 8.87, 8.87, 3.34),
          List.of(10.71, 25.51, 18.22, 13.02, 9.3, 8.85, 8.86, 5.53),
          List.of(3.57, 27.55, 19.68, 14.06, 10.04, 8.73, 8.73, 7.64));
  private static final List<List<Double>> MID_QUARTER_15 =
      List.of(
          List.of(
              8.75, 9.13, 8.21, 7.39, 6.65, 5.99, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9,
              0.74),
          List.of(
              6.25, 9.38, 8.44, 7.59, 6.83, 6.15, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91,
              2.21),
          List.of(
              3.75, 9.63, 8.66, 7.8, 7.02, 6.31, 5.9, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91,
              3.69),
          List.of(
              1.25, 9.88, 8.89, 8.0, 7.2, 6.48, 5.9, 5.9, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9,
              5.17));

  /** Whether a schedule is one of the tables. */
  public static boolean isTable(TaxSchedule schedule) {
    return schedule != TaxSchedule.STRAIGHT_39 && schedule != TaxSchedule.BOOK;
  }

  /**
   * Percent of the cost by tax year, for first use in the quarters of a calendar year: four tables,
   * or one for all of them.
   *
   * @throws IllegalArgumentException for a schedule without a table
   */
  public static List<List<Double>> percent(TaxSchedule schedule, TaxConvention convention) {
    boolean halfYear = convention == TaxConvention.HALF_YEAR;
    return switch (schedule) {
      case MACRS_3 -> halfYear ? List.of(HALF_YEAR_3) : MID_QUARTER_3;
      case MACRS_5 -> halfYear ? List.of(HALF_YEAR_5) : MID_QUARTER_5;
      case MACRS_7 -> halfYear ? List.of(HALF_YEAR_7) : MID_QUARTER_7;
      case MACRS_15 -> halfYear ? List.of(HALF_YEAR_15) : MID_QUARTER_15;
      case STRAIGHT_39, BOOK -> throw new IllegalArgumentException(schedule + " has no table");
    };
  }

  /** Share deducted after a number of months of service, at least 1, by the table that applies. */
  static double byTable(
      TaxSchedule schedule, TaxConvention convention, YearMonth first, int months) {
    List<List<Double>> tables = percent(schedule, convention);
    int quarter = (first.getMonthValue() - 1) / 3;
    return byCalendarYear(tables.get(Math.min(quarter, tables.size() - 1)), first, months);
  }

  /**
   * Share deducted after a number of months under a table of percentages by calendar year.
   *
   * @param first month in which the property was placed in service
   * @param months months of service, at least 1
   */
  private static double byCalendarYear(List<Double> percent, YearMonth first, int months) {
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
