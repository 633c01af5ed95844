package dev.buildout.report;

import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What binds, when, and what one more unit is worth. */
final class LimitsPart implements Part {
  private static final double[] BINS = {0.1, 1, 10, 100, 1000};
  private static final List<String> BIN_NAMES =
      List.of("$0.1–1M", "$1–10M", "$10–100M", "$100M–1B", "over $1B");
  private static final int MOST = 30;

  /** A limit over time: when it binds and where it is worth most. */
  private static final class Binding {
    final Row peak;
    final int first;
    final int last;
    final int periods;
    final double percent;

    Binding(List<Row> rows) {
      peak = rows.stream().max(Comparator.comparingDouble(LimitsPart::percent)).orElseThrow();
      first = rows.stream().mapToInt(row -> row.integer("period")).min().orElseThrow();
      last = rows.stream().mapToInt(row -> row.integer("period")).max().orElseThrow();
      periods = rows.size();
      percent = rows.stream().mapToDouble(LimitsPart::percent).sum();
    }
  }

  @Override
  public void write(RunView run, Page page) {
    Pivot families = new Pivot(run.periods());
    Map<List<String>, List<Row>> limits = new LinkedHashMap<>();
    run.rows(Tables.LIMITS)
        .filter(row -> row.amount("value_usd_m") != 0)
        .forEach(row -> {
          families.add(Html.words(row.text("family")), run.position(row), percent(row));
          limits
              .computeIfAbsent(
                  List.of(row.text("family"), row.text("name"), row.text("unit")),
                  k -> new ArrayList<>())
              .add(row);
        });
    if (limits.isEmpty() && run.rows(Tables.SUPPLY, RunView.PLAN).findAny().isEmpty()) {
      return;
    }
    page.section(
        "limits",
        "Limits",
        "What binds, and what one more unit is worth",
        "Values are shadow prices of the linear programme that is left when whole numbers are fixed at the plan's values. "
            + "They hold for small changes. To compare limits of different units, the picture values one per cent more of each.");
    if (Scale.largest(families.totals()) >= BINS[0]) {
      page.chart(heat(run, families));
    }
    page.table(table(run, limits));
    supply(run, page);
  }

  private static double percent(Row row) {
    return Math.abs(row.amount("value_usd_m") * row.amount("limit") * 0.01);
  }

  private static Chart heat(RunView run, Pivot families) {
    List<String> names =
        families.names().stream()
            .filter(name -> Scale.largest(families.of(name)) >= BINS[0])
            .sorted(Comparator.comparingDouble(name -> -families.total(name)))
            .toList();
    return new HeatChart(
        "Value of one per cent more, by kind of limit",
        "change of the objective",
        "Summed over all limits of a kind. Empty: worth less than $0.1M, or not binding.",
        run.labels(),
        names,
        names.stream().map(families::of).toArray(double[][]::new),
        BINS,
        BIN_NAMES,
        "heat",
        Format::usd);
  }

  private static HtmlTable table(RunView run, Map<List<String>, List<Row>> limits) {
    HtmlTable table =
        new HtmlTable("The most valuable limits")
            .text("Kind", "Limit", "Binds from", "to")
            .numbers("Periods", "One more unit at its peak", "One per cent more, all periods")
            .text("Peak")
            .box("long");
    limits.values().stream()
        .map(Binding::new)
        .sorted(Comparator.comparingDouble(binding -> -binding.percent))
        .limit(MOST)
        .forEach(b ->
            table.row(
                List.of(
                    Html.words(b.peak.text("family")),
                    b.peak.text("name"),
                    run.label(b.first),
                    run.label(b.last),
                    Format.fixed(b.periods, 0),
                    "%s per %s"
                        .formatted(Format.usd(b.peak.real("value_usd_m")), b.peak.text("unit")),
                    Format.usd(b.percent),
                    run.label(b.peak.integer("period")))));
    return table;
  }

  private static void supply(RunView run, Page page) {
    Map<String, Pivot> supplies = new LinkedHashMap<>();
    Map<String, String> resources = new LinkedHashMap<>();
    run.rows(Tables.SUPPLY, RunView.PLAN)
        .forEach(row -> {
          Pivot pivot = supplies.computeIfAbsent(row.text("supply"), s -> new Pivot(run.periods()));
          pivot.add("Used", run.position(row), row.amount("used"));
          pivot.add("Available", run.position(row), row.amount("limit"));
          String resource = row.text("resource");
          resources.put(
              row.text("supply"), resource.equals("hbm_gb") ? "GB of HBM" : Html.words(resource));
        });
    List<TimeChart> charts = new ArrayList<>();
    supplies.forEach((name, pivot) -> {
      Scale scale =
          Scale.count(Scale.largest(pivot.of("Available")), resources.getOrDefault(name, ""));
      charts.add(
          new TimeChart(
              name,
              scale.unit(),
              "",
              true,
              run.labels(),
              List.of(
                  new TimeChart.Series(
                      "Used", "used", TimeChart.Form.BAR, scale.of(pivot.of("Used"))),
                  new TimeChart.Series(
                      "Available", "ink", TimeChart.Form.STEP, scale.of(pivot.of("Available")))),
              List.of()));
    });
    if (!charts.isEmpty()) {
      page.heading("Shared supply");
      page.legend(
          List.of(new Chart.Key("Available", "ink", "line"), new Chart.Key("Used", "used", "box")));
      page.charts(charts);
    }
  }
}
