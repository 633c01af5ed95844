package dev.buildout.app;

import java.util.Arrays;

/** Cents divided without loss. */
final class Shares {
  private Shares() {}

  /**
   * Parts of an amount by weight; rounded running totals, so that they sum to it. All of it is in
   * the last place, beyond the weights, where these are all 0.
   *
   * @param weights not below 0
   * @return as many parts as weights and one more
   */
  static long[] split(long cents, double[] weights) {
    long[] parts = new long[weights.length + 1];
    double all = Arrays.stream(weights).sum();
    if (all <= 0) {
      parts[weights.length] = cents;
      return parts;
    }
    double running = 0;
    long before = 0;
    for (int i = 0; i < weights.length; i++) {
      running += weights[i];
      boolean last = i == weights.length - 1;
      long after = last ? cents : Math.round(cents * (running / all));
      parts[i] = after - before;
      before = after;
    }
    return parts;
  }
}
