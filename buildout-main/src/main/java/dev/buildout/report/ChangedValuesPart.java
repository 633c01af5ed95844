package dev.buildout.report;

import dev.buildout.results.ComparisonTables;
import java.util.List;

/** Every value that two cases do not share. */
final class ChangedValuesPart implements Part {
  @Override
  public void write(RunView run, Page page) {
    List<Row> rows = run.rows(ComparisonTables.BRIDGE_VALUES).toList();
    if (rows.isEmpty()) {
      return;
    }
    page.section(
        "values",
        "Values",
        "What the cases do not share",
        "All points of a path over time are one value. Names, sources and reported years are left out: no plan rests on them.");
    HtmlTable table =
        new HtmlTable("Changed values").text("Address", "Change", "Before", "After").box("long");
    for (Row row : rows) {
      int step = row.integer("step");
      table.row(
          List.of(
              row.text("address"),
              (step > 0 ? step + ", " : "") + row.text("kind"),
              row.text("before"),
              row.text("after")));
    }
    page.table(table);
  }
}
