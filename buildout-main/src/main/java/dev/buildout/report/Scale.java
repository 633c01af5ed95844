package dev.buildout.report;

import java.util.Arrays;

/** A unit in which the largest of some figures has few digits. */
record Scale(String unit, double divisor) {

  static Scale usd(double largestUsdM) {
    return largestUsdM >= 1000 ? new Scale("$ B", 1000) : new Scale("$ M", 1);
  }

  static Scale mw(double largestMw) {
    return largestMw >= 10_000 ? new Scale("GW", 1000) : new Scale("MW", 1);
  }

  static Scale count(double largest, String what) {
    if (largest >= 2e6) {
      return new Scale("million " + what, 1e6);
    }
    return largest >= 2e4 ? new Scale("thousand " + what, 1000) : new Scale(what, 1);
  }

  double of(double value) {
    return value / divisor;
  }

  double[] of(double[] values) {
    return Arrays.stream(values).map(this::of).toArray();
  }

  /** Decimals that a table in this unit shows. */
  int decimals() {
    return divisor > 1 ? 1 : 0;
  }

  String text(double value) {
    return Format.fixed(of(value), decimals());
  }

  static double largest(double... values) {
    return Arrays.stream(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
  }
}
