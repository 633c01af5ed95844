package dev.buildout.finance;

import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Present values; unless days are given, every flow is dated at the middle of its period. */
public final class Discounting {

  /** Sum of flows times {@code (1 + rate)^(-years to mid-period)}, in the unit of the flows. */
  public static double npv(double[] flows, Timeline t, double rate) {
    double sum = 0;
    for (int p = 0; p < t.size(); p++) {
      sum += flows[p] * t.discountFactor(p, rate);
    }
    return sum;
  }

  /**
   * Present value of flows on given days, actual days over 365 as spreadsheets' XNPV has it: sum of
   * {@code F (1 + rate)^(-days / 365)}.
   *
   * @param from day of which the value is told
   */
  public static double dated(double[] flows, LocalDate[] days, LocalDate from, double rate) {
    double sum = 0;
    for (int i = 0; i < flows.length; i++) {
      double years = ChronoUnit.DAYS.between(from, days[i]) / 365.0;
      sum += flows[i] * Math.pow(1 + rate, -years);
    }
    return sum;
  }

  /** The day in the middle of a period; of two, the later. */
  public static LocalDate middle(Period period) {
    LocalDate first = period.start().atDay(1);
    return first.plusDays(ChronoUnit.DAYS.between(first, period.end().atDay(1)) / 2);
  }

  /** Present value of 1 at the end of the timeline, for what is worth something then. */
  public static double endFactor(Timeline t, double rate) {
    return Math.pow(1 + rate, -endYears(t));
  }

  /** Years from the start to the end of the timeline. */
  public static double endYears(Timeline t) {
    return Depreciation.elapsed(t, t.size()) / 12.0;
  }

  /** Present value of 1 a year over the whole timeline, in years. */
  public static double annuityFactor(Timeline t, double rate) {
    double sum = 0;
    for (int p = 0; p < t.size(); p++) {
      sum += t.get(p).years() * t.discountFactor(p, rate);
    }
    return sum;
  }

  /** The level amount a year over the timeline that has the given present value. */
  public static double annualised(double presentValue, Timeline t, double rate) {
    return presentValue / annuityFactor(t, rate);
  }

  /**
   * Capital recovery factor: the level yearly payment for a loan of 1, {@code r / (1 - (1 +
   * r)^-n)}.
   *
   * @param rate r, a year
   * @param years n
   */
  public static double recovery(double rate, double years) {
    return rate == 0 ? 1 / years : rate / (1 - Math.pow(1 + rate, -years));
  }

  private Discounting() {}
}
