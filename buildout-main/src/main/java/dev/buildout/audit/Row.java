package dev.buildout.audit;

import dev.buildout.results.Column;
import dev.buildout.results.Table;
import java.util.ArrayList;
import java.util.List;

/** One row of a table, which can say where it stands. */
record Row(Table table, int index) {
  String text(String column) {
    return table.text(index, column);
  }

  double real(String column) {
    return table.real(index, column);
  }

  int integer(String column) {
    return table.integer(index, column);
  }

  boolean flag(String column) {
    return table.flag(index, column);
  }

  /** Index of the period, for tables that have one. */
  int period() {
    return integer("period");
  }

  /** A place in this row, for what a check says of it. */
  Place at(String what) {
    return Place.of("%s, %s", this, what);
  }

  /** Cell as a key: text, or a number as int. */
  Object key(String column) {
    Object cell = table.rows().get(index)[table.spec().indexOf(column)];
    return cell instanceof Long number ? (Object) number.intValue() : cell;
  }

  /** "power row 17 (plan, period 3, ohio)", rows counted from 1. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (Column c : table.spec().columns()) {
      if (c.type() == Column.Type.TEXT && !c.name().equals("label") && !c.name().equals("name")) {
        parts.add(text(c.name()));
      } else if (c.type() == Column.Type.INTEGER) {
        parts.add(c.name() + " " + integer(c.name()));
      }
    }
    return "%s row %d (%s)".formatted(table.spec().name(), index + 1, String.join(", ", parts));
  }
}
