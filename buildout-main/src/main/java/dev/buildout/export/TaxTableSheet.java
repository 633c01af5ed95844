package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.TaxTables;
import dev.buildout.model.AssetClass;
import dev.buildout.model.TaxSchedule;
import java.util.List;

/** Yearly percentages of tax depreciation, and the formula of the share deducted after months. */
final class TaxTableSheet {
  private static final int FIRST_ROW = 4;

  private final Sheet sheet = new Sheet("Tax tables", Tabs.INPUTS);
  private final InputsSheet inputs;

  TaxTableSheet(InputsSheet inputs) {
    this.inputs = inputs;
    sheet.put(0, 0, Cell.text("Tax tables", Role.TITLE));
    sheet.put(
        1,
        0,
        Cell.text(
            "IRS Publication 946, table A-1, half-year convention: percent of cost by tax year, and"
                + " the share deducted by its end.",
            Role.HINT));
    sheet.put(FIRST_ROW - 1, 0, Cell.text("tax year", Role.HEADER));
    table(1, "5-year property", TaxTables.MACRS_5);
    table(3, "15-year property", TaxTables.MACRS_15);
    for (int year = 0; year < TaxTables.MACRS_15.size(); year++) {
      sheet.put(FIRST_ROW + year, 0, Cell.recorded(year + 1.0, Format.PLAIN));
    }
    for (int column = 0; column < 5; column++) {
      sheet.width(column, 20);
    }
    sheet.freeze(FIRST_ROW, 1);
  }

  Sheet sheet() {
    return sheet;
  }

  private void table(int column, String name, List<Double> percent) {
    sheet.put(FIRST_ROW - 1, column, Cell.text(name + ", percent", Role.HEADER));
    sheet.put(FIRST_ROW - 1, column + 1, Cell.text(name + ", deducted", Role.HEADER));
    for (int year = 0; year < percent.size(); year++) {
      int row = FIRST_ROW + year;
      sheet.put(row, column, Cell.input(percent.get(year), Format.GENERAL));
      String all = sheet.fixed(FIRST_ROW, column) + ":" + local(row, column);
      sheet.put(row, column + 1, Cell.formula("SUM(" + all + ")/100", Format.FACTOR));
    }
  }

  private String local(int row, int column) {
    String whole = sheet.at(row, column);
    return whole.substring(whole.indexOf('!') + 1);
  }

  /**
   * Share of the cost deducted after months of service, bonus included, as {@code
   * finance.Depreciation} has it.
   *
   * @param months cell with months of service
   * @param firstMonth cell with the calendar month of first use
   */
  String deducted(AssetClass a, String months, String firstMonth) {
    String bonus = inputs.scalar("finance.asset_classes." + a.id() + ".bonus_share");
    return "IF(%1$s=0,0,%2$s+(1-%2$s)*%3$s)"
        .formatted(months, bonus, scheduled(a, months, firstMonth));
  }

  private String scheduled(AssetClass a, String months, String firstMonth) {
    return switch (a.taxSchedule()) {
      case MACRS_5, MACRS_15 -> byTaxYear(a.taxSchedule(), months, firstMonth);
      case STRAIGHT_39 -> "MIN(1,(%s-0.5)/%d)".formatted(months, TaxTables.MONTHS_OF_39_YEARS);
      case BOOK ->
          "MIN(1,%s/%s)"
              .formatted(
                  months, inputs.scalar("finance.asset_classes." + a.id() + ".book_life_months"));
    };
  }

  /** Evenly within the tax year: in the first over its months of service, then over twelve. */
  private String byTaxYear(TaxSchedule schedule, String months, String firstMonth) {
    boolean five = schedule == TaxSchedule.MACRS_5;
    int years = (five ? TaxTables.MACRS_5 : TaxTables.MACRS_15).size();
    int column = five ? 2 : 4;
    String table = sheet.fixed(FIRST_ROW, column, FIRST_ROW + years - 1, column);
    String first = sheet.fixed(FIRST_ROW, column);
    String since = "(" + months + "-(13-" + firstMonth + "))";
    String before = "INDEX(%s,MIN(%d,INT(%s/12)+1))".formatted(table, years, since);
    String after = "INDEX(%s,MIN(%d,INT(%s/12)+2))".formatted(table, years, since);
    return "IF(%1$s<0,%2$s*%3$s/(13-%4$s),%5$s+(%6$s-%5$s)*MOD(%1$s,12)/12)"
        .formatted(since, first, months, firstMonth, before, after);
  }
}
