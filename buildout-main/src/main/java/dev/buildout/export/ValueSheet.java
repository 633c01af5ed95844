package dev.buildout.export;

import dev.buildout.export.sheets.Cell;
import dev.buildout.export.sheets.Format;
import dev.buildout.export.sheets.Sheet;

/**
 * Net present value of the plan over committing nothing new, as {@code app.ValueOfPlan} defines it.
 *
 * <pre>
 * npv = sum over p of (1 + r)^-middle(p) x (flow(plan) - flow(reference) - above fair rate after tax)
 *     + (1 + r)^-end x (value at the end of the plan - of the reference)
 * </pre>
 */
final class ValueSheet {
  private static final String USD_M = "USD m";

  private final TimeSheet sheet;
  private final TimeAxis axis;
  private final TimeRow difference;
  private final TimeRow ends;
  private final TimeRow cumulative;
  private final TimeRow npv;
  private final TimeRow terminal;
  private final TimeRow debt;

  ValueSheet(TimeAxis axis, InputsSheet inputs, Books plan, Books reference) {
    this.axis = axis;
    sheet =
        axis.on(
            "Value",
            Tabs.FRONT,
            "Value",
            "What is newly committed: the cash flow of the plan less that of committing nothing new.");
    String rate = inputs.scalar("finance.discount_rate");
    String keep = "(1-" + inputs.scalar("finance.tax_rate") + ")";
    sheet.section("Cash flow after tax, as if without debt");
    TimeRow with = flow("Plan", plan, "unlevered_cash_flow");
    TimeRow without = flow("Committing nothing new", reference, "unlevered_cash_flow");
    difference =
        sheet
            .row("Plan less reference", USD_M)
            .totals(Format.AMOUNT, p -> with.at(p) + "-" + without.at(p));
    cumulative = sheet.row("Cumulative", USD_M);
    cumulative.formulas(
        Format.AMOUNT,
        p -> p == 0 ? difference.at(p) : cumulative.at(p - 1) + "+" + difference.at(p));
    TimeRow above =
        sheet
            .row("Debt above its fair rate, after tax, plan less reference", USD_M)
            .formulas(
                Format.AMOUNT,
                p ->
                    "(%s-%s)*%s"
                        .formatted(
                            plan.feeds().get("above_fair_rate").at(p),
                            reference.feeds().get("above_fair_rate").at(p),
                            keep));
    ends =
        sheet
            .row("Value at the end, plan less reference", USD_M)
            .formulas(
                Format.AMOUNT,
                p ->
                    plan.lines().get("terminal_value").at(p)
                        + "-"
                        + reference.lines().get("terminal_value").at(p));
    sheet.section("Discounted to the start");
    TimeRow factor =
        sheet
            .row("Discount factor, middle of the period", "")
            .formulas(Format.FACTOR, p -> "(1+%s)^-%s".formatted(rate, axis.middle(p)));
    debt =
        sheet
            .row("Present value of debt above its fair rate", USD_M)
            .formulas(Format.AMOUNT, p -> above.at(p) + "*" + factor.at(p));
    terminal =
        sheet
            .row("Present value of what stands at the end", USD_M)
            .formulas(Format.AMOUNT, p -> ends.at(p) + "*" + endFactor(rate));
    npv =
        sheet
            .row("Net present value, by period; the sum under start", USD_M)
            .totals(
                Format.AMOUNT,
                p ->
                    "%s*%s+%s-%s"
                        .formatted(difference.at(p), factor.at(p), terminal.at(p), debt.at(p)));
    npv.start(Cell.total("SUM(" + npv.range() + ")", Format.AMOUNT));
  }

  Sheet sheet() {
    return sheet.sheet();
  }

  String npv() {
    return npv.fixedStart();
  }

  String terminal() {
    return "SUM(" + terminal.range() + ")";
  }

  String debt() {
    return "SUM(" + debt.range() + ")";
  }

  String trough() {
    return "MIN(" + cumulative.range() + ")";
  }

  /** Present value of the difference at another rate, which at its internal rate is 0. */
  String valueAt(String rate) {
    StringBuilder sum = new StringBuilder();
    for (int p = 0; p < sheet.periods(); p++) {
      sum.append(p == 0 ? "" : "+")
          .append(
              "(%s+%s)*(1+%s)^-%s".formatted(difference.at(p), ends.at(p), rate, axis.middle(p)));
    }
    return sum.toString();
  }

  private String endFactor(String rate) {
    return "(1+%s)^-(%s/12)".formatted(rate, axis.from(sheet.periods()));
  }

  private TimeRow flow(String label, Books books, String line) {
    return sheet.row(label, USD_M).formulas(Format.AMOUNT, p -> books.lines().get(line).at(p));
  }
}
