package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.SweepTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who does the work along one value of the case, and where another way takes the lead. */
final class SweepPart implements Part {
  private static final int LABEL = 24;

  @Override
  public void write(RunView run, Page page) {
    List<String> ids =
        run.rows(SweepTables.POINTS).map(row -> row.text("sweep")).distinct().toList();
    if (ids.isEmpty()) {
      return;
    }
    page.section(
        "sweep",
        "Sweep",
        "Who does the work, along one value of the case",
        "Each point is a plan of its own. What is not served is left to others: where the price of work is the bill of an API, to the API.");
    ids.forEach(id -> write(run, id, page));
  }

  private static void write(RunView run, String id, Page page) {
    Document described = described(run, id);
    NumberAxis axis = NumberAxis.of(described.part("axis"));
    List<Row> all =
        run.rows(SweepTables.POINTS).filter(row -> row.text("sweep").equals(id)).toList();
    List<Row> points =
        all.stream().filter(row -> row.flag("possible") && Double.isFinite(row.real("x"))).toList();
    String name = described.text("name");
    page.heading(name.isBlank() ? id : name);
    if (points.size() < 2) {
      page.paragraph("note", "Plans are possible at %d of its values.".formatted(points.size()));
      return;
    }
    page.list("plain", crossovers(run, id, axis));
    if (points.size() < all.size()) {
      page.paragraph(
          "note", "At %d of its values no plan is possible.".formatted(all.size() - points.size()));
    }
    SourceMix mix = new SourceMix(run, id, points);
    List<Chart> charts = new ArrayList<>();
    for (String workload : mix.workloads()) {
      List<Series> series = mix.series(workload);
      if (!series.isEmpty()) {
        charts.add(
            new CurveChart(
                workload.isEmpty() ? "All work" : workload,
                "% of work",
                "",
                axis,
                x(points),
                series,
                marks(run, id, workload),
                List.of(),
                List.of()));
      }
    }
    page.legend(mix.legend());
    page.charts(charts);
    page.charts(
        List.of(
            line("NPV over committing nothing new", "npv_usd_m", "plan", axis, points),
            line("New commitments over the horizon", "spend_usd_m", "p1", axis, points)));
  }

  private static double[] x(List<Row> points) {
    return points.stream().mapToDouble(row -> row.real("x")).toArray();
  }

  private static Document described(RunView run, String id) {
    return run.document().list("sweeps").stream()
        .filter(item -> item instanceof Map<?, ?> map && id.equals(map.get("id")))
        .map(item -> new Document((Map<?, ?>) item))
        .findFirst()
        .orElse(new Document(Map.of()));
  }

  private static List<Row> changes(RunView run, String id) {
    return run.rows(SweepTables.CROSSOVERS).filter(row -> row.text("sweep").equals(id)).toList();
  }

  private static List<String> crossovers(RunView run, String id, NumberAxis axis) {
    List<String> words = new ArrayList<>();
    for (Row row : changes(run, id)) {
      words.add(
          "%d. %s: %s up to %s, %s from %s on."
              .formatted(
                  row.integer("change"),
                  row.text("workload"),
                  way(run, row, "from"),
                  axis.text(row.real("x_before")),
                  way(run, row, "to"),
                  axis.text(row.real("x_after"))));
    }
    return words.isEmpty()
        ? List.of("No crossover: the same way of getting work done comes first all along.")
        : words;
  }

  /** What leads on one side of a crossover, and who does most of it. */
  private static String way(RunView run, Row row, String side) {
    String who = who(run, row, side);
    return switch (row.text(side + "_kind")) {
      case "none" -> "most is not served";
      case "own" -> "own systems (%s) lead".formatted(who);
      case "on_demand" -> "hours on demand (%s) lead".formatted(who);
      case "reservation" -> "reserved capacity (%s) leads".formatted(who);
      case "decentralised" -> "decentralised hosts (%s) lead".formatted(who);
      default -> who + " leads";
    };
  }

  private static String who(RunView run, Row row, String side) {
    return SourceMix.who(
        run, row.text(side + "_kind"), row.text(side + "_source"), row.text(side + "_site"));
  }

  private static List<CurveChart.Mark> marks(RunView run, String id, String workload) {
    List<CurveChart.Mark> marks = new ArrayList<>();
    for (Row row : changes(run, id)) {
      if (row.text("workload").equals(workload)) {
        String who = who(run, row, "to");
        String brief = who.length() > LABEL ? who.substring(0, LABEL - 1) + "…" : who;
        marks.add(
            new CurveChart.Mark(
                (row.real("x_before") + row.real("x_after")) / 2,
                "%d: %s".formatted(row.integer("change"), brief)));
      }
    }
    return marks;
  }

  private static Chart line(
      String title, String column, String colour, NumberAxis axis, List<Row> points) {
    double[] values = points.stream().mapToDouble(row -> row.real(column)).toArray();
    Scale usd = Scale.usd(Scale.largest(values));
    return CurveChart.of(
        title,
        usd.unit(),
        "",
        axis,
        x(points),
        List.of(new Series(title, colour, Form.LINE, usd.of(values))),
        List.of(),
        List.of());
  }
}
