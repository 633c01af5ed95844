package dev.buildout.report;

import dev.buildout.results.StudyTables;
import java.util.ArrayList;
import java.util.List;

/** What one step of a limit is worth: by its dual, and by planning again. */
final class UnitValuesPart implements Part {
  @Override
  public void write(RunView run, Page page) {
    List<Row> rows = run.rows(StudyTables.UNIT_VALUES).toList();
    if (rows.isEmpty()) {
      return;
    }
    long disagree = rows.stream().filter(row -> !row.flag("agrees")).count();
    page.section(
        "unit-values",
        "Unit values",
        "What one step of a limit is worth, checked by planning again",
        "The dual is the value of a small change; beside it two plans of their own, with a step more and a step less. %s"
            .formatted(
                disagree == 0
                    ? "All agree."
                    : "%d of %d disagree: there the plans are right, and the dual is not to be used for a whole step."
                        .formatted(disagree, rows.size())));
    HtmlTable table =
        new HtmlTable("Value of a step, by limit")
            .text("Limit")
            .numbers("Step")
            .text("Unit")
            .numbers("By the dual", "A step more", "A step less")
            .text("Agree", "Why not", "Address");
    for (Row row : rows) {
      boolean agrees = row.flag("agrees");
      table.row(
          List.of(
              row.text("name"),
              (row.amount("step") > 0 ? "+" : "") + Format.brief(row.real("step"), 3),
              row.text("unit"),
              Format.usd(row.real("dual_usd_m")),
              row.flag("up_possible") ? Format.usd(row.real("up_usd_m")) : "no plan",
              row.flag("down_possible") ? Format.usd(row.real("down_usd_m")) : "no plan",
              new HtmlTable.Cell(agrees ? "✓" : "⚠ no", agrees ? "ok" : "low"),
              row.text("note"),
              new HtmlTable.Cell(row.text("address"), "aside")));
    }
    page.table(table);
    page.list("plain", leftOut(run));
  }

  private static List<String> leftOut(RunView run) {
    Document left = run.document().part("unit_values_left_out");
    List<String> words = new ArrayList<>();
    if (left.number("worth_less") > 0) {
      words.add("%s more limits are worth less.".formatted(left.text("worth_less")));
    }
    if (left.number("without_duals") > 0) {
      words.add(
          "%s have no dual: a step changes what there is to decide."
              .formatted(left.text("without_duals")));
    }
    return words;
  }
}
