package dev.buildout.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows under a {@link TableSpec}. Cells are String, Long, Double or Boolean; none is empty. */
public final class Table {
  private final TableSpec spec;
  private final List<Object[]> rows = new ArrayList<>();

  public Table(TableSpec spec) {
    this.spec = spec;
  }

  public TableSpec spec() {
    return spec;
  }

  public int size() {
    return rows.size();
  }

  /** Rows in order; do not change the arrays. */
  public List<Object[]> rows() {
    return Collections.unmodifiableList(rows);
  }

  /**
   * Adds a row; whole numbers may be given as int.
   *
   * @throws IllegalArgumentException when the number or types of cells differ from the columns
   */
  public void add(Object... cells) {
    if (cells.length != spec.columns().size()) {
      throw new IllegalArgumentException(
          "table %s has %d columns, found %d cells"
              .formatted(spec.name(), spec.columns().size(), cells.length));
    }
    Object[] row = new Object[cells.length];
    for (int i = 0; i < cells.length; i++) {
      row[i] = cell(spec.columns().get(i), cells[i]);
    }
    rows.add(row);
  }

  public String text(int row, String column) {
    return (String) rows.get(row)[spec.indexOf(column)];
  }

  public double real(int row, String column) {
    return ((Number) rows.get(row)[spec.indexOf(column)]).doubleValue();
  }

  public int integer(int row, String column) {
    return ((Number) rows.get(row)[spec.indexOf(column)]).intValue();
  }

  public boolean flag(int row, String column) {
    return (Boolean) rows.get(row)[spec.indexOf(column)];
  }

  private Object cell(Column column, Object value) {
    Column.Type type = column.type();
    if (type == Column.Type.INTEGER && value instanceof Integer i) {
      return (long) i;
    }
    if (type == Column.Type.REAL && value instanceof Number n) {
      return n.doubleValue() + 0.0; // no negative zero
    }
    boolean fits =
        switch (type) {
          case TEXT -> value instanceof String;
          case INTEGER -> value instanceof Long;
          case FLAG -> value instanceof Boolean;
          case REAL -> false;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "table %s, column %s holds %s, found %s"
              .formatted(spec.name(), column.name(), type, value));
    }
    return value;
  }
}
