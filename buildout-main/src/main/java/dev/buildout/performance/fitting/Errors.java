package dev.buildout.performance.fitting;

import java.util.Arrays;

/** How far predictions are from measurements. */
public final class Errors {
  private Errors() {}

  /** Relative error without sign, {@code |p/m - 1|}. */
  public static double ape(double predicted, double measured) {
    return Math.abs(predicted / measured - 1);
  }

  /** The middle value, the mean of both where there are two; NaN of none. */
  public static double median(double[] values) {
    return quantile(values, 0.5);
  }

  /** Quantile by linear interpolation between order statistics; NaN of none. */
  public static double quantile(double[] values, double share) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** Arithmetic mean; NaN of none. */
  public static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /**
   * Log-normal spread of predictions: the standard deviation that puts 80 % of a normal law where
   * the middle 80 % of {@code |ln(m/p)|} lie, which a few outliers do not move.
   *
   * @param logRatios ln(m/p)
   */
  public static double spread(double[] logRatios) {
    double[] sizes = Arrays.stream(logRatios).map(Math::abs).toArray();
    return quantile(sizes, 0.8) / NORMAL_80;
  }

  /** Half-width of the middle 80 % of a normal law, in standard deviations. */
  public static final double NORMAL_80 = 1.2815515655446004;
}
