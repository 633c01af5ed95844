package dev.buildout.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One finite bound of a row or a column.
 *
 * @param kind whether of a row or a column
 * @param index of the row or column
 * @param name of the row or column
 * @param side lower or upper
 * @param value of the bound
 * @param violation by how much it gives way in the cheapest relaxation; 0 if it holds there
 */
public record Limit(Kind kind, int index, String name, Side side, double value, double violation) {

  /** What is bounded. */
  public enum Kind {
    /** A row. */
    ROW,
    /** A column. */
    COLUMN
  }

  /** Which bound. */
  public enum Side {
    /** At least. */
    LOWER,
    /** At most. */
    UPPER
  }

  static Limit of(Problem problem, Kind kind, int index, Side side) {
    boolean lower = side == Side.LOWER;
    return switch (kind) {
      case ROW ->
          new Limit(
              kind,
              index,
              problem.rowName(index),
              side,
              lower ? problem.rowLower(index) : problem.rowUpper(index),
              0);
      case COLUMN ->
          new Limit(
              kind,
              index,
              problem.columnName(index),
              side,
              lower ? problem.columnLower(index) : problem.columnUpper(index),
              0);
    };
  }

  /** All finite bounds of a problem, columns first. */
  static List<Limit> all(Problem problem) {
    List<Limit> all = new ArrayList<>();
    for (int j = 0; j < problem.columns(); j++) {
      all.add(of(problem, Kind.COLUMN, j, Side.LOWER));
      all.add(of(problem, Kind.COLUMN, j, Side.UPPER));
    }
    for (int i = 0; i < problem.rows(); i++) {
      all.add(of(problem, Kind.ROW, i, Side.LOWER));
      all.add(of(problem, Kind.ROW, i, Side.UPPER));
    }
    all.removeIf(limit -> Double.isInfinite(limit.value));
    return all;
  }

  Limit withViolation(double amount) {
    return new Limit(kind, index, name, side, value, amount);
  }

  @Override
  public String toString() {
    String text =
        String.format(
            Locale.ROOT,
            "%s %s %s %s",
            kind == Kind.ROW ? "row" : "column",
            name,
            side == Side.LOWER ? ">=" : "<=",
            value);
    return violation > 0
        ? String.format(Locale.ROOT, "%s (missed by %.6g)", text, violation)
        : text;
  }
}
