package dev.buildout.units;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The periods of a plan in order, without gaps: the horizon in equal steps, then a yearly tail. */
public record Timeline(List<Period> periods) {
  public Timeline {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("a timeline needs at least one period");
    }
  }

  /**
   * @param monthsPerPeriod 1, 3 or 12
   * @param horizonMonths length of the decision horizon, a multiple of monthsPerPeriod
   * @param tailYears yearly run-off periods appended
   */
  public static Timeline of(
      YearMonth start, int monthsPerPeriod, int horizonMonths, int tailYears) {
    List<Period> periods = new ArrayList<>();
    YearMonth at = start;
    for (int m = 0; m < horizonMonths; m += monthsPerPeriod) {
      periods.add(new Period(periods.size(), at, monthsPerPeriod, false));
      at = at.plusMonths(monthsPerPeriod);
    }
    for (int y = 0; y < tailYears; y++) {
      periods.add(new Period(periods.size(), at, 12, true));
      at = at.plusMonths(12);
    }
    return new Timeline(periods);
  }

  public int size() {
    return periods.size();
  }

  public Period get(int index) {
    return periods.get(index);
  }

  public YearMonth start() {
    return periods.get(0).start();
  }

  public YearMonth end() {
    return periods.get(periods.size() - 1).end();
  }

  /** Number of periods in which decisions to buy may be taken. */
  public int horizonPeriods() {
    int horizon = 0;
    for (Period p : periods) {
      horizon += p.tail() ? 0 : 1;
    }
    return horizon;
  }

  /** Months from the start of the timeline to the start of the period. */
  public int monthsBefore(int index) {
    return (int) ChronoUnit.MONTHS.between(start(), periods.get(index).start());
  }

  /**
   * The first period that starts at or after the month; {@link #size()} when the month lies beyond
   * the end. A month before the start gives 0. Rounding up means that nothing arrives early.
   */
  public int firstPeriodFrom(YearMonth month) {
    for (Period p : periods) {
      if (!p.start().isBefore(month)) {
        return p.index();
      }
    }
    return size();
  }

  /** Years from the start to the middle of the period, for discounting. */
  public double midYears(int index) {
    return (monthsBefore(index) + periods.get(index).months() / 2.0) / 12.0;
  }

  /** Present-value factor of a flow spread over the period: (1 + rate)^(-midYears). */
  public double discountFactor(int index, double ratePerYear) {
    return Math.pow(1 + ratePerYear, -midYears(index));
  }
}
