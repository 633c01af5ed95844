package dev.buildout.report;

import java.util.List;
import java.util.Map;

/**
 * Curves whose points have two figures each: what is gained of one for what is given of the other.
 *
 * @param across what the axis below counts
 */
record FrontierChart(String title, String unit, String note, String across, List<Curve> curves)
    implements Chart {

  /**
   * A line through points.
   *
   * @param x ascending
   * @param y as many
   */
  record Curve(String name, String colour, double[] x, double[] y) {}

  @Override
  public boolean small() {
    return false;
  }

  @Override
  public String summary() {
    StringBuilder words = new StringBuilder("%s, %s, over %s. ".formatted(title, unit, across));
    for (Curve c : curves) {
      int last = c.x().length - 1;
      if (last >= 0) {
        words.append(
            "%s: from %s at %s to %s at %s. "
                .formatted(
                    c.name(),
                    text(c.y()[0]),
                    text(c.x()[0]),
                    text(c.y()[last]),
                    text(c.x()[last])));
      }
    }
    return words.toString().strip();
  }

  @Override
  public List<Key> legend() {
    return curves.stream().map(c -> new Key(c.name(), c.colour(), "line")).toList();
  }

  @Override
  public HtmlTable figures() {
    HtmlTable table = new HtmlTable(title).text("Curve").numbers(across, unit);
    for (Curve c : curves) {
      for (int i = 0; i < c.x().length; i++) {
        table.row(List.of(c.name(), text(c.x()[i]), text(c.y()[i])));
      }
    }
    return table;
  }

  @Override
  public Map<String, Object> json() {
    return Chart.json(
        "kind",
        "frontier",
        "unit",
        unit,
        "axis",
        across,
        "curves",
        curves.stream()
            .map(c ->
                Chart.json(
                    "name", c.name(),
                    "colour", c.colour(),
                    "x", Chart.numbers(c.x()),
                    "y", Chart.numbers(c.y())))
            .toList());
  }

  private static String text(double value) {
    return Format.significant(value, 3);
  }
}
