package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The plan beside what was reported. */
final class RealityPart implements Part {
  private static final Map<String, String> NAMES =
      Map.of(
          "revenue_per_net_ppe", "Revenue per $ of net property",
          "capital_turnover", "Capital turnover",
          "usd_m_per_energised_mw", "Revenue per energised MW, $ M",
          "depreciation_share", "Depreciation per $ of revenue");

  @Override
  public void write(RunView run, Page page) {
    boolean ratios = run.rows(Tables.REALITY).findAny().isPresent();
    boolean anchors = run.rows(Tables.ANCHORS).findAny().isPresent();
    if (!ratios && !anchors) {
      return;
    }
    page.section(
        "reality",
        "Reality check",
        "The plan beside what was reported",
        "Nothing here is fitted: the model is run as the case says, then compared.");
    ratios(run, page);
    anchors(run, page);
  }

  private static void ratios(RunView run, Page page) {
    Map<String, List<Row>> ratios = new LinkedHashMap<>();
    run.rows(Tables.REALITY)
        .forEach(row -> ratios.computeIfAbsent(row.text("ratio"), r -> new ArrayList<>()).add(row));
    if (ratios.isEmpty()) {
      return;
    }
    page.heading("Ratios of the whole firm");
    page.legend(
        List.of(
            new Chart.Key("Reported", "reference", "line"),
            new Chart.Key("Range of what was reported", "range", "box"),
            new Chart.Key("Planned", "plan", "line")));
    page.charts(ratios.entrySet().stream().map(e -> chart(e.getKey(), e.getValue())).toList());
    HtmlTable table =
        new HtmlTable("Ratios by year")
            .text("Ratio", "Basis", "Year")
            .numbers("Value")
            .text("Outside the reported range: question first");
    ratios.values().stream()
        .flatMap(List::stream)
        .forEach(row ->
            table.row(
                List.of(
                    name(row.text("ratio")),
                    row.text("basis"),
                    String.valueOf(row.integer("year")),
                    Format.significant(row.real("value"), 3),
                    row.flag("outside") ? new HtmlTable.Cell(row.text("because"), "low") : "")));
    page.folded("Figures", table, false);
  }

  private static TimeChart chart(String ratio, List<Row> rows) {
    List<Integer> years =
        rows.stream().map(row -> row.integer("year")).distinct().sorted().toList();
    double[] reported = values(rows, years, row -> !row.text("basis").equals("planned"));
    double[] planned = values(rows, years, row -> row.text("basis").equals("planned"));
    double[] known = Arrays.stream(reported).filter(Double::isFinite).toArray();
    List<Double> band =
        known.length == 0
            ? List.of()
            : List.of(
                Arrays.stream(known).min().orElseThrow(), Arrays.stream(known).max().orElseThrow());
    String because =
        rows.stream()
            .filter(row -> row.flag("outside") && !row.text("because").isBlank())
            .map(row -> row.text("because"))
            .distinct()
            .reduce("", (a, b) -> a.isEmpty() ? b : a + ", " + b);
    return new TimeChart(
        name(ratio),
        "",
        because.isEmpty() ? "" : "Leaves the reported range; question first " + because + ".",
        true,
        years.stream().map(String::valueOf).toList(),
        List.of(
            new Series("Reported", "reference", Form.LINE, reported),
            new Series("Planned", "plan", Form.LINE, planned)),
        band);
  }

  private static double[] values(List<Row> rows, List<Integer> years, Predicate<Row> which) {
    double[] values = new double[years.size()];
    Arrays.fill(values, Double.NaN);
    rows.stream()
        .filter(which)
        .forEach(row -> values[years.indexOf(row.integer("year"))] = row.real("value"));
    return values;
  }

  private static String name(String ratio) {
    return NAMES.getOrDefault(ratio, Html.words(ratio));
  }

  private static void anchors(RunView run, Page page) {
    List<RangeChart.Item> items = new ArrayList<>();
    HtmlTable table =
        new HtmlTable("Modelled figures beside public ones")
            .text("Figure", "Unit")
            .numbers("Modelled", "Reported", "Public range", "Unexplained")
            .text("Source", "Confidence");
    run.rows(Tables.ANCHORS)
        .forEach(row -> {
          double reported = row.real("reported");
          if (reported > 0) {
            items.add(
                new RangeChart.Item(
                    row.text("name"),
                    100 * row.real("low") / reported,
                    100 * row.real("high") / reported,
                    100,
                    100 * row.real("modelled") / reported,
                    "modelled %s, reported %s, public range %s to %s %s"
                        .formatted(
                            figure(row.real("modelled")),
                            figure(reported),
                            figure(row.real("low")),
                            figure(row.real("high")),
                            row.text("unit"))));
          }
          double gap = unexplained(row);
          table.row(
              List.of(
                  row.text("name"),
                  row.text("unit"),
                  figure(row.real("modelled")),
                  figure(reported),
                  figure(row.real("low")) + " to " + figure(row.real("high")),
                  new HtmlTable.Cell(
                      gap == 0
                          ? "none"
                          : "%s (%s)".formatted(figure(gap), Format.percent(gap / reported, 1)),
                      gap == 0 ? "" : "low"),
                  row.text("source"),
                  Confidence.badge(row.text("confidence"))));
        });
    if (table.size() > 0) {
      page.heading("Anchors");
    }
    if (!items.isEmpty()) {
      page.chart(
          new RangeChart(
              "Modelled figures beside public ones",
              "% of the public figure",
              "What lies outside the range is unexplained; the table gives it in its own unit.",
              new RangeChart.Words("Public range", "Public figure", "Modelled"),
              items));
    }
    page.table(table);
  }

  /** How far the modelled figure lies outside the public range. */
  private static double unexplained(Row row) {
    double modelled = row.real("modelled");
    if (modelled > row.real("high")) {
      return modelled - row.real("high");
    }
    return modelled < row.real("low") ? modelled - row.real("low") : 0;
  }

  private static String figure(double value) {
    return Format.significant(value, 4);
  }
}
