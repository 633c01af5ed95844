package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import dev.buildout.model.TaxSchedule;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;

/**
 * How an asset's cost is deducted for tax, month by month of its service, written anew from the
 * published rules (IRS Publication 946, tables and A-7a).
 */
final class Deductions {
  /** By schedule the table of half a year, then those of first use in each quarter; percent. */
  private static final Map<TaxSchedule, double[][]> TABLES =
      Map.of(
          TaxSchedule.MACRS_3,
          new double[][] {
            {33.33, 44.45, 14.81, 7.41},
            {58.33, 27.78, 12.35, 1.54},
            {41.67, 38.89, 14.14, 5.3},
            {25, 50, 16.67, 8.33},
            {8.33, 61.11, 20.37, 10.19}
          },
          TaxSchedule.MACRS_5,
          new double[][] {
            {20, 32, 19.2, 11.52, 11.52, 5.76},
            {35, 26, 15.6, 11.01, 11.01, 1.38},
            {25, 30, 18, 11.37, 11.37, 4.26},
            {15, 34, 20.4, 12.24, 11.3, 7.06},
            {5, 38, 22.8, 13.68, 10.94, 9.58}
          },
          TaxSchedule.MACRS_7,
          new double[][] {
            {14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46},
            {25, 21.43, 15.31, 10.93, 8.75, 8.74, 8.75, 1.09},
            {17.85, 23.47, 16.76, 11.97, 8.87, 8.87, 8.87, 3.34},
            {10.71, 25.51, 18.22, 13.02, 9.3, 8.85, 8.86, 5.53},
            {3.57, 27.55, 19.68, 14.06, 10.04, 8.73, 8.73, 7.64}
          },
          TaxSchedule.MACRS_15,
          new double[][] {
            fifteen(5, 9.5, 8.55, 7.7, 6.93, 6.23, 5.9, 5.9, 2.95),
            fifteen(8.75, 9.13, 8.21, 7.39, 6.65, 5.99, 5.9, 5.91, 0.74),
            fifteen(6.25, 9.38, 8.44, 7.59, 6.83, 6.15, 5.91, 5.9, 2.21),
            fifteen(3.75, 9.63, 8.66, 7.8, 7.02, 6.31, 5.9, 5.9, 3.69),
            fifteen(1.25, 9.88, 8.89, 8, 7.2, 6.48, 5.9, 5.9, 5.17)
          });

  private static final int MONTHS_OF_39_YEARS = 39 * 12;

  private Deductions() {}

  /**
   * Fifteen-year property: years 1 to 8 and 16 as given. Between them 5.90 and 5.91 take turns so
   * that years 9 to 15 bring the whole to 100.
   */
  private static double[] fifteen(double... given) {
    double[] table = new double[16];
    System.arraycopy(given, 0, table, 0, 8);
    table[15] = given[8];
    double rest = 100 - Arrays.stream(table).sum();
    boolean high = Math.round(100 * (rest - 7 * 5.9)) == 4;
    for (int year = 8; year < 15; year++) {
      table[year] = high ? 5.91 : 5.9;
      high = !high;
    }
    return table;
  }

  /**
   * Shares deducted for tax after 0, 1, 2 ... months of service: the bonus in the first month, the
   * rest by the schedule.
   *
   * @param acquired month of the order or binding contract
   * @param first first month of service
   * @param months number of months
   */
  static double[] tax(AssetClass c, YearMonth acquired, YearMonth first, int months) {
    double atOnce = bonus(c, acquired, first);
    double[] shares = new double[months + 1];
    for (int m = 0; m < months; m++) {
      double scheduled =
          switch (c.taxSchedule()) {
            case MACRS_3, MACRS_5, MACRS_7, MACRS_15 -> tableMonth(table(c, first), first, m);
            case STRAIGHT_39 -> realPropertyMonth(m);
            case BOOK -> m < c.bookLifeMonths() ? 1.0 / c.bookLifeMonths() : 0;
          };
      double bonus = m == 0 ? atOnce : 0;
      shares[m + 1] = Math.min(1, shares[m] + bonus + (1 - atOnce) * scheduled);
    }
    return shares;
  }

  private static double bonus(AssetClass c, YearMonth acquired, YearMonth first) {
    if (c.earlierBonus().isPresent()
        && acquired.isBefore(c.earlierBonus().get().acquiredBefore())) {
      return c.earlierBonus().get().bonusShare().at(first);
    }
    return c.bonusShare().at(acquired);
  }

  private static double[] table(AssetClass c, YearMonth first) {
    double[][] tables = TABLES.getOrDefault(c.taxSchedule(), new double[0][]);
    return switch (c.taxConvention()) {
      case HALF_YEAR -> tables[0];
      case MID_QUARTER -> tables[(first.getMonthValue() + 2) / 3];
    };
  }

  /** A calendar year's percentage is spread over the months of it in which the asset serves. */
  private static double tableMonth(double[] percent, YearMonth first, int month) {
    int year = (first.getMonthValue() - 1 + month) / 12;
    if (year >= percent.length) {
      return 0;
    }
    int monthsServed = year == 0 ? 13 - first.getMonthValue() : 12;
    return percent[year] / 100 / monthsServed;
  }

  /** Mid-month convention: half a month's share in the first month and in the last. */
  private static double realPropertyMonth(int month) {
    if (month > MONTHS_OF_39_YEARS) {
      return 0;
    }
    boolean half = month == 0 || month == MONTHS_OF_39_YEARS;
    return (half ? 0.5 : 1.0) / MONTHS_OF_39_YEARS;
  }
}
