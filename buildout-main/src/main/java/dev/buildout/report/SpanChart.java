package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bars over time, one per name, from a first period to a last one, both included.
 *
 * @param x labels of the periods
 */
record SpanChart(String title, String unit, String note, List<String> x, List<Item> items)
    implements Chart {

  /**
   * A bar.
   *
   * @param to beyond the axis for a bar without an end
   * @param point a period that is marked; outside the axis for none
   * @param text in words, e.g. "until 2027-Q3"
   */
  record Item(String name, int from, int to, int point, String colour, String text) {}

  @Override
  public boolean small() {
    return false;
  }

  @Override
  public String summary() {
    StringBuilder words = new StringBuilder(title + ". ");
    items.forEach(item -> words.append("%s: %s. ".formatted(item.name(), item.text())));
    return words.toString().strip();
  }

  @Override
  public List<Key> legend() {
    return List.of();
  }

  @Override
  public HtmlTable figures() {
    HtmlTable table = new HtmlTable(title).text("", unit);
    items.forEach(item -> table.row(List.of(item.name(), item.text())));
    return table;
  }

  @Override
  public Map<String, Object> json() {
    List<Object> rows = new ArrayList<>();
    for (Item item : items) {
      rows.add(
          Chart.json(
              "from", item.from(),
              "to", Math.min(item.to(), x.size() - 1),
              "open", item.to() >= x.size(),
              "point", item.point() < x.size() ? item.point() : -1,
              "colour", item.colour(),
              "text", item.text()));
    }
    return Chart.json(
        "kind",
        "span",
        "unit",
        unit,
        "x",
        x,
        "y",
        items.stream().map(Item::name).toList(),
        "rows",
        rows);
  }
}
