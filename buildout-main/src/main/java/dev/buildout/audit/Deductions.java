package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import java.time.YearMonth;
import java.util.List;

/**
 * How an asset's cost is deducted for tax, month by month of its service, written anew from the
 * published rules (IRS Publication 946, tables A-1 and A-7a).
 */
final class Deductions {
  private static final List<Double> FIVE_YEARS = List.of(0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576);
  private static final List<Double> FIFTEEN_YEARS =
      List.of(
          0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059,
          0.0591, 0.059, 0.0591, 0.0295);
  private static final int MONTHS_OF_39_YEARS = 39 * 12;

  private Deductions() {}

  /**
   * Shares deducted for tax after 0, 1, 2 ... months of service: the bonus in the first month, the
   * rest by the schedule.
   *
   * @param first first month of service
   * @param months number of months
   */
  static double[] tax(AssetClass c, YearMonth first, int months) {
    double[] shares = new double[months + 1];
    for (int m = 0; m < months; m++) {
      double scheduled =
          switch (c.taxSchedule()) {
            case MACRS_5 -> tableMonth(FIVE_YEARS, first, m);
            case MACRS_15 -> tableMonth(FIFTEEN_YEARS, first, m);
            case STRAIGHT_39 -> realPropertyMonth(m);
            case BOOK -> m < c.bookLifeMonths() ? 1.0 / c.bookLifeMonths() : 0;
          };
      double bonus = m == 0 ? c.bonusShare() : 0;
      shares[m + 1] = Math.min(1, shares[m] + bonus + (1 - c.bonusShare()) * scheduled);
    }
    return shares;
  }

  /** A calendar year's percentage is spread over the months of it in which the asset serves. */
  private static double tableMonth(List<Double> table, YearMonth first, int month) {
    int year = (first.getMonthValue() - 1 + month) / 12;
    if (year >= table.size()) {
      return 0;
    }
    int monthsServed = year == 0 ? 13 - first.getMonthValue() : 12;
    return table.get(year) / monthsServed;
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
