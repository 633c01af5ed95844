package dev.buildout.report;

import dev.buildout.results.StudyTables;
import java.util.List;
import java.util.Map;

/** The plan beside fixed strategies under the same limits. */
final class StrategiesPart implements Part {
  private static final String OPTIMUM = "optimum";

  @Override
  public void write(RunView run, Page page) {
    List<Row> rows = run.rows(StudyTables.STRATEGIES).toList();
    List<Row> possible = rows.stream().filter(row -> row.flag("possible")).toList();
    if (rows.isEmpty()) {
      return;
    }
    page.section(
        "strategies",
        "Strategies",
        "The plan beside fixed strategies",
        "Each strategy is the best plan that keeps to it, under the same limits. What it loses counts penalties for missed promises, which NPV does not.");
    page.paragraph("", ownSilicon(run));
    if (!possible.isEmpty()) {
      page.charts(
          List.of(
              bars("NPV over committing nothing new", possible, "npv_usd_m"),
              bars("Lost against the plan, penalties included", possible, "regret_usd_m")));
    }
    page.table(table(rows));
    page.list("plain", leftOut(run));
  }

  private static String ownSilicon(RunView run) {
    double value = run.document().number("value_of_own_silicon_usd_m");
    return Double.isFinite(value)
        ? "Own silicon adds %s to NPV: so much less is the best plan without it worth, vendors supplying no more."
            .formatted(Format.usd(value))
        : "";
  }

  private static Chart bars(String title, List<Row> rows, String column) {
    double[] plan = new double[rows.size()];
    double[] others = new double[rows.size()];
    for (int i = 0; i < plan.length; i++) {
      boolean optimum = rows.get(i).text("strategy").equals(OPTIMUM);
      (optimum ? plan : others)[i] = rows.get(i).amount(column);
    }
    Scale usd = Scale.usd(Math.max(Scale.largest(plan), Scale.largest(others)));
    return new BarChart(
        title,
        usd.unit(),
        "",
        false,
        rows.stream().map(row -> row.text("name")).toList(),
        List.of(
            new BarChart.Part("The plan", "plan", usd.of(plan)),
            new BarChart.Part("Fixed strategy", "used", usd.of(others))),
        Double.NaN,
        "",
        rows.stream().map(row -> true).toList());
  }

  private static HtmlTable table(List<Row> rows) {
    HtmlTable table =
        new HtmlTable("Strategies")
            .text("Strategy")
            .numbers(
                "NPV",
                "Lost against the plan",
                "Capex",
                "Own silicon",
                "Systems of vendors",
                "Rented",
                "MW at the end");
    for (Row row : rows) {
      table.row(
          row.flag("possible") ? "" : "muted",
          row.flag("possible")
              ? List.of(
                  row.text("name"),
                  Format.usd(row.real("npv_usd_m")),
                  Format.usd(row.real("regret_usd_m")),
                  Format.usd(row.real("capex_usd_m")),
                  Format.percent(row.real("own_share"), 0),
                  Format.percent(row.real("vendor_share"), 0),
                  Format.percent(row.real("rented_share"), 0),
                  Format.significant(row.real("mw"), 4))
              : List.of(row.text("name"), "no plan keeps to it"));
    }
    return table;
  }

  /** Older runs have an id alone. */
  private static String name(Document left) {
    return left.has("name") ? left.text("name") : Html.words(left.text("strategy"));
  }

  private static List<String> leftOut(RunView run) {
    return run.document().list("strategies_left_out").stream()
        .filter(Map.class::isInstance)
        .map(item -> new Document((Map<?, ?>) item))
        .filter(left -> !left.text("why").isBlank())
        .map(left -> "Not tried, %s: %s.".formatted(name(left), left.text("why")))
        .toList();
  }
}
