package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.Chart;
import dev.buildout.finance.Expression;
import dev.buildout.finance.FiscalYear;
import dev.buildout.finance.FreeCashFlow;
import dev.buildout.finance.Line;
import dev.buildout.finance.Line.Section;
import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.List;

/** A sheet for each statement, years across: flows add up, stocks are at the end of the year. */
final class YearSheets {
  private static final int HEADER_ROW = 4;
  private static final int SIGN = 2;
  private static final int FIRST_YEAR = 3;

  private final Chart chart;
  private final LinesSheet lines;
  private final String check;
  private final List<FiscalYear> years;

  /**
   * @param endMonth month in which fiscal years end
   * @param check cell that reads 0 when all checks hold
   */
  YearSheets(Chart chart, LinesSheet lines, Timeline timeline, int endMonth, String check) {
    this.chart = chart;
    this.lines = lines;
    this.check = check;
    years = years(timeline, endMonth);
  }

  /** Whole fiscal years, or where there is none the periods themselves. */
  private static List<FiscalYear> years(Timeline timeline, int endMonth) {
    List<FiscalYear> whole = FiscalYear.of(timeline, endMonth);
    if (!whole.isEmpty()) {
      return whole;
    }
    List<FiscalYear> periods = new ArrayList<>();
    for (Period p : timeline.periods()) {
      periods.add(new FiscalYear(p.start().getYear(), p.index(), p.index(), p.tail()));
    }
    return periods;
  }

  static String name(Section section) {
    return switch (section) {
      case INCOME -> "Income";
      case TAX -> "Tax";
      case CASH_FLOW -> "Cash flow";
      case PROPERTY -> "Property";
      case BALANCE -> "Balance";
      case PROGRAMME -> "Programme";
    };
  }

  /** Lines that sum up others. */
  static boolean isTotal(Line line) {
    return line.formula() instanceof Expression.Sum;
  }

  List<Sheet> all() {
    List<Sheet> sheets = new ArrayList<>();
    for (Section section : lines.sections().keySet()) {
      sheets.add(sheet(section));
    }
    return sheets;
  }

  private Sheet sheet(Section section) {
    Sheet sheet = new Sheet(name(section), Tabs.STATEMENTS);
    head(sheet, name(section));
    FormulaWords words = new FormulaWords(chart);
    for (Line line : chart.lines()) {
      if (line.section() == section) {
        int row = sheet.nextRow();
        label(sheet, row, line.label(), line.sign());
        sheet.put(row, remarkColumn(), Cell.text(words.of(line.formula()), Role.LONG_TEXT));
        for (int y = 0; y < years.size(); y++) {
          String formula = over(line, years.get(y));
          sheet.put(
              row,
              FIRST_YEAR + y,
              isTotal(line)
                  ? Cell.total(formula, Format.AMOUNT)
                  : Cell.formula(formula, Format.AMOUNT));
        }
      }
    }
    if (section == Section.CASH_FLOW) {
      definitions(sheet);
    }
    return sheet;
  }

  private void head(Sheet sheet, String title) {
    sheet.put(0, 0, Cell.text(title, Role.TITLE));
    sheet.put(
        1,
        0,
        Cell.text(
            "Sums of sheet Lines by fiscal year, by the calendar year in which it ends. Amounts are positive in their usual direction;"
                + " the sign says whether they add to the totals below.",
            Role.HINT));
    sheet.put(2, 0, Cell.text("Checks, reads 0"));
    sheet.put(2, FIRST_YEAR, Cell.formula(check, Format.CHECK));
    List<String> names = new ArrayList<>(List.of("", "unit", "sign"));
    years.forEach(y -> names.add(y.year() + (y.tail() ? " run-off" : "")));
    names.add("how it is computed");
    for (int column = 0; column < names.size(); column++) {
      sheet.put(HEADER_ROW, column, Cell.text(names.get(column), Role.HEADER));
    }
    sheet.widthOfLabels(0, 46, 90);
    sheet.width(1, 9);
    sheet.width(SIGN, 6);
    for (int y = 0; y < years.size(); y++) {
      sheet.width(FIRST_YEAR + y, 13);
    }
    sheet.width(remarkColumn(), 90);
    sheet.freeze(HEADER_ROW + 1, SIGN + 1);
    sheet.onePageWide();
  }

  private static void label(Sheet sheet, int row, String label, int sign) {
    sheet.put(row, 0, Cell.text(label));
    sheet.put(row, 1, Cell.text(Line.UNIT));
    sheet.put(row, SIGN, Cell.text(sign > 0 ? "+" : "-"));
  }

  private int remarkColumn() {
    return FIRST_YEAR + years.size();
  }

  private String over(Line line, FiscalYear year) {
    TimeRow row = lines.get(line.id());
    return switch (line.kind()) {
      case FLOW -> "SUM(" + row.range(year.firstPeriod(), year.lastPeriod()) + ")";
      case STOCK -> row.at(year.lastPeriod());
      case OPENING -> row.at(year.firstPeriod());
    };
  }

  /** What other firms call free cash flow. */
  private void definitions(Sheet sheet) {
    for (FreeCashFlow definition : FreeCashFlow.over(chart)) {
      if (FreeCashFlow.OF_LINES.contains(definition.id())) {
        continue;
      }
      int row = sheet.nextRow();
      label(sheet, row, definition.label(), 1);
      sheet.put(row, remarkColumn(), Cell.text(definition.source(), Role.LONG_TEXT));
      for (int y = 0; y < years.size(); y++) {
        FiscalYear year = years.get(y);
        CellFormulas formulas =
            new CellFormulas(
                new CellFormulas.Place() {
                  @Override
                  public String input(String id, int period) {
                    throw new IllegalArgumentException("a definition takes lines, found " + id);
                  }

                  @Override
                  public String line(String id, int period) {
                    return over(chart.get(id), year);
                  }

                  @Override
                  public String parameter(String id) {
                    throw new IllegalArgumentException("a definition takes lines, found " + id);
                  }
                });
        sheet.put(
            row, FIRST_YEAR + y, Cell.formula(formulas.of(definition.formula(), 0), Format.AMOUNT));
      }
    }
  }
}
