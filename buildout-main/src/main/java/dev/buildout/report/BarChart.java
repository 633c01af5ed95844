package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Stacked bars that lie, one per name.
 *
 * @param mark a line across all bars, e.g. a price; not a number for none
 * @param emphasis which bars are drawn in full strength
 */
record BarChart(
    String title,
    String unit,
    String note,
    boolean small,
    List<String> y,
    List<Part> parts,
    double mark,
    String markName,
    List<Boolean> emphasis)
    implements Chart {

  record Part(String name, String colour, double[] values) {}

  @Override
  public String summary() {
    StringBuilder words = new StringBuilder(title + ", " + unit + ". ");
    for (int i = 0; i < y.size(); i++) {
      double sum = 0;
      for (Part part : parts) {
        sum += Double.isFinite(part.values()[i]) ? part.values()[i] : 0;
      }
      words.append("%s: %s. ".formatted(y.get(i), Format.significant(sum, 3)));
    }
    if (Double.isFinite(mark)) {
      words.append("%s: %s.".formatted(markName, Format.significant(mark, 3)));
    }
    return words.toString().strip();
  }

  @Override
  public List<Key> legend() {
    return parts.size() < 2
        ? List.of()
        : parts.stream().map(part -> new Key(part.name(), part.colour(), "box")).toList();
  }

  @Override
  public HtmlTable figures() {
    HtmlTable table = new HtmlTable(title + ", " + unit).text("");
    table.numbers(parts.stream().map(Part::name).toList());
    for (int i = 0; i < y.size(); i++) {
      List<String> cells = new ArrayList<>(List.of(y.get(i)));
      for (Part part : parts) {
        cells.add(Format.significant(part.values()[i], 3));
      }
      table.row(cells);
    }
    return table;
  }

  @Override
  public Map<String, Object> json() {
    List<Object> marks = new ArrayList<>();
    Object at = Chart.number(mark);
    if (at != null) {
      marks.add(at);
      marks.add(markName);
    }
    return Chart.json(
        "kind", "bars",
        "unit", unit,
        "y", y,
        "mark", marks,
        "emphasis", emphasis,
        "series",
            parts.stream()
                .map(part ->
                    Chart.json(
                        "name", part.name(),
                        "colour", part.colour(),
                        "values", Chart.numbers(part.values())))
                .toList());
  }
}
