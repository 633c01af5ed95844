package dev.buildout.report;

import dev.buildout.results.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the plan rests on, where it comes from, and how much hangs on it. */
final class AssumptionsPart implements Part {
  private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d.])\\d{5,15}(?![\\d.])");

  private static final int SHOWN = 15;

  @Override
  public void write(RunView run, Page page) {
    List<Row> rows =
        run.rows(Tables.ASSUMPTIONS)
            .sorted(
                Comparator.comparingDouble(row -> -Math.abs(row.amount("npv_per_percent_usd_m"))))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    long unverified =
        rows.stream().filter(row -> Confidence.unverified(row.text("confidence"))).count();
    page.section(
        "assumptions",
        "Assumptions",
        "Assumptions and what hangs on them",
        "%d facts and estimates; %d are estimates, weak or from memory and are marked so."
            .formatted(rows.size(), unverified));
    List<Row> measured = rows.stream().filter(row -> row.flag("measured")).limit(SHOWN).toList();
    if (!measured.isEmpty()) {
      page.chart(tornado(measured));
      page.list("grades", grades(rows));
    }
    page.search("Find an assumption");
    HtmlTable table =
        new HtmlTable("All assumptions")
            .text("Address", "Value", "Unit", "Source", "As of", "Confidence")
            .numbers("NPV for +1 %, $ M")
            .box("long");
    for (Row row : rows) {
      table.row(
          Confidence.unverified(row.text("confidence")) ? "unverified" : "",
          List.of(
              row.text("address"),
              grouped(row.text("value")),
              row.text("unit"),
              row.text("source"),
              row.text("as_of"),
              Confidence.badge(row.text("confidence")),
              row.flag("measured") ? signed(row.real("npv_per_percent_usd_m")) : ""));
    }
    page.table(table);
  }

  private static Chart tornado(List<Row> rows) {
    double[] known = new double[rows.size()];
    double[] unverified = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean doubtful = Confidence.unverified(row.text("confidence"));
      (doubtful ? unverified : known)[i] = row.real("npv_per_percent_usd_m");
    }
    return new BarChart(
        "Change of NPV when an assumption rises by one per cent",
        "$ M",
        "",
        false,
        rows.stream().map(row -> row.text("address")).toList(),
        List.of(
            new BarChart.Part("Reported or derived", "plan", known),
            new BarChart.Part("Estimate, weak or from memory", "bad", unverified)),
        Double.NaN,
        "",
        rows.stream().map(row -> true).toList());
  }

  /** Share of the sensitivity by grade, largest first. */
  private static List<String> grades(List<Row> rows) {
    Map<String, Double> shares = new TreeMap<>();
    rows.forEach(row ->
        shares.merge(
            Confidence.brief(row.text("confidence")),
            row.amount("sensitivity_share"),
            Double::sum));
    return shares.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(entry ->
            "%s: %s of the sensitivity"
                .formatted(entry.getKey(), Format.percent(entry.getValue(), 0)))
        .toList();
  }

  private static String signed(double usdM) {
    return (usdM > 0 ? "+" : "") + Format.fixed(usdM, Math.abs(usdM) < 10 ? 2 : 0);
  }

  /** Long whole numbers with thousands separators. */
  private static String grouped(String value) {
    return LONG_NUMBER
        .matcher(value)
        .replaceAll(number -> Format.fixed(Double.parseDouble(number.group()), 0));
  }
}
