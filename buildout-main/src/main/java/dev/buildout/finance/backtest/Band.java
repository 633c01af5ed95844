package dev.buildout.finance.backtest;

import java.util.Arrays;

/**
 * The median of what several choices predict, and the least and most of it.
 *
 * @param median USD m, as the others
 */
public record Band(double median, double low, double high) {
  static Band of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return new Band((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1]);
  }

  /** One value without a spread. */
  static Band exact(double value) {
    return new Band(value, value, value);
  }
}
