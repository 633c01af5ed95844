package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.FirmTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lines of the firm by fiscal year of the horizon, beginning with the year before the plan as it
 * was reported, where the document gives it.
 */
final class CashByYear {
  private final List<Integer> years;
  private final Lines plan;
  private final Lines nothing;
  private final Document before;

  CashByYear(RunView run) {
    years =
        run.rows(FirmTables.ANNUAL)
            .filter(row -> !row.of(RunView.BASE_YEAR))
            .map(row -> row.integer("year"))
            .filter(run.years()::inHorizon)
            .distinct()
            .sorted()
            .toList();
    plan = lines(run, RunView.PLAN);
    nothing = lines(run, RunView.REFERENCE);
    before = run.document().part("base_year");
  }

  private Lines lines(RunView run, String name) {
    return new Lines(
        run.rows(FirmTables.ANNUAL, name), row -> years.indexOf(row.integer("year")), years.size());
  }

  boolean isEmpty() {
    return years.isEmpty();
  }

  Chart chart() {
    double[] operating =
        withBefore("operating_cash_flow", plan.of(Lines.Wanted.OPERATING_CASH_FLOW));
    double[] capex =
        Arrays.stream(withBefore("capex", plan.of(Lines.Wanted.CAPEX)))
            .map(value -> -Math.abs(value))
            .toArray();
    double[] free = withBefore("free_cash_flow", plan.of(Lines.Wanted.FREE_CASH_FLOW));
    Scale usd = Scale.usd(Math.max(Scale.largest(operating), Scale.largest(capex)));
    return TimeChart.of(
        "Where the cash goes",
        usd.unit() + " per year",
        hasBefore() ? labels().getFirst() + " is the year before the plan." : "",
        labels(),
        List.of(
            new Series("Cash from operations", "p0", Form.STACK, usd.of(operating)),
            new Series("Capital expenditure", "p1", Form.STACK, usd.of(capex)),
            new Series("Free cash flow", "ink", Form.LINE, usd.of(free))));
  }

  HtmlTable table() {
    HtmlTable table =
        new HtmlTable("By year, $ M: plan, and the same firm committing nothing new")
            .text("")
            .numbers(labels());
    for (Lines.Wanted wanted : Lines.Wanted.values()) {
      String id = wanted.name().toLowerCase(Locale.ROOT);
      String words = Html.words(id);
      String name = Character.toUpperCase(words.charAt(0)) + words.substring(1);
      row(table, "", name, withBefore(id, plan.of(wanted)));
      double[] reference = nothing.of(wanted);
      if (Arrays.stream(reference).anyMatch(Double::isFinite)) {
        row(table, "muted", name + ", nothing new", withBefore("", reference));
      }
    }
    return table;
  }

  private boolean hasBefore() {
    return !years.isEmpty() && Double.isFinite(before.number("free_cash_flow_usd_m"));
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    if (hasBefore()) {
      String year = before.text("year");
      labels.add((year.isBlank() ? String.valueOf(years.getFirst() - 1) : year) + " reported");
    }
    years.forEach(year -> labels.add(String.valueOf(year)));
    return labels;
  }

  /** The values with the reported one of the year before in front, if that year is shown. */
  private double[] withBefore(String line, double[] values) {
    if (!hasBefore()) {
      return values;
    }
    double[] all = new double[values.length + 1];
    all[0] = before.number(line + "_usd_m");
    System.arraycopy(values, 0, all, 1, values.length);
    return all;
  }

  private static void row(HtmlTable table, String style, String name, double[] values) {
    if (Arrays.stream(values).anyMatch(Double::isFinite)) {
      List<String> cells = new ArrayList<>(List.of(name));
      Arrays.stream(values).forEach(value -> cells.add(Format.fixed(value, 0)));
      table.row(style, cells);
    }
  }
}
