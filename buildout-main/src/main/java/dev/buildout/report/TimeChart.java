package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bars, lines or areas over time.
 *
 * @param x labels of the axis
 * @param band a range drawn behind: low and high, or empty
 */
record TimeChart(
    String title,
    String unit,
    String note,
    boolean small,
    List<String> x,
    List<Series> series,
    List<Double> band)
    implements Chart {

  /** How a series is drawn. */
  enum Form {
    BAR,
    STACK,
    AREA,
    LINE,
    STEP,
    DASHED,
    DASHED_STEP
  }

  record Series(String name, String colour, Form form, double[] values) {}

  static TimeChart of(String title, String unit, String note, List<String> x, List<Series> series) {
    return new TimeChart(title, unit, note, false, x, series, List.of());
  }

  /** One series per name of the pivot. */
  static List<Series> series(
      Pivot pivot, Form form, Scale scale, java.util.function.UnaryOperator<String> colour) {
    List<Series> series = new ArrayList<>();
    for (String name : pivot.names()) {
      series.add(new Series(name, colour.apply(name), form, scale.of(pivot.of(name))));
    }
    return series;
  }

  @Override
  public String summary() {
    StringBuilder words = new StringBuilder(title + ", " + unit + ". ");
    for (Series s : series) {
      int low = -1;
      int high = -1;
      for (int i = 0; i < s.values().length; i++) {
        if (Double.isFinite(s.values()[i])) {
          low = low < 0 || s.values()[i] < s.values()[low] ? i : low;
          high = high < 0 || s.values()[i] > s.values()[high] ? i : high;
        }
      }
      if (high >= 0) {
        words.append(
            "%s: from %s in %s to %s in %s. "
                .formatted(
                    s.name(),
                    text(s.values()[low]),
                    x.get(low),
                    text(s.values()[high]),
                    x.get(high)));
      }
    }
    return words.toString().strip();
  }

  @Override
  public List<Key> legend() {
    boolean named = series.stream().anyMatch(s -> s.form() == Form.STACK || s.form() == Form.AREA);
    return series.size() < 2 && band.isEmpty() && !named
        ? List.of()
        : series.stream().map(s -> new Key(s.name(), s.colour(), shape(s.form()))).toList();
  }

  @Override
  public HtmlTable figures() {
    HtmlTable table = new HtmlTable(title + ", " + unit).text("Period");
    table.numbers(series.stream().map(Series::name).toList());
    for (int i = 0; i < x.size(); i++) {
      List<String> cells = new ArrayList<>(List.of(x.get(i)));
      for (Series s : series) {
        cells.add(i < s.values().length ? text(s.values()[i]) : "–");
      }
      table.row(cells);
    }
    return table;
  }

  @Override
  public Map<String, Object> json() {
    return Chart.json(
        "kind", "time",
        "unit", unit,
        "x", x,
        "band", band,
        "series", series.stream().map(TimeChart::json).toList());
  }

  static Map<String, Object> json(Series s) {
    return Chart.json(
        "name", s.name(),
        "colour", s.colour(),
        "form", s.form().name().toLowerCase(java.util.Locale.ROOT),
        "values", Chart.numbers(s.values()));
  }

  private static String text(double value) {
    return Format.significant(value, 4);
  }

  /** Of the key in a legend. */
  static String shape(Form form) {
    return switch (form) {
      case BAR, STACK, AREA -> "box";
      case LINE, STEP -> "line";
      case DASHED, DASHED_STEP -> "dashed";
    };
  }
}
