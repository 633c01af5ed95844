package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.FirmTables;
import java.util.ArrayList;
import java.util.List;

/** Capital expenditure, depreciation, operating and free cash flow of the whole firm. */
final class CashPart implements Part {
  @Override
  public void write(RunView run, Page page) {
    CashByYear byYear = new CashByYear(run);
    List<Chart> charts = new ArrayList<>();
    if (!byYear.isEmpty()) {
      charts.add(byYear.chart());
    }
    if (run.periods() > 0 && run.rows(FirmTables.STATEMENTS, RunView.PLAN).findAny().isPresent()) {
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
    page.table(byYear.table());
    ValueByYear value = new ValueByYear(run);
    if (!value.isEmpty()) {
      page.table(value.table());
      page.paragraph(
          "note",
          "Cash flows are those of the whole firm after tax, as if it had no debt. Each period is discounted from its middle; the factor shown is the mean of a year. After the horizon nothing more is ordered, and what is there runs off.");
    }
  }

  private static Lines statements(RunView run, String plan) {
    return new Lines(run.rows(FirmTables.STATEMENTS, plan), run::position, run.periods());
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
}
