package dev.buildout.results;

import java.util.List;

/** Name, meaning and columns of a result table. */
public record TableSpec(String name, String description, List<Column> columns) {
  public TableSpec {
    columns = List.copyOf(columns);
  }

  static TableSpec of(String name, String description, Column... columns) {
    return new TableSpec(name, description, List.of(columns));
  }

  /** Position of a column; throws when it is not in this table. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + name + " has no column " + column);
  }
}
