package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.ComparisonTables;
import java.util.ArrayList;
import java.util.List;

/** Orders, power and single figures of both runs beside one another. */
final class ResultDifferencesPart implements Part {
  @Override
  public void write(RunView run, Page page) {
    List<Row> orders = run.rows(ComparisonTables.PURCHASE_DIFFERENCES).toList();
    List<Row> power = run.rows(ComparisonTables.CAPACITY_DIFFERENCES).toList();
    List<Row> metrics =
        run.rows(ComparisonTables.METRIC_DIFFERENCES)
            .filter(row -> row.amount("difference") != 0)
            .toList();
    page.section(
        "results",
        "Results",
        "How the results differ",
        orders.isEmpty() && metrics.isEmpty()
            ? "They do not."
            : "As both runs recorded them. Years without a difference in orders are left out.");
    if (orders.isEmpty() && metrics.isEmpty()) {
      return;
    }
    page.charts(charts(run, orders, power));
    page.table(orders(orders));
    page.table(power(power));
    page.table(metrics(metrics));
  }

  private static List<Chart> charts(RunView run, List<Row> orders, List<Row> power) {
    List<Chart> charts = new ArrayList<>();
    String first = run.document().part("first").text("run");
    String second = run.document().part("second").text("run");
    if (!orders.isEmpty()) {
      List<Integer> years =
          orders.stream().map(row -> row.integer("year")).distinct().sorted().toList();
      double[] before = sums(orders, years, "cost_before_usd_m");
      double[] after = sums(orders, years, "cost_after_usd_m");
      Scale usd = Scale.usd(Math.max(Scale.largest(before), Scale.largest(after)));
      charts.add(pair("Orders that differ", usd, years, first, before, second, after));
    }
    List<Integer> years = power.stream().map(row -> row.integer("year")).toList();
    double[] before = sums(power, years, "used_before_mw");
    double[] after = sums(power, years, "used_after_mw");
    if (!years.isEmpty()) {
      Scale mw = Scale.mw(Math.max(Scale.largest(before), Scale.largest(after)));
      charts.add(
          pair("Power in use at the end of the year", mw, years, first, before, second, after));
    }
    return charts;
  }

  private static Chart pair(
      String title,
      Scale scale,
      List<Integer> years,
      String first,
      double[] before,
      String second,
      double[] after) {
    return TimeChart.of(
        title,
        scale.unit(),
        "",
        years.stream().map(String::valueOf).toList(),
        List.of(
            new Series(first, "reference", Form.BAR, scale.of(before)),
            new Series(second, "plan", Form.BAR, scale.of(after))));
  }

  private static double[] sums(List<Row> rows, List<Integer> years, String column) {
    return years.stream()
        .mapToDouble(year ->
            rows.stream()
                .filter(row -> row.integer("year") == year)
                .mapToDouble(row -> row.amount(column))
                .sum())
        .toArray();
  }

  private static HtmlTable orders(List<Row> orders) {
    HtmlTable table =
        new HtmlTable("Orders that differ")
            .group("", 2)
            .group("Systems", 2)
            .group("Chips", 2)
            .group("$ M", 2)
            .text("Offer", "Site")
            .numbers("First", "Second", "First", "Second", "First", "Second")
            .box("long");
    for (Row row : orders) {
      table.row(
          List.of(
              row.integer("year") + " " + row.text("offer"),
              row.text("site"),
              Format.fixed(row.real("systems_before"), 1),
              Format.fixed(row.real("systems_after"), 1),
              Format.count(row.real("chips_before")),
              Format.count(row.real("chips_after")),
              Format.fixed(row.real("cost_before_usd_m"), 1),
              Format.fixed(row.real("cost_after_usd_m"), 1)));
    }
    return table;
  }

  private static HtmlTable power(List<Row> power) {
    HtmlTable table =
        new HtmlTable("Power at all facilities at the end of each year, MW")
            .group("", 1)
            .group("Usable", 2)
            .group("In use", 2)
            .text("Year")
            .numbers("First", "Second", "First", "Second");
    for (Row row : power) {
      table.row(
          List.of(
              String.valueOf(row.integer("year")),
              Format.fixed(row.real("energised_before_mw"), 1),
              Format.fixed(row.real("energised_after_mw"), 1),
              Format.fixed(row.real("used_before_mw"), 1),
              Format.fixed(row.real("used_after_mw"), 1)));
    }
    return table;
  }

  private static HtmlTable metrics(List<Row> metrics) {
    HtmlTable table =
        new HtmlTable("Single figures that differ")
            .text("Figure")
            .numbers("First", "Second", "Difference")
            .text("Unit");
    for (Row row : metrics) {
      table.row(
          List.of(
              row.text("label"),
              Format.significant(row.real("before"), 5),
              Format.significant(row.real("after"), 5),
              Format.significant(row.real("difference"), 5),
              row.text("unit")));
    }
    return table;
  }
}
