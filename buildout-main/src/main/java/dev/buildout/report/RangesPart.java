package dev.buildout.report;

import dev.buildout.results.StudyTables;
import java.util.List;

/** How far each decision can move while the plan stays nearly as good. */
final class RangesPart implements Part {
  @Override
  public void write(RunView run, Page page) {
    List<Row> rows = run.rows(StudyTables.RANGES).toList();
    if (rows.isEmpty()) {
      return;
    }
    double allowed = rows.stream().mapToDouble(row -> row.amount("allowed_usd_m")).max().orElse(0);
    page.section(
        "ranges",
        "Ranges",
        "What could be done otherwise at nearly the same value",
        "Each end is a plan of its own that loses no more than %s. A short bar is a decision that the answer hangs on; a long one leaves room."
            .formatted(Format.usd(allowed)));
    List<RangeChart.Item> items =
        rows.stream().filter(row -> row.amount("in_plan") > 0).map(RangesPart::item).toList();
    if (!items.isEmpty()) {
      page.chart(
          new RangeChart(
              "Least and most of each decision",
              "% of the plan",
              "",
              new RangeChart.Words("Least to most", "", "The plan"),
              items));
    }
    HtmlTable table =
        new HtmlTable("Ranges in units")
            .text("Decision")
            .numbers("Least", "Plan", "Most")
            .text("Unit")
            .numbers("NPV at the least", "NPV at the most");
    for (Row row : rows) {
      table.row(
          List.of(
              row.text("name"),
              amount(row.real("least")),
              amount(row.real("in_plan")),
              amount(row.real("most")),
              row.text("unit"),
              Format.usd(row.real("npv_at_least")),
              Format.usd(row.real("npv_at_most"))));
    }
    page.table(table);
  }

  private static RangeChart.Item item(Row row) {
    double percent = 100 / row.real("in_plan");
    return new RangeChart.Item(
        row.text("name"),
        row.real("least") * percent,
        row.real("most") * percent,
        Double.NaN,
        100,
        "%s to %s, plan %s %s"
            .formatted(
                amount(row.real("least")),
                amount(row.real("most")),
                amount(row.real("in_plan")),
                row.text("unit")));
  }

  private static String amount(double value) {
    return Math.abs(value) >= 1e6 ? Format.count(value) : Format.significant(value, 4);
  }
}
