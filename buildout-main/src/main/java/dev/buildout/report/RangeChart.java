package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Per name a range and two points in it or beside it, all in the same unit. */
record RangeChart(String title, String unit, String note, List<Item> items) implements Chart {

  record Item(String name, double low, double high, double reported, double modelled) {}

  @Override
  public boolean small() {
    return false;
  }

  @Override
  public String summary() {
    StringBuilder words = new StringBuilder(title + ", " + unit + ". ");
    for (Item item : items) {
      words.append(
          "%s: modelled %s, public range %s to %s. "
              .formatted(item.name(), text(item.modelled()), text(item.low()), text(item.high())));
    }
    return words.toString().strip();
  }

  @Override
  public List<Key> legend() {
    return List.of(
        new Key("Public range", "range", "bar"),
        new Key("Public figure", "reference", "dot"),
        new Key("Modelled, inside the range", "plan", "dot"),
        new Key("Modelled, outside", "bad", "dot"));
  }

  @Override
  public HtmlTable figures() {
    HtmlTable table =
        new HtmlTable(title + ", " + unit).text("").numbers("Low", "Reported", "High", "Modelled");
    for (Item item : items) {
      table.row(
          List.of(
              item.name(),
              text(item.low()),
              text(item.reported()),
              text(item.high()),
              text(item.modelled())));
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
        "kind", "range", "unit", unit, "y", items.stream().map(Item::name).toList(), "rows", rows);
  }

  private static String text(double value) {
    return Format.significant(value, 4);
  }
}
