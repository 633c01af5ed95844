package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.ContractTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lowest price at which contracts of anchor tenants earn their hurdle rate. */
final class ContractsPart implements Part {
  @Override
  public void write(RunView run, Page page) {
    List<Row> rows = run.rows(ContractTables.PRICES).toList();
    if (rows.isEmpty()) {
      return;
    }
    page.section(
        "contracts",
        "Contracts",
        "At which price a contract pays",
        "At the lowest price the plan with the contract is worth as much as the plan without it, at the contract's hurdle rate. The contract may displace other work.");
    byUnit(rows)
        .forEach((unit, group) -> {
          page.paragraph("", extremes(unit, group));
          page.charts(chart(unit, group));
        });
    page.table(table(rows));
    page.folded("What each contract asks for", terms(rows), false);
  }

  private static Map<String, List<Row>> byUnit(List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.flag("possible"))
        .forEach(row -> groups.computeIfAbsent(row.text("unit"), u -> new ArrayList<>()).add(row));
    return groups;
  }

  private static String extremes(String unit, List<Row> rows) {
    Comparator<Row> byPrice = Comparator.comparingDouble(row -> row.amount("min_price"));
    Row low = rows.stream().min(byPrice).orElseThrow();
    Row high = rows.stream().max(byPrice).orElseThrow();
    return rows.size() < 2
        ? ""
        : "Lowest prices go from %s (%s) to %s (%s)."
            .formatted(price(low, unit), low.text("name"), price(high, unit), high.text("name"));
  }

  private static String price(Row row, String unit) {
    return "$%s per %s".formatted(Format.brief(row.real("min_price"), 4), unit);
  }

  /** Bars by term, side by side for each prepayment and take-or-pay; none for a single price. */
  private static List<Chart> chart(String unit, List<Row> rows) {
    List<Integer> terms =
        rows.stream().map(row -> row.integer("term_months")).distinct().sorted().toList();
    Map<String, double[]> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      double[] prices =
          groups.computeIfAbsent(
              group(row),
              g -> {
                double[] none = new double[terms.size()];
                Arrays.fill(none, Double.NaN);
                return none;
              });
      int term = terms.indexOf(row.integer("term_months"));
      // Of contracts that differ in more than these terms, the cheapest is drawn.
      prices[term] =
          Double.isFinite(prices[term])
              ? Math.min(prices[term], row.real("min_price"))
              : row.real("min_price");
    }
    if (rows.size() < 2) {
      return List.of();
    }
    List<Series> series = new ArrayList<>();
    groups.forEach(
        (name, prices) -> series.add(new Series(name, "p" + series.size() % 9, Form.BAR, prices)));
    return List.of(
        TimeChart.of(
            "Lowest price by term",
            "$ per " + unit,
            "Contracts that differ in volume or start only share a bar: that of the lowest price.",
            terms.stream().map(months -> months + " months").toList(),
            series));
  }

  private static String group(Row row) {
    double prepaid = row.amount("prepaid_share");
    return "%s, take-or-pay %s"
        .formatted(
            prepaid > 0 ? Format.percent(prepaid, 0) + " prepaid" : "nothing prepaid",
            Format.percent(row.real("take_or_pay"), 0));
  }

  private static HtmlTable table(List<Row> rows) {
    HtmlTable table =
        new HtmlTable("Contracts")
            .text("Contract")
            .numbers(
                "Months",
                "Prepaid",
                "Take-or-pay",
                "Lowest price",
                "IRR",
                "Bills",
                "Capex it causes",
                "Bills given up")
            .text("What stands in the way");
    for (Row row : rows) {
      boolean possible = row.flag("possible");
      String none = "–";
      table.row(
          possible ? "" : "muted",
          List.of(
              row.text("name"),
              String.valueOf(row.integer("term_months")),
              Format.percent(row.real("prepaid_share"), 0),
              Format.percent(row.real("take_or_pay"), 0),
              possible ? price(row, row.text("unit")) : "not possible",
              row.integer("rates") > 0 ? Format.percent(row.real("irr"), 1) : none,
              possible ? Format.usd(row.real("bills_usd_m")) : none,
              possible ? Format.usd(row.real("capex_usd_m")) : none,
              possible ? Format.usd(row.real("displaced_usd_m")) : none,
              row.text("why")));
    }
    return table;
  }

  private static HtmlTable terms(List<Row> rows) {
    HtmlTable table =
        new HtmlTable("What each contract asks for")
            .text("Contract", "Work", "From")
            .numbers("Volume a year", "Expected use", "Hurdle rate");
    for (Row row : rows) {
      table.row(
          List.of(
              row.text("name"),
              row.text("workload"),
              row.text("from"),
              Format.count(row.real("volume_per_year")) + " " + row.text("unit"),
              Format.percent(row.real("expected_use"), 0),
              Format.percent(row.real("hurdle_rate"), 1)));
    }
    return table;
  }
}
