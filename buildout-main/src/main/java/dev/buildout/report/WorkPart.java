package dev.buildout.report;

import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Work served and not served, and what it earns. */
final class WorkPart implements Part {
  private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 0.9, 0.999};
  private static final List<String> SHARE_NAMES =
      List.of("under 25 %", "25–50 %", "50–75 %", "75–90 %", "90–99.9 %", "all served");

  @Override
  public void write(RunView run, Page page) {
    int n = run.periods();
    Pivot demand = new Pivot(n);
    Pivot served = new Pivot(n);
    Pivot revenue = new Pivot(n);
    run.rows(Tables.WORK, RunView.PLAN)
        .forEach(row -> {
          demand.add(row.text("workload"), run.position(row), row.amount("demand"));
          served.add(row.text("workload"), run.position(row), row.amount("served"));
          revenue.add(row.text("workload"), run.position(row), row.amount("revenue_usd_m"));
        });
    if (demand.isEmpty()) {
      return;
    }
    page.section(
        "work",
        "Work",
        "Work served and left unserved",
        "Demand is what customers and the firm itself would take at the case's prices; the plan serves what pays and what capacity allows.");
    List<Chart> charts = new ArrayList<>();
    charts.add(shares(run, demand, served));
    if (!revenue.isEmpty()) {
      Scale usd = Scale.usd(Scale.largest(revenue.totals()));
      Pivot largest = revenue.withoutZeros().largest(8, "Other workloads");
      List<String> names = largest.names();
      charts.add(
          TimeChart.of(
              "Revenue by workload",
              usd.unit() + " per " + run.periodName(),
              "",
              run.labels(),
              TimeChart.series(
                  largest,
                  TimeChart.Form.STACK,
                  usd,
                  name -> name.equals("Other workloads") ? "other" : "p" + names.indexOf(name))));
    }
    page.charts(charts);
    reasons(run, page);
    channels(run, page);
    layers(run, page);
  }

  private static Chart shares(RunView run, Pivot demand, Pivot served) {
    List<String> workloads = demand.names();
    double[][] share = new double[workloads.size()][run.periods()];
    for (int w = 0; w < workloads.size(); w++) {
      for (int i = 0; i < run.periods(); i++) {
        double asked = demand.of(workloads.get(w))[i];
        share[w][i] = asked > 0 ? served.of(workloads.get(w))[i] / asked : Double.NaN;
      }
    }
    return new HeatChart(
        "Share of demand served",
        "% of volume, all channels",
        "",
        run.labels(),
        workloads,
        share,
        SHARES,
        SHARE_NAMES,
        "served",
        WorkPart::percent);
  }

  /** What is nearly all is not called 100 %. */
  private static String percent(double share) {
    return Format.percent(share, share > 0.99 && share < 0.9995 ? 1 : 0);
  }

  /** Why work stays unserved, where the document says it. */
  private static void reasons(RunView run, Page page) {
    HtmlTable table =
        new HtmlTable("Why work stays unserved")
            .text("Workload", "Channel")
            .numbers("Unserved")
            .text("Why");
    for (Object item : run.document().list("unserved")) {
      if (item instanceof Map<?, ?> map) {
        Document entry = new Document(map);
        if (entry.has("reason")) {
          double share = entry.number("share");
          table.row(
              List.of(
                  run.name("workloads", entry.text("workload")),
                  Html.words(entry.text("channel")),
                  Double.isFinite(share) ? Format.percent(share, share < 0.01 ? 1 : 0) : "",
                  entry.text("reason")));
        }
      }
    }
    if (table.size() > 0) {
      page.table(table);
    }
  }

  /** One row per workload and channel, over the horizon. */
  private static void channels(RunView run, Page page) {
    Map<List<String>, double[]> sums = new LinkedHashMap<>();
    Map<List<String>, double[]> reference = new HashMap<>();
    run.rows(Tables.WORK)
        .forEach(row -> {
          List<String> key = List.of(row.text("workload"), row.text("channel"), row.text("unit"));
          if (run.position(row) >= 0 && row.of(RunView.PLAN)) {
            add(sums.computeIfAbsent(key, k -> new double[4]), row);
          } else if (run.position(row) >= 0 && row.of(RunView.REFERENCE)) {
            add(reference.computeIfAbsent(key, k -> new double[4]), row);
          }
        });
    HtmlTable table =
        new HtmlTable("Work over the whole horizon, by channel")
            .text("Workload", "Channel", "Unit")
            .numbers(
                "Demand",
                "Served",
                "Share served",
                "Share served, nothing new",
                "Unserved",
                "Mean price, $/unit",
                "Revenue, $ M");
    sums.forEach((key, sum) -> {
      double[] without = reference.getOrDefault(key, new double[] {Double.NaN, Double.NaN, 0, 0});
      double share = sum[1] / sum[0];
      table.row(
          List.of(
              key.get(0),
              key.get(1),
              key.get(2),
              Format.count(sum[0]),
              Format.count(sum[1]),
              new HtmlTable.Cell(percent(share), share < 0.999 ? "low" : ""),
              percent(without[1] / without[0]),
              sum[0] - sum[1] > 1e-6 * sum[0] ? Format.count(sum[0] - sum[1]) : "",
              sum[2] > 0 ? Format.significant(sum[2] / sum[0], 3) : "none known",
              Format.fixed(sum[3], 0)));
    });
    page.table(table);
  }

  private static void add(double[] sum, Row row) {
    sum[0] += row.amount("demand");
    sum[1] += row.amount("served");
    sum[2] += row.amount("demand") * row.amount("price_usd");
    sum[3] += row.amount("revenue_usd_m");
  }

  private static void layers(RunView run, Page page) {
    List<Integer> years =
        run.rows(FirmTables.LAYERS, RunView.PLAN)
            .map(row -> row.integer("year"))
            .distinct()
            .sorted()
            .toList();
    Pivot external = new Pivot(years.size());
    Pivot internal = new Pivot(years.size());
    run.rows(FirmTables.LAYERS, RunView.PLAN)
        .forEach(row -> {
          int i = years.indexOf(row.integer("year"));
          external.add(Html.words(row.text("layer")), i, row.amount("external_usd_m"));
          internal.add(
              Html.words(row.text("layer")),
              i,
              row.amount("transfer_in_usd_m") - row.amount("transfer_out_usd_m"));
        });
    HtmlTable table =
        new HtmlTable(
                "Revenue by layer, $ M: what customers pay, then what layers charge each other")
            .text("Layer")
            .numbers(years.stream().map(String::valueOf).toList());
    external
        .names()
        .forEach(layer -> table.row(cells(layer + ", from customers", external.of(layer))));
    internal
        .withoutZeros()
        .names()
        .forEach(
            layer -> table.row("muted", cells(layer + ", from other layers", internal.of(layer))));
    page.folded("Revenue by layer", table, false);
  }

  private static List<String> cells(String name, double[] values) {
    List<String> cells = new ArrayList<>(List.of(name));
    Arrays.stream(values).forEach(value -> cells.add(Format.fixed(value, 0)));
    return cells;
  }
}
