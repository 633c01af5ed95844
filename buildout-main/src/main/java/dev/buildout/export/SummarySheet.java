package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.FiscalYear;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Single figures: computed here, beside what the run recorded. */
final class SummarySheet {
  private static final int HEADER_ROW = 3;
  private static final List<String> HEADERS =
      List.of("figure", "unit", "now", "in the run", "difference", "remark");

  private final Sheet sheet = new Sheet("Summary", Tabs.FRONT);
  private final Map<String, String> live = new HashMap<>();

  SummarySheet(Case theCase, Run run, ValueSheet value, Books plan, ChecksSheet checks) {
    sheet.put(0, 0, Cell.text("Summary", Role.TITLE));
    sheet.put(
        1, 0, Cell.text("Figures follow the inputs; what the solver said does not.", Role.HINT));
    for (int column = 0; column < HEADERS.size(); column++) {
      sheet.put(HEADER_ROW, column, Cell.text(HEADERS.get(column), Role.HEADER));
      sheet.width(column, column == 0 ? 62 : column == 5 ? 60 : 16);
    }
    sheet.freeze(HEADER_ROW + 1, 1);
    sheet.onePageWide();
    live.put("npv_usd_m", value.npv());
    live.put("terminal_value_usd_m", value.terminal());
    live.put("cash_trough_usd_m", value.trough());
    for (FiscalYear year : years(theCase)) {
      flow(plan, "capex_usd_m_", "capex", year);
      flow(plan, "free_cash_flow_usd_m_", "free_cash_flow", year);
      ratio(plan, "capital_intensity_", "capex", "revenue", year);
      ratio(plan, "capital_intensity_programme_", "capex_programme", "revenue_programme", year);
      returns(plan, "roic_", "nopat", "invested_capital", year);
      returns(plan, "roic_programme_", "programme_nopat", "programme_capital", year);
    }
    checks.figures();
    Table metrics = RunRows.table(run, Tables.METRICS);
    for (int i = 0; i < metrics.size(); i++) {
      metric(metrics, i, checks);
    }
    irr(metrics, value);
    int row = sheet.nextRow() + 1;
    sheet.put(row, 0, Cell.text("Checks, reads 0"));
    sheet.put(row, 2, Cell.total(checks.total(), Format.CHECK));
  }

  Sheet sheet() {
    return sheet;
  }

  private static List<FiscalYear> years(Case theCase) {
    return FiscalYear.of(theCase.timeline(), theCase.finance().fiscalYearEndMonth());
  }

  private void flow(Books plan, String metric, String line, FiscalYear year) {
    live.put(metric + year.year(), sum(plan, line, year));
  }

  private static String sum(Books plan, String line, FiscalYear year) {
    return "SUM(" + plan.lines().get(line).range(year.firstPeriod(), year.lastPeriod()) + ")";
  }

  private void ratio(Books plan, String metric, String above, String below, FiscalYear year) {
    live.put(metric + year.year(), sum(plan, above, year) + "/" + sum(plan, below, year));
  }

  /** Income after tax over the mean of the capital at the start and end of the year. */
  private void returns(Books plan, String metric, String income, String capital, FiscalYear year) {
    TimeRow row = plan.lines().get(capital);
    String opening = year.firstPeriod() == 0 ? row.fixedStart() : row.at(year.firstPeriod() - 1);
    String mean = "((%s+%s)/2)".formatted(opening, row.at(year.lastPeriod()));
    live.put(metric + year.year(), sum(plan, income, year) + "/" + mean);
  }

  private void metric(Table metrics, int i, ChecksSheet checks) {
    String id = metrics.text(i, "metric");
    if (id.startsWith("base_year")) {
      return; // a year before the plan, which no sheet shows
    }
    int row = sheet.nextRow();
    double recorded = metrics.real(i, "value");
    boolean amount = metrics.text(i, "unit").equals("USD m");
    Format format = amount ? Format.AMOUNT : Format.FACTOR;
    sheet.put(row, 0, Cell.text(metrics.text(i, "label")));
    sheet.put(row, 1, Cell.text(metrics.text(i, "unit")));
    sheet.put(row, 3, Cell.recorded(recorded, format));
    Optional<String> formula = Optional.ofNullable(live.get(id));
    formula.ifPresent(f -> {
      sheet.put(row, 2, Cell.total(f, format));
      sheet.put(
          row,
          4,
          Cell.formula(Tolerance.rounded(sheet.at(row, 2) + "-" + sheet.at(row, 3)), format));
      checks.figure(metrics.text(i, "label"), sheet.at(row, 2), sheet.fixed(row, 3));
    });
    if (formula.isEmpty()) {
      sheet.put(row, 5, Cell.text("as recorded: not computed here", Role.HINT));
    }
  }

  /** The recorded rate, at which the value is 0 while no input is changed. */
  private void irr(Table metrics, ValueSheet value) {
    for (int i = 0; i < metrics.size(); i++) {
      if (metrics.text(i, "metric").equals("irr")) {
        int row = sheet.nextRow();
        sheet.put(row, 0, Cell.text("Value at the recorded internal rate of return, 0 as planned"));
        sheet.put(row, 1, Cell.text("USD m"));
        String rate = Double.toString(metrics.real(i, "value"));
        sheet.put(row, 2, Cell.total(Tolerance.rounded(value.valueAt(rate)), Format.AMOUNT));
      }
    }
  }
}
