package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Role;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.Depreciation;
import dev.buildout.model.AssetClass;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The list of vintages: what each costs, and from when it is used. One row each. */
final class VintageSheet {
  private static final int HEADER_ROW = 3;
  private static final int FIRST_ROW = HEADER_ROW + 1;
  private static final List<String> HEADERS =
      List.of(
          "vintage",
          "asset class",
          "used from, months after the start",
          "used before the start, 1 or 0",
          "cost as planned, USD m",
          "cost factor",
          "cost, USD m",
          "paid before the start, USD m",
          "calendar month of first use",
          "deducted at once for tax, share");
  private static final int FROM = 2;
  private static final int OLD = 3;
  private static final int PLANNED = 4;
  private static final int FACTOR = 5;
  private static final int COST = 6;
  private static final int PAID_BEFORE = 7;
  private static final int MONTH = 8;
  private static final int BONUS = 9;

  private final Sheet sheet;
  private final int size;

  /**
   * @param orders of the plan; empty for a plan that orders nothing
   */
  VintageSheet(PlanContext plan, List<Vintage> vintages, Optional<PlanSheet> orders) {
    size = vintages.size();
    sheet = new Sheet(plan.prefix() + "Vintages", plan.tabColor());
    sheet.put(0, 0, Cell.text(plan.prefix() + "Vintages", Role.TITLE));
    sheet.put(
        1, 0, Cell.text("Everything with a life of more than a year, table assets.", Role.HINT));
    for (int column = 0; column < HEADERS.size(); column++) {
      sheet.put(HEADER_ROW, column, Cell.text(HEADERS.get(column), Role.HEADER));
      sheet.width(column, column == 0 ? 52 : 16);
    }
    sheet.freeze(FIRST_ROW, 1);
    sheet.onePageWide();
    for (int v = 0; v < size; v++) {
      row(plan, v, vintages.get(v), orders);
    }
  }

  Sheet sheet() {
    return sheet;
  }

  int size() {
    return size;
  }

  String label(int vintage) {
    return sheet.fixed(FIRST_ROW + vintage, 0);
  }

  String from(int vintage) {
    return cell(vintage, FROM);
  }

  String isOld(int vintage) {
    return cell(vintage, OLD);
  }

  String cost(int vintage) {
    return cell(vintage, COST);
  }

  String paidBefore(int vintage) {
    return cell(vintage, PAID_BEFORE);
  }

  String firstMonth(int vintage) {
    return cell(vintage, MONTH);
  }

  /** Share that is deducted at once for tax. */
  String bonus(int vintage) {
    return cell(vintage, BONUS);
  }

  /** Months from the start to first use, of all vintages. */
  String allFrom() {
    return column(FROM);
  }

  String allOld() {
    return column(OLD);
  }

  String allClasses() {
    return column(1);
  }

  private String cell(int vintage, int column) {
    return sheet.fixed(FIRST_ROW + vintage, column);
  }

  private String column(int column) {
    return sheet.fixed(FIRST_ROW, column, FIRST_ROW + size - 1, column);
  }

  private void row(PlanContext plan, int v, Vintage vintage, Optional<PlanSheet> orders) {
    int row = FIRST_ROW + v;
    sheet.put(row, 0, Cell.text(vintage.label()));
    sheet.put(row, 1, Cell.text(vintage.assetClass()));
    sheet.put(row, FROM, Cell.input(vintage.serviceFrom(plan.axis().timeline()), Format.PLAIN));
    sheet.put(row, OLD, Cell.input(vintage.isOld() ? 1 : 0, Format.PLAIN));
    sheet.put(row, PLANNED, planned(plan, vintage, orders));
    sheet.put(
        row,
        FACTOR,
        vintage.isNew()
            ? Cell.formula(plan.inputs().costFactor(vintage.assetClass()), Format.FACTOR)
            : Cell.recorded(1, Format.FACTOR));
    sheet.put(
        row,
        COST,
        Cell.formula(sheet.at(row, PLANNED) + "*" + sheet.at(row, FACTOR), Format.AMOUNT));
    sheet.put(row, PAID_BEFORE, Cell.input(vintage.paidBeforeUsdM(), Format.AMOUNT));
    String month = "MOD(%s-1+%s,12)+1".formatted(plan.axis().startMonth(), sheet.at(row, FROM));
    sheet.put(row, MONTH, Cell.formula(month, Format.PLAIN));
    sheet.put(row, BONUS, bonus(plan, vintage));
  }

  /** That of the class where it has one, else that of the order and first use. */
  private static Cell bonus(PlanContext plan, Vintage v) {
    AssetClass c = plan.theCase().finance().getAssetClass(v.assetClass());
    if (c.hasOneBonus()) {
      return Cell.formula(
          plan.inputs().scalar("finance.asset_classes." + c.id() + ".bonus_share"), Format.SHARE);
    }
    Timeline t = plan.axis().timeline();
    YearMonth first = t.start().plusMonths(v.serviceFrom(t));
    double share = Depreciation.bonus(c, t.start().plusMonths(v.acquired()), first);
    return Cell.input(share, Format.SHARE);
  }

  /** From the order behind it where there is one, else a number. */
  private static Cell planned(PlanContext plan, Vintage v, Optional<PlanSheet> orders) {
    double cost = v.costUsdM();
    double shell = plan.theCase().finance().hallShellShare();
    String share = plan.inputs().scalar("finance.hall_shell_share");
    Optional<String> formula =
        orders.flatMap(o ->
            switch (v.assetClass()) {
              case "shell" ->
                  o.findPartCost(v.label(), v.inService(), cost, shell).map(c -> c + "*" + share);
              case "equipment" ->
                  o.findPartCost(v.label(), v.inService(), cost, 1 - shell)
                      .map(c -> c + "*(1-" + share + ")");
              default -> o.takeCost(v.label(), v.inService(), cost);
            });
    return formula
        .map(f -> Cell.formula(f, Format.AMOUNT))
        .orElseGet(() -> Cell.input(cost, Format.AMOUNT));
  }
}
