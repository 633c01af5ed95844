package dev.buildout.report;

import dev.buildout.results.Column;
import dev.buildout.results.TableSpec;

/** A row of a result table that may lack columns, as rows of old runs do. */
record Row(TableSpec spec, Object[] cells) {

  boolean has(String column) {
    return index(column) >= 0;
  }

  String text(String column) {
    int i = index(column);
    return i >= 0 && cells[i] instanceof String text ? text : "";
  }

  /** Not a number where the column is absent. */
  double real(String column) {
    int i = index(column);
    return i >= 0 && cells[i] instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  /** Zero where the column is absent or holds no number: for sums. */
  double amount(String column) {
    double value = real(column);
    return Double.isFinite(value) ? value : 0;
  }

  int integer(String column) {
    int i = index(column);
    return i >= 0 && cells[i] instanceof Number n ? n.intValue() : -1;
  }

  boolean flag(String column) {
    int i = index(column);
    return i >= 0 && cells[i] instanceof Boolean b && b;
  }

  /** The plan it belongs to; tables without that column belong to the plan. */
  boolean of(String plan) {
    return (has("plan") ? text("plan") : "plan").equals(plan);
  }

  private int index(String column) {
    int i = 0;
    for (Column c : spec.columns()) {
      if (c.name().equals(column)) {
        return i;
      }
      i++;
    }
    return -1;
  }
}
