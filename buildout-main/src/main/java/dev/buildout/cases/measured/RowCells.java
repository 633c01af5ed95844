package dev.buildout.cases.measured;

import dev.buildout.model.measured.RowPlace;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The cells of one row under the names of their columns. */
final class RowCells {
  private static final Set<String> NOTHING = Set.of("", "n/a", "na", "-", "none", "nan", "null");

  private final RowPlace place;
  private final List<String> header;
  private final List<String> cells;

  RowCells(RowPlace place, List<String> header, List<String> cells) {
    this.place = place;
    this.header = header;
    this.cells = cells;
  }

  RowPlace place() {
    return place;
  }

  /** Text of a column; empty where the file has no such column. */
  String text(String column) {
    int index = header.indexOf(column);
    return index < 0 || index >= cells.size() ? "" : cells.get(index);
  }

  /** Text of the first of these columns that the file has. */
  String textOfAny(String... columns) {
    for (String column : columns) {
      if (header.contains(column)) {
        return text(column);
      }
    }
    return "";
  }

  String requiredText(String column) throws Unreadable {
    String text = text(column);
    if (text.isEmpty()) {
      throw new Unreadable(column + ": found nothing, expected text");
    }
    return text;
  }

  /** A number above 0. */
  double positive(String column) throws Unreadable {
    double value = number(column);
    if (!(value > 0)) {
      throw wrong(column, "a number above 0");
    }
    return value;
  }

  /** A whole number above 0. */
  int count(String column) throws Unreadable {
    return whole(column, positive(column));
  }

  /** A number that may be absent; 0 then. Text for "nothing" counts as absent. */
  double number(String column) throws Unreadable {
    return number(column, text(column));
  }

  /** A whole number that may be absent; 0 then. */
  int countOrNone(String column) throws Unreadable {
    return whole(column, number(column));
  }

  /** A number in the text of a column, which may be part of it. */
  double number(String column, String text) throws Unreadable {
    if (isNothing(text)) {
      return 0;
    }
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(column, "a number");
    }
    if (!Double.isFinite(value) || value < 0) {
      throw wrong(column, "a number of at least 0");
    }
    return value;
  }

  int whole(String column, double value) throws Unreadable {
    if (value != Math.rint(value) || value > Integer.MAX_VALUE) {
      throw wrong(column, "a whole number");
    }
    return (int) value;
  }

  Unreadable wrong(String column, String expected) {
    String found = text(column).isEmpty() ? "nothing" : '"' + text(column) + '"';
    return new Unreadable("%s: found %s, expected %s".formatted(column, found, expected));
  }

  static boolean isNothing(String text) {
    return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
