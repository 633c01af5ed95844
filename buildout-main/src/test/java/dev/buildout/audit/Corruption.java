package dev.buildout.audit;

import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Tables of a run with one thing wrong. */
final class Corruption {
  private Corruption() {}

  /** One number changed by 1 % of the largest in its column and row; whole numbers by one. */
  static Map<String, Table> of(Map<String, Table> tables, TableSpec spec, int row, String column) {
    return copied(tables, spec, row, spec.indexOf(column));
  }

  /** One row left out. */
  static Map<String, Table> without(Map<String, Table> tables, TableSpec spec, int row) {
    return copied(tables, spec, row, -1);
  }

  private static Map<String, Table> copied(
      Map<String, Table> tables, TableSpec spec, int row, int column) {
    Table original = Objects.requireNonNull(tables.get(spec.name()));
    Table copy = new Table(spec);
    for (int i = 0; i < original.size(); i++) {
      Object[] cells = original.rows().get(i).clone();
      if (i == row && column < 0) {
        continue;
      }
      if (i == row) {
        cells[column] = changed(original, row, column);
      }
      copy.add(cells);
    }
    Map<String, Table> result = new LinkedHashMap<>(tables);
    result.put(spec.name(), copy);
    return result;
  }

  private static Object changed(Table table, int row, int column) {
    Object cell = table.rows().get(row)[column];
    if (cell instanceof Long whole) {
      return whole + 1;
    }
    double largest = 0;
    for (Object[] other : table.rows()) {
      largest = Math.max(largest, Math.abs((Double) other[column]));
    }
    for (Object same : table.rows().get(row)) {
      largest = same instanceof Double d ? Math.max(largest, Math.abs(d)) : largest;
    }
    return (Double) cell + (largest == 0 ? 1 : 0.01 * largest);
  }
}
