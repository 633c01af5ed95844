package dev.buildout.units;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A run of whole months in a plan.
 *
 * @param index position in its timeline, from 0
 * @param start first month
 * @param months length, at least 1
 * @param tail true in the run-off after the horizon, in which nothing is bought
 */
public record Period(int index, YearMonth start, int months, boolean tail) {
  /** Hours in an average month of the Gregorian year: 8,766 / 12. */
  public static final double HOURS_PER_MONTH = 730.5;

  public Period {
    if (months < 1) {
      throw new IllegalArgumentException("months must be at least 1, found " + months);
    }
  }

  /** First month after this period. */
  public YearMonth end() {
    return start.plusMonths(months);
  }

  /** Share of this period from a month on: 1 when the month lies before it, 0 when after. */
  public double shareFrom(YearMonth month) {
    long left = ChronoUnit.MONTHS.between(month, end());
    return Math.clamp(left / (double) months, 0.0, 1.0);
  }

  public double years() {
    return months / 12.0;
  }

  public double hours() {
    return months * HOURS_PER_MONTH;
  }

  /** "2026-Q1", "2026-03" or "2026", by length and alignment. */
  public String label() {
    if (months == 12 && start.getMonthValue() == 1) {
      return Integer.toString(start.getYear());
    }
    if (months == 3 && start.getMonthValue() % 3 == 1) {
      return start.getYear() + "-Q" + (start.getMonthValue() + 2) / 3;
    }
    return months == 1 ? start.toString() : start + "+" + months + "m";
  }
}
