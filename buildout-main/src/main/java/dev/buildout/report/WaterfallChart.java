package dev.buildout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lying bars that lead from one total to another, each starting where the one before it ends. */
record WaterfallChart(String title, String unit, String note, List<Step> steps) implements Chart {

  /**
   * A bar.
   *
   * @param total whether it is a total, drawn from zero, and no step
   */
  record Step(String name, double from, double to, boolean total) {}

  @Override
  public boolean small() {
    return false;
  }

  @Override
  public String summary() {
    StringBuilder words = new StringBuilder(title + ", " + unit + ". ");
    for (Step step : steps) {
      String moved = Format.significant(step.to() - (step.total() ? 0 : step.from()), 4);
      words.append("%s: %s. ".formatted(step.name(), moved));
    }
    return words.toString().strip();
  }

  @Override
  public List<Key> legend() {
    return List.of(
        new Key("As recorded", "reference", "box"),
        new Key("Raises", "good", "box"),
        new Key("Lowers", "bad", "box"));
  }

  @Override
  public HtmlTable figures() {
    HtmlTable table = new HtmlTable(title + ", " + unit).text("").numbers("Moves", "To");
    for (Step step : steps) {
      table.row(
          List.of(
              step.name(),
              step.total() ? "" : Format.significant(step.to() - step.from(), 4),
              Format.significant(step.to(), 4)));
    }
    return table;
  }

  @Override
  public Map<String, Object> json() {
    List<Object> rows = new ArrayList<>();
    List<String> colours = new ArrayList<>();
    for (Step step : steps) {
      rows.add(Chart.numbers(new double[] {step.total() ? 0 : step.from(), step.to()}));
      colours.add(step.total() ? "reference" : step.to() >= step.from() ? "good" : "bad");
    }
    return Chart.json(
        "kind", "waterfall",
        "unit", unit,
        "y", steps.stream().map(Step::name).toList(),
        "rows", rows,
        "colours", colours);
  }
}
