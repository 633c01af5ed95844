package dev.buildout.report;

import dev.buildout.results.Check;
import dev.buildout.results.Column;
import dev.buildout.results.Run;
import dev.buildout.results.SyntheticRun;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run in which a text of ill will stands wherever a case can put one. */
final class Hostile {
  /** Columns that say what a row is, not what something is called. */
  private static final Set<String> STRUCTURE =
      Set.of("plan", "kind", "statement", "line", "basis", "verdict", "robust", "covenant");

  static Run run(String text) {
    Run run = SyntheticRun.create();
    Map<String, Table> tables = new LinkedHashMap<>();
    for (TableSpec spec : Tables.ALL) {
      Table table = new Table(spec);
      for (Object[] row : run.table(spec).rows()) {
        Object[] cells = row.clone();
        for (int i = 0; i < cells.length; i++) {
          Column column = spec.columns().get(i);
          if (column.type() == Column.Type.TEXT && !STRUCTURE.contains(column.name())) {
            cells[i] = cells[i] + text;
          }
        }
        table.add(cells);
      }
      tables.put(spec.name(), table);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    run.document()
        .forEach((key, value) -> document.put(key, value instanceof String ? text : value));
    document.put("answer", List.of(text, text));
    document.put("warnings", List.of(text));
    document.put("case", Map.of("title", text, "question", text, "resolution", text));
    document.put("unserved", List.of(Map.of("workload", text, "reason", text), text));
    document.put("coefficient_ranges", Map.of(text, text));
    document.put("catalog_conflicts", List.of(text));
    return new Run(
        document, tables, List.of(new Check(text, 2, 1, text)), Map.of(text, new byte[0]));
  }

  private Hostile() {}
}
