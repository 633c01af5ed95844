package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Capital expenditure, depreciation, operating and free cash flow of the whole firm. */
final class CashPart implements Part {
  @Override
  public void write(RunView run, Page page) {
    List<Integer> years =
        run.rows(Tables.ANNUAL).map(row -> row.integer("year")).distinct().sorted().toList();
    List<Chart> charts = new ArrayList<>();
    if (!years.isEmpty()) {
      charts.add(annual(run, years));
    }
    if (run.periods() > 0 && run.rows(Tables.STATEMENTS, RunView.PLAN).findAny().isPresent()) {
      charts.add(freeCashFlow(run));
      charts.add(depreciation(run));
    }
    if (charts.isEmpty()) {
      return;
    }
    page.section(
        "cash",
        "Cash",
        "Capital expenditure, depreciation and free cash flow",
        "The whole firm, businesses outside the programme included. “Nothing new” is the same firm committing nothing new.");
    page.charts(charts);
    baseYear(run, page);
    table(run, page, years);
  }

  private static Chart annual(RunView run, List<Integer> years) {
    // The base year comes from its own rows; the plan begins after it.
    Lines lines =
        new Lines(
            Stream.concat(
                run.rows(Tables.ANNUAL, RunView.BASE_YEAR), run.rows(Tables.ANNUAL, RunView.PLAN)),
            row -> years.indexOf(row.integer("year")),
            years.size());
    double[] operating = lines.of(Lines.Wanted.OPERATING_CASH_FLOW);
    double[] capex = lines.outflow(Lines.Wanted.CAPEX);
    double[] free = lines.of(Lines.Wanted.FREE_CASH_FLOW);
    Scale usd = Scale.usd(Math.max(Scale.largest(operating), Scale.largest(capex)));
    List<Integer> base =
        run.rows(Tables.ANNUAL, RunView.BASE_YEAR)
            .map(row -> row.integer("year"))
            .distinct()
            .toList();
    return TimeChart.of(
        "Where the cash goes",
        usd.unit() + " per year",
        base.isEmpty() ? "" : "%d is the year before the plan.".formatted(base.getFirst()),
        years.stream()
            .map(year -> base.contains(year) ? year + " (before)" : String.valueOf(year))
            .toList(),
        List.of(
            new Series("Cash from operations", "p0", Form.STACK, usd.of(operating)),
            new Series("Capital expenditure", "p1", Form.STACK, usd.of(capex)),
            new Series("Free cash flow", "ink", Form.LINE, usd.of(free))));
  }

  private static Lines statements(RunView run, String plan) {
    return new Lines(run.rows(Tables.STATEMENTS, plan), run::position, run.periods());
  }

  private static Chart freeCashFlow(RunView run) {
    double[] plan = statements(run, RunView.PLAN).of(Lines.Wanted.FREE_CASH_FLOW);
    double[] nothing = statements(run, RunView.REFERENCE).of(Lines.Wanted.FREE_CASH_FLOW);
    Scale usd = Scale.usd(Math.max(Scale.largest(plan), Scale.largest(nothing)));
    return TimeChart.of(
        "Free cash flow",
        usd.unit() + " per " + run.periodName(),
        "",
        run.labels(),
        List.of(
            new Series("Plan", "plan", Form.BAR, usd.of(plan)),
            new Series("Nothing new", "reference", Form.DASHED, usd.of(nothing))));
  }

  private static Chart depreciation(RunView run) {
    Lines plan = statements(run, RunView.PLAN);
    double[] capex = plan.size(Lines.Wanted.CAPEX);
    double[] depreciation = plan.size(Lines.Wanted.DEPRECIATION);
    double[] nothing = statements(run, RunView.REFERENCE).size(Lines.Wanted.DEPRECIATION);
    Scale usd = Scale.usd(Math.max(Scale.largest(capex), Scale.largest(depreciation)));
    return TimeChart.of(
        "Capital spend and depreciation",
        usd.unit() + " per " + run.periodName(),
        "",
        run.labels(),
        List.of(
            new Series("Capital expenditure", "p1", Form.BAR, usd.of(capex)),
            new Series("Depreciation", "plan", Form.LINE, usd.of(depreciation)),
            new Series("Depreciation, nothing new", "reference", Form.DASHED, usd.of(nothing))));
  }

  /** What the document says of the year before the plan. */
  private static void baseYear(RunView run, Page page) {
    Document base = run.document().part("base_year");
    List<String> parts = new ArrayList<>();
    base.keys()
        .forEach((key, value) -> {
          if (value instanceof Number n && key.toString().endsWith("_usd_m")) {
            parts.add(
                Html.words(key.toString().replaceFirst("_usd_m$", ""))
                    + " "
                    + Format.usd(n.doubleValue()));
          }
        });
    if (!parts.isEmpty()) {
      page.paragraph(
          "note", "The year before the plan, as it was: " + String.join("; ", parts) + ".");
    }
  }

  private static void table(RunView run, Page page, List<Integer> years) {
    if (years.isEmpty()) {
      return;
    }
    HtmlTable table =
        new HtmlTable("By year, $ M: plan, and the same firm committing nothing new")
            .text("")
            .numbers(years.stream().map(String::valueOf).toList());
    Lines plan =
        new Lines(
            Stream.concat(
                run.rows(Tables.ANNUAL, RunView.BASE_YEAR), run.rows(Tables.ANNUAL, RunView.PLAN)),
            row -> years.indexOf(row.integer("year")),
            years.size());
    Lines nothing =
        new Lines(
            run.rows(Tables.ANNUAL, RunView.REFERENCE),
            row -> years.indexOf(row.integer("year")),
            years.size());
    for (Lines.Wanted wanted : Lines.Wanted.values()) {
      String name = Html.words(wanted.name().toLowerCase(java.util.Locale.ROOT));
      name = Character.toUpperCase(name.charAt(0)) + name.substring(1);
      row(table, "", name, plan.of(wanted));
      row(table, "muted", name + ", nothing new", nothing.of(wanted));
    }
    page.table(table);
  }

  private static void row(HtmlTable table, String style, String name, double[] values) {
    if (Arrays.stream(values).anyMatch(Double::isFinite)) {
      List<String> cells = new ArrayList<>(List.of(name));
      Arrays.stream(values).forEach(value -> cells.add(Format.fixed(value, 0)));
      table.row(style, cells);
    }
  }
}
