package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.TaxTables;
import dev.buildout.model.AssetClass;
import dev.buildout.model.TaxConvention;
import dev.buildout.model.TaxSchedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Yearly percentages of tax depreciation, and the formula of the share deducted after months. */
final class TaxTableSheet {
  private static final int FIRST_ROW = 4;

  private final Sheet sheet = new Sheet("Tax tables", Tabs.INPUTS);
  private final InputsSheet inputs;

  /** First column with shares deducted of each set of tables; quarters follow at its side. */
  private final Map<Key, Integer> columns = new LinkedHashMap<>();

  private record Key(TaxSchedule schedule, TaxConvention convention) {}

  TaxTableSheet(InputsSheet inputs, List<AssetClass> assetClasses) {
    this.inputs = inputs;
    sheet.put(0, 0, Cell.text("Tax tables", Role.TITLE));
    sheet.put(
        1,
        0,
        Cell.text(
            "IRS Publication 946, tables A-1 (half-year convention) and A-2 to A-5 (mid-quarter, by"
                + " quarter of first use): percent of cost by tax year, and the share deducted by"
                + " its end.",
            Role.HINT));
    sheet.put(FIRST_ROW - 1, 0, Cell.text("tax year", Role.HEADER));
    int column = 1;
    int years = 0;
    for (AssetClass a : assetClasses) {
      Key key = new Key(a.taxSchedule(), a.taxConvention());
      if (TaxTables.isTable(a.taxSchedule()) && !columns.containsKey(key)) {
        List<List<Double>> tables = TaxTables.percent(a.taxSchedule(), a.taxConvention());
        years = Math.max(years, tables.getFirst().size());
        columns.put(key, column + tables.size());
        for (int q = 0; q < tables.size(); q++) {
          table(column + q, column + tables.size() + q, name(key, q), tables.get(q));
        }
        column += 2 * tables.size();
      }
    }
    for (int year = 0; year < years; year++) {
      sheet.put(FIRST_ROW + year, 0, Cell.recorded(year + 1.0, Format.PLAIN));
    }
    for (int c = 0; c < column; c++) {
      sheet.width(c, 20);
    }
    sheet.freeze(FIRST_ROW, 1);
  }

  private static String name(Key key, int quarter) {
    String years = key.schedule().name().substring("MACRS_".length());
    return years
        + "-year property"
        + (key.convention() == TaxConvention.HALF_YEAR ? "" : ", quarter " + (quarter + 1));
  }

  Sheet sheet() {
    return sheet;
  }

  private void table(int column, int deducted, String name, List<Double> percent) {
    sheet.put(FIRST_ROW - 1, column, Cell.text(name + ", percent", Role.HEADER));
    sheet.put(FIRST_ROW - 1, deducted, Cell.text(name + ", deducted", Role.HEADER));
    for (int year = 0; year < percent.size(); year++) {
      int row = FIRST_ROW + year;
      sheet.put(row, column, Cell.input(percent.get(year), Format.GENERAL));
      String all = sheet.fixed(FIRST_ROW, column) + ":" + local(row, column);
      sheet.put(row, deducted, Cell.formula("SUM(" + all + ")/100", Format.FACTOR));
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
   * @param bonus cell with the share that is deducted at once
   * @param months cell with months of service
   * @param firstMonth cell with the calendar month of first use
   */
  String deducted(AssetClass a, String bonus, String months, String firstMonth) {
    return "IF(%1$s=0,0,%2$s+(1-%2$s)*%3$s)"
        .formatted(months, bonus, scheduled(a, months, firstMonth));
  }

  private String scheduled(AssetClass a, String months, String firstMonth) {
    return switch (a.taxSchedule()) {
      case MACRS_3, MACRS_5, MACRS_7, MACRS_15 -> byTaxYear(a, months, firstMonth);
      case STRAIGHT_39 -> "MIN(1,(%s-0.5)/%d)".formatted(months, TaxTables.MONTHS_OF_39_YEARS);
      case BOOK ->
          "MIN(1,%s/%s)"
              .formatted(
                  months, inputs.scalar("finance.asset_classes." + a.id() + ".book_life_months"));
    };
  }

  /** Evenly within the tax year: in the first over its months of service, then over twelve. */
  private String byTaxYear(AssetClass a, String months, String firstMonth) {
    List<List<Double>> tables = TaxTables.percent(a.taxSchedule(), a.taxConvention());
    int years = tables.getFirst().size();
    int column = Objects.requireNonNull(columns.get(new Key(a.taxSchedule(), a.taxConvention())));
    String table =
        sheet.fixed(FIRST_ROW, column, FIRST_ROW + years - 1, column + tables.size() - 1);
    String quarter = tables.size() == 1 ? "" : ",INT((" + firstMonth + "-1)/3)+1";
    String since = "(" + months + "-(13-" + firstMonth + "))";
    String first = "INDEX(%s,1%s)".formatted(table, quarter);
    String before = "INDEX(%s,MIN(%d,INT(%s/12)+1)%s)".formatted(table, years, since, quarter);
    String after = "INDEX(%s,MIN(%d,INT(%s/12)+2)%s)".formatted(table, years, since, quarter);
    return "IF(%1$s<0,%2$s*%3$s/(13-%4$s),%5$s+(%6$s-%5$s)*MOD(%1$s,12)/12)"
        .formatted(since, first, months, firstMonth, before, after);
  }
}
