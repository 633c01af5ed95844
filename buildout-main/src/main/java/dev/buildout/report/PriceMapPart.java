package dev.buildout.report;

import dev.buildout.report.MapChart.Cell;
import dev.buildout.report.MapChart.Point;
import dev.buildout.report.MapChart.State;
import dev.buildout.results.MapTables;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is worth doing over two values of the case, and where buying ends. */
final class PriceMapPart implements Part {
  private static final int SHADES = 5;

  @Override
  public void write(RunView run, Page page) {
    List<String> ids = run.rows(MapTables.CELLS).map(row -> row.text("map")).distinct().toList();
    if (ids.isEmpty()) {
      return;
    }
    page.section(
        "price-map",
        "Price map",
        "Where buying pays, over two values of the case",
        "Each cell is a plan of its own, at the values of its centre. Where buying ends was found by further plans.");
    for (String id : ids) {
      write(run, id, page);
    }
  }

  private static void write(RunView run, String id, Page page) {
    Document described = described(run, id);
    List<Row> cells = of(run, MapTables.CELLS, id).toList();
    NumberAxis across = NumberAxis.of(described.part("x"));
    NumberAxis upwards = NumberAxis.of(described.part("y"));
    double[] x = values(cells, "x");
    double[] y = values(cells, "y");
    String name = described.text("name");
    page.heading(name.isBlank() ? id : name);
    if (x.length == 0 || y.length == 0) {
      return;
    }
    double step = step(cells);
    page.chart(
        new MapChart(
            "NPV over committing nothing new",
            "of the best plan at each pair of values",
            "",
            across,
            upwards,
            x,
            y,
            grid(cells, x, y),
            shades(step),
            shadeNames(step),
            "where buying begins to pay",
            lines(of(run, MapTables.LINE, id).toList(), y),
            points(run, id, described)));
    page.list("plain", answers(cells));
    anchors(run, id, across, upwards, page);
  }

  private static Document described(RunView run, String id) {
    return run.document().list("price_maps").stream()
        .filter(item -> item instanceof Map<?, ?> map && id.equals(map.get("id")))
        .map(item -> new Document((Map<?, ?>) item))
        .findFirst()
        .orElse(new Document(Map.of()));
  }

  private static Stream<Row> of(RunView run, TableSpec spec, String id) {
    return run.rows(spec).filter(row -> row.text("map").equals(id));
  }

  private static double[] values(List<Row> cells, String column) {
    return cells.stream()
        .mapToDouble(row -> row.real(column))
        .filter(Double::isFinite)
        .sorted()
        .distinct()
        .toArray();
  }

  private static Cell[][] grid(List<Row> cells, double[] x, double[] y) {
    Cell[][] grid = new Cell[y.length][x.length];
    for (Cell[] row : grid) {
      Arrays.fill(row, Cell.NONE);
    }
    for (Row row : cells) {
      int i = Arrays.binarySearch(x, row.real("x"));
      int j = Arrays.binarySearch(y, row.real("y"));
      if (i >= 0 && j >= 0 && row.flag("possible")) {
        State state =
            row.flag("buy") ? State.SHADED : row.flag("commits") ? State.LOSS : State.NOTHING;
        grid[j][i] = new Cell(state, row.real("npv_usd_m"), text(row));
      }
    }
    return grid;
  }

  private static String text(Row row) {
    return row.flag("commits")
        ? "NPV %s, new commitments %s, %s MW"
            .formatted(
                Format.usd(row.real("npv_usd_m")),
                Format.usd(row.real("spend_usd_m")),
                Format.significant(row.real("mw"), 3))
        : "nothing new is committed";
  }

  /** A round number of which five reach over the largest NPV, USD m. */
  private static double step(List<Row> cells) {
    double largest = cells.stream().mapToDouble(row -> row.amount("npv_usd_m")).max().orElse(0);
    if (largest <= 0) {
      return 1;
    }
    double tens = Math.pow(10, Math.floor(Math.log10(largest / SHADES)));
    for (double round : new double[] {1, 2, 2.5, 5}) {
      if (round * tens * SHADES >= largest) {
        return round * tens;
      }
    }
    return 10 * tens;
  }

  private static double[] shades(double step) {
    double[] shades = new double[SHADES];
    for (int i = 0; i < SHADES; i++) {
      shades[i] = i * step;
    }
    return shades;
  }

  private static List<String> shadeNames(double step) {
    List<String> names = new ArrayList<>(List.of("up to " + Format.usd(step)));
    for (int i = 1; i < SHADES; i++) {
      names.add("%s to %s".formatted(Format.usd(i * step), Format.usd((i + 1) * step)));
    }
    return names;
  }

