package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.Column;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No table says the same thing twice: the texts and whole numbers before the first amount of a row
 * are its key, and every number is finite.
 */
final class RowsCheck implements RunCheck {
  @Override
  public String name() {
    return "rows";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    for (TableSpec spec : Tables.ALL) {
      Table table = plan.table(spec);
      Map<List<Object>, Row> seen = new HashMap<>();
      for (int i = 0; i < table.size(); i++) {
        Row row = new Row(table, i);
        Row twin = seen.putIfAbsent(key(row), row);
        if (twin != null) {
          d.fail(row, "says the same as row " + (twin.index() + 1));
        }
        for (Column column : spec.columns()) {
          if (column.type() == Column.Type.REAL && !Double.isFinite(row.real(column.name()))) {
            d.fail(row, column.name() + " is not a finite number");
          }
        }
      }
    }
    return d.result();
  }

  /** What a row is about; rows of studies are told apart by all that they say. */
  private static List<Object> key(Row row) {
    List<Object> key = new ArrayList<>();
    boolean ofStudy = StudyTables.ALL.contains(row.table().spec());
    for (Column column : row.table().spec().columns()) {
      boolean measured = column.type() == Column.Type.REAL || column.type() == Column.Type.FLAG;
      if (measured && !ofStudy) {
        break;
      }
      key.add(row.key(column.name()));
    }
    return key;
  }
}
