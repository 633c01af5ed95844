package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Per name a range and two points in it or beside it, all in the same unit. */
record RangeChart(String title, String unit, String note, Words words, List<Item> items)
    implements Chart {

  /** What range and points are called; {@code reported} is empty where there is no such point. */
  record Words(String range, String reported, String modelled) {}

  /**
   * A range and its points.
   *
   * @param text all of it in words, for who points at it
   */
  record Item(String name, double low, double high, double reported, double modelled, String text) {
    boolean isOutside() {
      return modelled < low || modelled > high;
    }
  }

  @Override
  public boolean small() {
    return false;
  }

  @Override
  public String summary() {
    StringBuilder summary = new StringBuilder(title + ", " + unit + ". ");
    for (Item item : items) {
      summary.append("%s: %s. ".formatted(item.name(), item.text()));
    }
    return summary.toString().strip();
  }

  @Override
  public List<Key> legend() {
    List<Key> keys = new ArrayList<>(List.of(new Key(words.range(), "range", "bar")));
    if (!words.reported().isEmpty()) {
      keys.add(new Key(words.reported(), "reference", "dot"));
    }
    keys.add(new Key(words.modelled(), "plan", "dot"));
    if (items.stream().anyMatch(Item::isOutside)) {
      keys.add(new Key(words.modelled() + ", outside the range", "bad", "dot"));
    }
    return keys;
  }

  @Override
  public HtmlTable figures() {
    HtmlTable table =
        new HtmlTable(title + ", " + unit)
            .text("")
            .numbers("Low", "High", words.modelled())
            .numbers(words.reported().isEmpty() ? List.of() : List.of(words.reported()));
    for (Item item : items) {
      List<String> cells =
          new ArrayList<>(
              List.of(item.name(), text(item.low()), text(item.high()), text(item.modelled())));
      if (!words.reported().isEmpty()) {
        cells.add(text(item.reported()));
      }
      table.row(cells);
    }
    return table;
  }

  @Override
  public Map<String, Object> json() {
    List<Object> rows = new ArrayList<>();
    for (Item item : items) {
      rows.add(
          Chart.numbers(new double[] {item.low(), item.high(), item.reported(), item.modelled()}));
    }
    return Chart.json(
        "kind",
        "range",
        "unit",
        unit,
        "y",
        items.stream().map(Item::name).toList(),
        "rows",
        rows,
        "text",
        items.stream().map(Item::text).toList());
  }

  private static String text(double value) {
    return Format.significant(value, 4);
  }
}