  /** Changes of the same number in neighbouring rows make one line. */
  private static List<List<Point>> lines(List<Row> rows, double[] y) {
    Map<Integer, Map<Integer, Row>> byChange = new TreeMap<>();
    rows.stream()
        .filter(row -> row.integer("change") > 0)
        .forEach(row ->
            byChange
                .computeIfAbsent(row.integer("change"), c -> new TreeMap<>())
                .put(row.integer("row"), row));
    List<List<Point>> lines = new ArrayList<>();
    for (Map<Integer, Row> change : byChange.values()) {
      List<Point> line = new ArrayList<>();
      int last = -2;
      for (Map.Entry<Integer, Row> entry : change.entrySet()) {
        if (entry.getKey() != last + 1) {
          line = new ArrayList<>();
          lines.add(line);
        }
        line.addAll(through(entry.getValue(), entry.getKey(), y));
        last = entry.getKey();
      }
    }
    return lines;
  }

  /** Upwards through the cells of a row. */
  private static List<Point> through(Row row, int j, double[] y) {
    double x = (row.real("x_buy") + row.real("x_not")) / 2;
    double at = row.real("y");
    if (j < 0 || j >= y.length || y.length < 2) {
      return List.of(new Point(x, at, "", "", ""));
    }
    double half = (j + 1 < y.length ? y[j + 1] - y[j] : y[j] - y[j - 1]) / 2;
    return List.of(new Point(x, at - half, "", "", ""), new Point(x, at + half, "", "", ""));
  }

  private static List<Point> points(RunView run, String id, Document described) {
    List<Point> points = new ArrayList<>();
    of(run, MapTables.ANCHORS, id)
        .filter(row -> Double.isFinite(row.real("x")) && Double.isFinite(row.real("y")))
        .forEach(row ->
            points.add(
                new Point(row.real("x"), row.real("y"), row.text("name"), "p1", verdict(row))));
    double x = ofCase(run, described.part("x"));
    double y = ofCase(run, described.part("y"));
    if (Double.isFinite(x) && Double.isFinite(y)) {
      points.add(new Point(x, y, "this case", "bad", "the values of the case itself"));
    }
    return points;
  }

  /** Where the case itself stands on an axis; not a number where the run does not say. */
  private static double ofCase(RunView run, Document axis) {
    if ("true".equals(axis.text("relative"))) {
      return 1;
    }
    return run.rows(Tables.ASSUMPTIONS)
        .filter(row -> row.text("address").equals(axis.text("address")))
        .mapToDouble(row -> number(row.text("value")))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double number(String text) {
    return text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?") ? Double.parseDouble(text) : Double.NaN;
  }

  private static String verdict(Row row) {
    return !row.flag("possible")
        ? "no plan is possible"
        : row.flag("buy")
            ? "buying pays, NPV " + Format.usd(row.real("npv_usd_m"))
            : "buying does not pay";
  }

  private static List<String> answers(List<Row> cells) {
    long possible = cells.stream().filter(row -> row.flag("possible")).count();
    long buys = cells.stream().filter(row -> row.flag("buy")).count();
    List<String> words =
        new ArrayList<>(
            List.of(
                "Buying pays in %d of %d cells%s."
                    .formatted(
                        buys,
                        cells.size(),
                        possible < cells.size()
                            ? "; in %d no plan is possible".formatted(cells.size() - possible)
                            : "")));
    if (cells.stream().anyMatch(row -> row.flag("commits") && !row.flag("buy"))) {
      words.add("In some cells a promise forces commitments that are not worth it.");
    }
    return words;
  }

  private static void anchors(
      RunView run, String id, NumberAxis across, NumberAxis upwards, Page page) {
    HtmlTable table =
        new HtmlTable("Reported figures on the map, by number")
            .text("What was reported")
            .numbers(across.title(), upwards.title(), "NPV", "New commitments")
            .text("Buying pays", "Source", "As of", "Confidence");
    of(run, MapTables.ANCHORS, id)
        .forEach(row ->
            table.row(
                List.of(
                    "%d  %s".formatted(table.size() + 1, row.text("name")),
                    across.text(row.real("x")),
                    upwards.text(row.real("y")),
                    row.flag("possible") ? Format.usd(row.real("npv_usd_m")) : "–",
                    row.flag("possible") ? Format.usd(row.real("spend_usd_m")) : "–",
                    row.flag("possible") ? (row.flag("buy") ? "yes" : "no") : "no plan",
                    row.text("source"),
                    row.text("as_of"),
                    Confidence.badge(row.text("confidence")))));
    page.table(table);
  }
}
