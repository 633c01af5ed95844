package dev.buildout.export;

import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tables of a run, one plan at a time. */
record RunRows(Run run, String plan, int periods) {

  /** A row of a table. */
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
  }

  /** A table of a run, empty where an old run lacks it. */
  static Table table(Run run, TableSpec spec) {
    return run.tables().getOrDefault(spec.name(), new Table(spec));
  }

  /** Rows of the plan; none where the run lacks the table. */
  List<Row> of(TableSpec spec) {
    Table table = table(run, spec);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      if (table.text(i, "plan").equals(plan)) {
        rows.add(new Row(table, i));
      }
    }
    return rows;
  }

  /** A column by period, for each key, in the order of the table; 0 where there is no row. */
  <K> Map<K, double[]> byPeriod(TableSpec spec, String column, Function<Row, K> key) {
    Map<K, double[]> series = new LinkedHashMap<>();
    for (Row row : of(spec)) {
      double[] values = series.computeIfAbsent(key.apply(row), k -> new double[periods]);
      values[row.integer("period")] += row.real(column);
    }
    return series;
  }
}
