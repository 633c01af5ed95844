package dev.buildout.audit;

import dev.buildout.results.Check;
import java.util.Locale;

/**
 * Collects comparisons of one check and keeps the worst. A deviation is relative to the larger of
 * the expected value and a hundredth of the scale, the largest value of its kind: small cells
 * beside large ones carry the rounding of a linear programme whose tolerance belongs to the large
 * ones. It is 1 where a value is wrong altogether.
 */
final class Deviations {
  /** Accepted deviation; solvers keep rows to 1e-7 of their scale, and checks sum many of them. */
  static final double TOLERANCE = 1e-5;

  private static final double SMALL = 0.01;

  private final String name;
  private double worst;
  private String detail = "";
  private int failed;

  Deviations(String name) {
    this.name = name;
  }

  /** A cell must equal what was recomputed. */
  void equal(Row row, String column, double expected, double scale) {
    equal(row.at(column), row.real(column), expected, scale);
  }

  /** A cell must hold a whole number, to the tolerance of one. */
  void whole(Row row, String column) {
    double found = row.real(column);
    equal(row.at(column + " in whole numbers"), found, Math.rint(found), 1 / SMALL);
  }

  void equal(Object where, double found, double expected, double scale) {
    double size = Math.max(Math.abs(expected), SMALL * scale);
    double off = Math.abs(found - expected);
    note(relative(off, Math.max(size, 1e-9)), where, found, "expected", expected);
  }

  /** A value may not exceed a limit. */
  void atMost(Object where, double found, double limit, double scale) {
    double size = Math.max(Math.max(Math.abs(limit), SMALL * scale), 1e-9);
    double over = Math.max(0, found - limit);
    note(Double.isNaN(found - limit) ? 1 : relative(over, size), where, found, "at most", limit);
  }

  /** A value may not fall below a limit. */
  void atLeast(Object where, double found, double limit, double scale) {
    double size = Math.max(Math.max(Math.abs(limit), SMALL * scale), 1e-9);
    double under = Math.max(0, limit - found);
    note(Double.isNaN(found - limit) ? 1 : relative(under, size), where, found, "at least", limit);
  }

  /** Texts, flags and whole numbers must be the same. */
  void same(Object where, Object found, Object expected) {
    if (!found.equals(expected)) {
      fail(where, "found " + found + ", expected " + expected);
    }
  }

  /** Something that has no number is wrong. */
  void fail(Object where, String what) {
    failed++;
    if (1 > worst) {
      worst = 1;
      detail = where + ": " + what;
    }
  }

  Check result() {
    String more = failed > 1 ? " (%d deviations in all)".formatted(failed) : "";
    return new Check(name, worst, TOLERANCE, detail + more);
  }

  private static double relative(double off, double size) {
    return Double.isNaN(off) ? 1 : Math.min(1, off / size);
  }

  private void note(double residual, Object where, double found, String word, double expected) {
    if (residual > TOLERANCE) {
      failed++;
    }
    if (residual > worst) {
      worst = residual;
      detail =
          String.format(Locale.ROOT, "%s: found %.10g, %s %.10g", where, found, word, expected);
    }
  }
}
