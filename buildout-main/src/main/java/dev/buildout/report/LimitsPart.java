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

  /** One per cent more of less than this is not worth a row, USD m. */
  private static final double NOTICEABLE = 5e-4;

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
        .filter(row -> row.amount("value_usd_m") != 0 && !isTie(row))
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
        "Each limit is moved a little in all periods in which the plan uses it up, and the plan is solved again with its whole numbers as they are.");
    page.table(values(run));
    if (Scale.largest(families.totals()) >= BINS[0]) {
      page.chart(heat(run, families));
    }
    page.folded(
        "Shadow prices by limit",
        prices(run, limits),
        run.rows(Tables.LIMIT_VALUES).findAny().isEmpty());
    supply(run, page);
  }

  /** Rows that tie decisions together limit nothing of themselves. */
  private static boolean isTie(Row row) {
    return row.text("family").equals("systems") || row.text("family").equals("work");
  }

  private static double percent(Row row) {
    return Math.abs(row.amount("value_usd_m") * row.amount("limit") * 0.01);
  }

  /** More and less of the weightiest limits, in the order of the run. */
  private static HtmlTable values(RunView run) {
    HtmlTable table =
        new HtmlTable("What limits the plan most")
            .text("Kind", "Limit", "Binds from", "to")
            .numbers("Periods", "One more brings", "One less costs")
            .text("In the way of more")
            .numbers("One more of both brings");
    run.rows(Tables.LIMIT_VALUES)
        .forEach(row ->
            table.row(
                List.of(
                    Html.words(row.text("family")),
                    row.text("name").isEmpty() ? "all that is served whole" : row.text("name"),
                    run.label(row.integer("first")),
                    run.label(row.integer("last")),
                    Format.fixed(row.real("periods"), 0),
                    row.flag("more_known")
                        ? worth(row, "more_usd_m")
                        : "at most " + worth(row, "dual_usd_m"),
                    row.flag("less_possible") ? worth(row, "less_usd_m") : "no plan",
                    (row.text("beside_family") + " " + row.text("beside_name")).strip(),
                    row.amount("together_usd_m") > 0 ? worth(row, "together_usd_m") : "")));
    return table;
  }

  private static String worth(Row row, String column) {
    return row.amount(column) <= 0.01 * row.amount("dual_usd_m")
        ? "nothing"
        : "%s per %s".formatted(Format.usd(row.real(column)), one(row.text("unit")));
  }

  /** "system" of "systems". */
  private static String one(String unit) {
    return unit.replaceFirst("^(system|chip|package)s$", "$1");
  }

  private static Chart heat(RunView run, Pivot families) {
    List<String> names =
        families.names().stream()
            .filter(name -> Scale.largest(families.of(name)) >= BINS[0])
            .sorted(Comparator.comparingDouble(name -> -families.total(name)))
            .toList();
    return new HeatChart(
        "Value of one per cent more by the duals, by kind of limit",
        "change of the objective",
        "Summed over all limits of a kind. Empty: worth less than $0.1M, or not binding. Where limits"
            + " meet in a corner, one of them carries the worth of both, in one of the periods.",
        run.labels(),
        names,
        names.stream().map(families::of).toArray(double[][]::new),
        BINS,
        BIN_NAMES,
        "heat",
        Format::usd);
  }

  private static HtmlTable prices(RunView run, Map<List<String>, List<Row>> limits) {
    HtmlTable table =
        new HtmlTable("Shadow prices: the most that one more in one period can be worth")
            .text("Kind", "Limit", "Binds from", "to")
            .numbers("Periods", "One more unit at its peak", "One per cent more, all periods")
            .text("Peak")
            .box("long");
    limits.values().stream()
        .map(Binding::new)
        .filter(binding -> binding.percent >= NOTICEABLE)
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
                        .formatted(
                            Format.usd(b.peak.real("value_usd_m")), one(b.peak.text("unit"))),
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
