package dev.buildout.finance;

import dev.buildout.units.Timeline;
import java.util.List;
import java.util.OptionalDouble;

/** Measures of a series of cash flows, one per period, positive when received. */
public final class Metrics {

  /** The deepest point of a cumulative series: the period at whose end it lies, and its value. */
  public record Trough(int period, double value) {}

  /** All internal rates of return above -100 % a year, ascending; empty when there is none. */
  public static List<Double> irr(double[] flows, Timeline t) {
    return InternalRates.of(flows, t);
  }

  /**
   * As {@link #irr(double[], Timeline)}, of flows at given times.
   *
   * @param years when each flows, in ascending order
   */
  public static List<Double> irr(double[] flows, double[] years) {
    return InternalRates.of(flows, years);
  }

  /**
   * Years from the start until the cumulative flow is no longer below zero and stays so to the end
   * of the timeline; linear within a period. 0 when it never is below, empty when it ends below.
   */
  public static OptionalDouble payback(double[] flows, Timeline t) {
    double cumulative = 0;
    double paidBack = 0;
    for (int p = 0; p < t.size(); p++) {
      double after = cumulative + flows[p];
      if (cumulative < 0 && after >= 0) {
        double within = -cumulative / flows[p];
        paidBack = (t.monthsBefore(p) + within * t.get(p).months()) / 12.0;
      }
      cumulative = after;
    }
    return cumulative < 0 ? OptionalDouble.empty() : OptionalDouble.of(paidBack);
  }

  /** As {@link #payback}, of flows discounted to the start. */
  public static OptionalDouble discountedPayback(double[] flows, Timeline t, double rate) {
    double[] present = new double[t.size()];
    for (int p = 0; p < present.length; p++) {
      present[p] = flows[p] * t.discountFactor(p, rate);
    }
    return payback(present, t);
  }

  /**
   * Modified internal rate of return: what is paid in is discounted to the start at one rate, what
   * comes back is compounded to the end at another, and the rate leads from the one to the other.
   *
   * <pre>
   * (sum over F &gt; 0 of F (1 + reinvested)^(end - t) / sum over F &lt; 0 of -F (1 + financed)^-t)^(1 / end) - 1
   * </pre>
   *
   * Empty where nothing is paid in or nothing comes back.
   *
   * @param years t, when each flows
   * @param end years from the start to the end, not before the last flow
   * @param financed rate a year of what is paid in
   * @param reinvested rate a year of what comes back
   */
  public static OptionalDouble mirr(
      double[] flows, double[] years, double end, double financed, double reinvested) {
    double paid = 0;
    double back = 0;
    for (int i = 0; i < flows.length; i++) {
      if (flows[i] < 0) {
        paid -= flows[i] * Math.pow(1 + financed, -years[i]);
      } else {
        back += flows[i] * Math.pow(1 + reinvested, end - years[i]);
      }
    }
    return paid > 0 && back > 0
        ? OptionalDouble.of(Math.pow(back / paid, 1 / end) - 1)
        : OptionalDouble.empty();
  }

  /**
   * Return on invested capital: operating income after tax over the mean of the capital at the
   * start and the end. Empty where the mean is not above 0.
   */
  public static OptionalDouble returnOnCapital(double nopat, double opening, double closing) {
    double mean = (opening + closing) / 2;
    return mean > 0 ? OptionalDouble.of(nopat / mean) : OptionalDouble.empty();
  }

  /** Where the cumulative flow is lowest: the most cash that is ever tied up, as a negative. */
  public static Trough cashTrough(double[] flows) {
    double cumulative = 0;
    Trough trough = new Trough(0, Double.POSITIVE_INFINITY);
    for (int p = 0; p < flows.length; p++) {
      cumulative += flows[p];
      if (cumulative < trough.value()) {
        trough = new Trough(p, cumulative);
      }
    }
    return trough;
  }

  private Metrics() {}
}
