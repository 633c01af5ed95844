package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lines and stacked areas over a number, e.g. a price or a budget.
 *
 * @param x ascending
 * @param series areas are stacked; a line is broken where it is not a number
 * @param marks upright lines
 * @param spans stretches of the axis drawn behind
 * @param legend empty where another one stands for it
 */
record CurveChart(
    String title,
    String unit,
    String note,
    NumberAxis axis,
    double[] x,
    List<TimeChart.Series> series,
    List<Mark> marks,
    List<Span> spans,
    List<Key> legend)
    implements Chart {

  /** An upright line with a short name on top. */
  record Mark(double at, String name) {}

  /** A stretch with a name in it. */
  record Span(double from, double to, String name) {}

  @Override
  public boolean small() {
    return false;
  }

  @Override
  public String summary() {
    StringBuilder words =
        new StringBuilder("%s, %s, along %s. ".formatted(title, unit, axis.title()));
    for (TimeChart.Series s : series) {
      int low = -1;
      int high = -1;
      for (int i = 0; i < x.length; i++) {
        if (Double.isFinite(s.values()[i])) {
          low = low < 0 || s.values()[i] < s.values()[low] ? i : low;
          high = high < 0 || s.values()[i] > s.values()[high] ? i : high;
        }
      }
      if (high >= 0) {
        words.append(
            "%s: from %s at %s to %s at %s. "
                .formatted(
                    s.name(),
                    text(s.values()[low]),
                    axis.text(x[low]),
                    text(s.values()[high]),
                    axis.text(x[high])));
      }
    }
    return words.toString().strip();
  }

  static CurveChart of(
      String title,
      String unit,
      String note,
      NumberAxis axis,
      double[] x,
      List<TimeChart.Series> series,
      List<Mark> marks,
      List<Span> spans) {
    List<Key> legend = series.size() < 2 ? List.of() : keys(series);
    return new CurveChart(title, unit, note, axis, x, series, marks, spans, legend);
  }

  static List<Key> keys(List<TimeChart.Series> series) {
    return series.stream()
        .map(s -> new Key(s.name(), s.colour(), TimeChart.shape(s.form())))
        .toList();
  }

  @Override
  public HtmlTable figures() {
    HtmlTable table = new HtmlTable(title + ", " + unit).text(axis.title());
    table.numbers(series.stream().map(TimeChart.Series::name).toList());
    for (int i = 0; i < x.length; i++) {
      List<String> cells = new ArrayList<>(List.of(axis.text(x[i])));
      for (TimeChart.Series s : series) {
        cells.add(text(s.values()[i]));
      }
      table.row(cells);
    }
    return table;
  }

  @Override
  public Map<String, Object> json() {
    return Chart.json(
        "kind", "curve",
        "unit", unit,
        "axis", axis.title(),
        "before", axis.before(),
        "after", axis.after(),
        "x", Chart.numbers(x),
        "marks",
            marks.stream()
                .filter(mark -> Double.isFinite(mark.at()))
                .map(mark ->
                    Chart.json(
                        "at", Chart.numbers(new double[] {mark.at()}),
                        "name", mark.name()))
                .toList(),
        "spans",
            spans.stream()
                .map(span ->
                    Chart.json(
                        "ends", Chart.numbers(new double[] {span.from(), span.to()}),
                        "name", span.name()))
                .toList(),
        "series", series.stream().map(TimeChart::json).toList());
  }

  private static String text(double value) {
    return Format.significant(value, 4);
  }
}
