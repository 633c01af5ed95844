package dev.buildout.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Smallest and largest absolute values in a problem; zeros and infinities are left out. Wide ranges
 * make solvers slow and wrong.
 */
public record CoefficientRange(Span matrix, Span costs, Span columnBounds, Span rowBounds) {
  /** A ratio of largest to smallest above this one is worth a warning. */
  public static final double WIDE = 1e9;

  /** A value above this one is worth a warning by itself. */
  public static final double LARGE = 1e8;

  /** A coefficient below this one is dropped by HiGHS. */
  public static final double TINY = 1e-9;

  /**
   * Smallest and largest absolute value of some numbers; {@code min} is +infinity and {@code max} 0
   * where there is none but zeros.
   */
  public record Span(double min, double max) {
    /** Of no numbers. */
    static final Span EMPTY = new Span(Double.POSITIVE_INFINITY, 0);

    /** Of all numbers in an array, zeros and infinities aside. */
    static Span of(double[] values) {
      double min = Double.POSITIVE_INFINITY;
      double max = 0;
      for (double value : values) {
        double size = Math.abs(value);
        if (size > 0 && size < Double.POSITIVE_INFINITY) {
          min = Math.min(min, size);
          max = Math.max(max, size);
        }
      }
      return new Span(min, max);
    }

    /** Of both. */
    Span and(Span other) {
      return new Span(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** Whether there is no number but zero. */
    public boolean isEmpty() {
      return max == 0;
    }

    /** Largest over smallest; 1 where there is none. */
    public double ratio() {
      return isEmpty() ? 1 : max / min;
    }

    @Override
    public String toString() {
      return isEmpty() ? "[none]" : String.format(Locale.ROOT, "[%.1e, %.1e]", min, max);
    }
  }

  /** One line per range that bodes ill; empty if all is well. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    warn(warnings, "matrix coefficients", matrix);
    warn(warnings, "costs", costs);
    warn(warnings, "column bounds", columnBounds);
    warn(warnings, "row bounds", rowBounds);
    if (matrix.min() < TINY) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "matrix coefficients below %.0e are dropped by the solver; the smallest is %.1e",
              TINY,
              matrix.min()));
    }
    return List.copyOf(warnings);
  }

  private static void warn(List<String> warnings, String what, Span span) {
    if (span.ratio() > WIDE) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s span %s, a factor of %.0e: rescale units",
              what,
              span,
              span.ratio()));
    } else if (span.max() > LARGE) {
      warnings.add(String.format(Locale.ROOT, "%s reach %.1e: rescale units", what, span.max()));
    }
  }
}
