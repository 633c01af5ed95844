package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cells over two numbers, x across and y upwards, with a line that parts them and points on it.
 *
 * @param x centres of columns, ascending
 * @param y centres of rows, ascending
 * @param cells by row, then column
 * @param shades lower ends of the shades, ascending
 */
record MapChart(
    String title,
    String unit,
    String note,
    NumberAxis xAxis,
    NumberAxis yAxis,
    double[] x,
    double[] y,
    Cell[][] cells,
    double[] shades,
    List<String> shadeNames,
    String lineName,
    List<List<Point>> lines,
    List<Point> points)
    implements Chart {

  /** What a cell is. */
  enum State {
    SHADED,
    LOSS,
    NOTHING,
    IMPOSSIBLE
  }

  /**
   * A cell.
   *
   * @param value picks the shade
   * @param text is shown when it is pointed at
   */
  record Cell(State state, double value, String text) {
    static final Cell NONE = new Cell(State.IMPOSSIBLE, Double.NaN, "no plan is possible");
  }

  /** A point; on a line its name is empty. */
  record Point(double x, double y, String name, String colour, String text) {}

  @Override
  public boolean small() {
    return false;
  }

  @Override
  public String summary() {
    StringBuilder words =
        new StringBuilder(
            "%s, %s, across %s, upwards %s. ".formatted(title, unit, xAxis.title(), yAxis.title()));
    for (int row = 0; row < y.length; row++) {
      int shaded = 0;
      for (Cell cell : cells[row]) {
        shaded += cell.state() == State.SHADED ? 1 : 0;
      }
      words.append(
          "At %s: %d of %d cells shaded. ".formatted(yAxis.text(y[row]), shaded, x.length));
    }
    points.forEach(point -> words.append("%s: %s. ".formatted(point.name(), point.text())));
    return words.toString().strip();
  }

  @Override
  public List<Key> legend() {
    List<Key> keys = new ArrayList<>();
    if (has(State.NOTHING)) {
      keys.add(new Key("nothing new", "range", "box"));
    }
    for (int i = 0; i < shadeNames.size(); i++) {
      keys.add(new Key(shadeNames.get(i), "map" + i, "box"));
    }
    if (has(State.LOSS)) {
      keys.add(new Key("forced by a promise, at a loss", "heat1", "box"));
    }
    if (has(State.IMPOSSIBLE)) {
      keys.add(new Key("no plan", "panel", "empty"));
    }
    if (!lines.isEmpty()) {
      keys.add(new Key(lineName, "ink", "line"));
    }
    return keys;
  }

  private boolean has(State state) {
    for (Cell[] row : cells) {
      for (Cell cell : row) {
        if (cell.state() == state) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public HtmlTable figures() {
    List<String> heads = new ArrayList<>();
    for (double at : x) {
      heads.add(xAxis.text(at));
    }
    HtmlTable table =
        new HtmlTable("%s, %s".formatted(title, unit)).text(yAxis.title()).numbers(heads);
    for (int row = y.length - 1; row >= 0; row--) {
      List<String> texts = new ArrayList<>(List.of(yAxis.text(y[row])));
      for (Cell cell : cells[row]) {
        texts.add(
            cell.state() == State.IMPOSSIBLE
                ? "–"
                : cell.state() == State.NOTHING ? "0" : Format.usd(cell.value()));
      }
      table.row(texts);
    }
    return table;
  }

  @Override
  public Map<String, Object> json() {
    List<Object> drawn = new ArrayList<>();
    for (int row = 0; row < y.length; row++) {
      for (int column = 0; column < x.length; column++) {
        Cell cell = cells[row][column];
        drawn.add(
            Chart.json(
                "box",
                    Chart.numbers(
                        new double[] {
                          edge(x, column, -1), edge(x, column, 1), edge(y, row, -1), edge(y, row, 1)
                        }),
                "colour", colour(cell),
                "at", List.of(xAxis.text(x[column]), yAxis.text(y[row])),
                "text", cell.text()));
      }
    }
    return Chart.json(
        "kind",
        "map",
        "unit",
        unit,
        "axes",
        List.of(axis(xAxis, x), axis(yAxis, y)),
        "cells",
        drawn,
        "lines",
        lines.stream().map(line -> line.stream().map(MapChart::place).toList()).toList(),
        "points",
        points.stream()
            .map(point ->
                Chart.json(
                    "at", place(point),
                    "name", point.name(),
                    "colour", point.colour(),
                    "text", point.text()))
            .toList());
  }

  private static Map<String, Object> axis(NumberAxis axis, double[] centres) {
    return Chart.json(
        "title", axis.title(),
        "before", axis.before(),
        "after", axis.after(),
        "ends",
            Chart.numbers(
                new double[] {edge(centres, 0, -1), edge(centres, centres.length - 1, 1)}),
        "centres", Chart.numbers(centres));
  }

  private static List<?> place(Point point) {
    return Chart.numbers(new double[] {point.x(), point.y()});
  }

  private String colour(Cell cell) {
    return switch (cell.state()) {
      case IMPOSSIBLE -> "panel";
      case NOTHING -> "range";
      case LOSS -> "heat1";
      case SHADED -> {
        int shade = 0;
        while (shade + 1 < shades.length && cell.value() >= shades[shade + 1]) {
          shade++;
        }
        yield "map" + shade;
      }
    };
  }

  /** Half the way to the neighbour; beyond the ends as far as on the other side. */
  private static double edge(double[] centres, int i, int side) {
    if (centres.length == 1) {
      return centres[0] + side * 0.5 * Math.max(1e-9, Math.abs(centres[0]));
    }
    int other = i + side;
    double step =
        other < 0 || other >= centres.length
            ? Math.abs(centres[i] - centres[i - side])
            : Math.abs(centres[other] - centres[i]);
    return centres[i] + side * step / 2;
  }
}
