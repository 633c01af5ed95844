package dev.buildout.claims;

import dev.buildout.model.Formula.Aggregate;
import dev.buildout.model.Formula.Cell;
import dev.buildout.model.NearName;
import dev.buildout.results.Column;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.units.Basis;
import dev.buildout.units.Quantity;
import dev.buildout.units.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Figures from the tables of a run. */
record RunCells(Run run) {

  Quantity get(Cell cell) {
    Table table = run.tables().get(cell.table());
    if (table == null) {
      String near = NearName.find(cell.table(), run.tables().keySet());
      throw new BadFormula("the run has no table " + cell.table() + maybe(near));
    }
    Column column = column(table, cell.column());
    List<Double> found = new ArrayList<>();
    String unit = column.unit();
    for (int row = 0; row < table.size(); row++) {
      if (matches(table, row, cell.rows())) {
        found.add(table.real(row, cell.column()));
        if (unit.equals("unit")) {
          unit = table.text(row, "unit");
        }
      }
    }
    return Quantity.of(aggregate(cell, found), Unit.of(unit), Basis.NONE);
  }

  private static Column column(Table table, String name) {
    List<Column> columns = table.spec().columns();
    return columns.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> {
          String near = NearName.find(name, columns.stream().map(Column::name).toList());
          return new BadFormula(
              "table %s has no column %s%s".formatted(table.spec().name(), name, maybe(near)));
        });
  }

  private static boolean matches(Table table, int row, Map<String, String> rows) {
    for (Map.Entry<String, String> each : rows.entrySet()) {
      int index = table.spec().columns().indexOf(column(table, each.getKey()));
      String text = String.valueOf(table.rows().get(row)[index]);
      boolean found = false;
      for (String wanted : each.getValue().split("\\|")) {
        found |=
            wanted.endsWith("*")
                ? text.startsWith(wanted.substring(0, wanted.length() - 1))
                : text.equals(wanted);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static double aggregate(Cell cell, List<Double> values) {
    if (values.isEmpty() && cell.aggregate() != Aggregate.SUM) {
      throw new BadFormula("no row of %s has %s".formatted(cell.table(), cell.rows()));
    }
    if (cell.aggregate() == Aggregate.ONLY && values.size() > 1) {
      throw new BadFormula(
          "%d rows of %s have %s, expected one"
              .formatted(values.size(), cell.table(), cell.rows()));
    }
    double sum = values.stream().mapToDouble(Double::doubleValue).sum();
    return switch (cell.aggregate()) {
      case SUM -> sum;
      case MEAN -> sum / values.size();
      case MAX -> values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      case MIN -> values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
      case LAST, ONLY -> values.get(values.size() - 1);
    };
  }

  private static String maybe(String near) {
    return near.isEmpty() ? "" : ". Maybe " + near;
  }
}
