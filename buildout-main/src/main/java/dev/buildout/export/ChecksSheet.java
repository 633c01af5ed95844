package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;
import dev.buildout.finance.Line.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Rows that read 0: what must always hold, and what equals the run until an input is changed. */
final class ChecksSheet {
  private static final String USD_M = "USD m";

  private final TimeSheet sheet;
  private final TimeRow all;
  private final List<TimeRow> rows = new ArrayList<>();

  ChecksSheet(TimeAxis axis) {
    sheet =
        axis.on(
            "Checks",
            Tabs.CHECKS,
            "Checks",
            "Every cell reads 0. Differences from the run are no longer 0 once an input is changed:"
                + " they then say what the change moves.");
    all = sheet.row("All checks", USD_M);
    all.remark("root of the sum of squares of all cells below");
  }

  Sheet sheet() {
    return sheet.sheet();
  }

  /** Cell that reads 0 when all checks hold. */
  String total() {
    return all.fixedStart();
  }

  /** What holds whatever the inputs are. */
  void always(String name, Books books) {
    LinesSheet lines = books.lines();
    sheet.section(name + ": holds always");
    check("Assets less liabilities and equity", p -> lines.get("balance_check").at(p));
    check(
        "Cash rolls: end less start less change in cash",
        p ->
            "%s-%s-%s"
                .formatted(
                    lines.get("cash").at(p),
                    lines.get("cash").at(p - 1),
                    lines.get("change_in_cash").at(p)));
    check(
        "Property: roll-forward less its parts",
        p -> lines.get("ppe_closing").at(p) + "-" + lines.get("net_ppe").at(p));
    check(
        "Vintages: cost less depreciation and disposals, less book value",
        p ->
            "%s+%s+%s-%s-%s-%s-(%s)"
                .formatted(
                    vintages(lines, p - 1),
                    lines.get("additions_programme").at(p),
                    lines.get("capitalised_interest").at(p),
                    lines.get("depreciation_programme").at(p),
                    lines.get("impairment").at(p),
                    lines.get("disposals_book_value").at(p),
                    vintages(lines, p)));
    check(
        "Vintages: cost less tax depreciation and disposals, less tax basis",
        p ->
            "%s+%s-%s-%s-%s"
                .formatted(
                    books.feeds().get("tax_basis").at(p - 1),
                    lines.get("additions_programme").at(p),
                    lines.get("tax_depreciation_programme").at(p),
                    lines.get("disposals_tax_basis").at(p),
                    books.feeds().get("tax_basis").at(p)));
    check(
        "Property: additions paid or owed, less those of the roll-forward",
        p -> lines.get("additions_paid_or_owed").at(p) + "-" + lines.get("ppe_additions").at(p));
    check(
        "Finance leases: liability before, obtained, less principal, less liability",
        p ->
            "%s+%s-%s-%s"
                .formatted(
                    lines.get("finance_lease_liabilities").at(p - 1),
                    lines.get("finance_leases_obtained").at(p),
                    lines.get("lease_principal").at(p),
                    lines.get("finance_lease_liabilities").at(p)));
    check(
        "Customer prepayments at the end of the plan",
        p -> p < sheet.periods() - 1 ? "0" : lines.get("customer_prepayments").at(p));
  }

  /** Distance of each statement from what the run recorded. */
  void likeTheRun(String name, Books books) {
    sheet.section(name + ": differences from the run, while no input is changed");
    for (Map.Entry<Section, TimeRow[]> section : books.lines().sections().entrySet()) {
      TimeRow first = section.getValue()[0];
      TimeRow last = section.getValue()[1];
      check(
          "Lines of the statement: " + YearSheets.name(section.getKey()),
          p -> {
            String live = column(books.lines().sheet(), first, last, p);
            String recorded = column(books.recorded(), first, last, p);
            return "SQRT(SUMXMY2(" + live + "," + recorded + "))";
          });
    }
  }

  /** A single figure against what the run recorded. */
  void figure(String label, String live, String recorded) {
    TimeRow row = sheet.row(label, USD_M);
    row.start(Cell.formula(Tolerance.rounded(live + "-" + recorded), Format.CHECK));
    rows.add(row);
  }

  void figures() {
    sheet.section("Figures: differences from the run, while no input is changed; under start");
  }

  /** To be called once, when all checks are there. */
  void finish() {
    String cells =
        rows.stream()
            .map(row ->
                sheet
                    .sheet()
                    .at(
                        row.row(),
                        TimeSheet.START,
                        row.row(),
                        TimeSheet.column(sheet.periods() - 1)))
            .map(range -> "SUMSQ(" + range + ")")
            .collect(Collectors.joining("+"));
    all.start(Cell.total("SQRT(" + cells + ")", Format.CHECK));
  }

  private void check(String label, IntFunction<String> difference) {
    TimeRow row = sheet.row(label, USD_M);
    rows.add(row.formulas(Format.CHECK, p -> Tolerance.rounded(difference.apply(p))));
  }

  private static String vintages(LinesSheet lines, int period) {
    return lines.get("property_in_service").at(period)
        + "+"
        + lines.get("construction_in_progress").at(period);
  }

  private static String column(Sheet sheet, TimeRow first, TimeRow last, int period) {
    int column = TimeSheet.column(period);
    return sheet.at(first.row(), column, last.row(), column);
  }
}
