package dev.buildout.finance;

import static dev.buildout.finance.Expression.sum;

import dev.buildout.finance.Expression.Times;
import dev.buildout.finance.Line.Section;
import java.util.List;

/**
 * Stocks before the first period: what the case and the vintages give, and what follows from it.
 * Property outside the plan is what the vintages leave of all property, deferred tax begins with
 * what the vintages and the carried losses imply, and other liabilities are what makes the sheet
 * balance.
 */
public final class OpeningStatement {

  /** Every line has the id of the stock that it opens, but for the net property and tax basis. */
  public static Chart chart() {
    LineList lines = new LineList(Section.BALANCE);
    lines.stockInput("cash", "Cash and marketable securities");
    lines.stockInput("receivables", "Receivables");
    lines.stockInput("net_ppe", "Net property and equipment");
    lines.stockInput("property_in_service", "of which vintages in service");
    lines.stockInput("construction_in_progress", "of which vintages not yet in service");
    lines.stockInput("operating_right_of_use", "Right-of-use assets of operating leases");
    lines.stockInput("finance_right_of_use", "Right-of-use assets of finance leases");
    lines.stockInput("other_assets", "Other assets");
    lines.stockInput("payables", "Payables");
    lines.stockInput("capex_payables", "Payables for property");
    lines.stockInput("customer_prepayments", "Customer prepayments");
    lines.stockInput("debt", "Debt");
    lines.stockInput("operating_lease_liabilities", "Liabilities of operating leases");
    lines.stockInput("finance_lease_liabilities", "Liabilities of finance leases");
    lines.stockInput("equity", "Shareholders' equity");
    lines.stockInput("tax_basis", "Tax basis of vintages");
    lines.stockInput("losses_carried", "Losses carried forward");
    lines.stock(
        "unlevered_losses_carried",
        "Losses carried forward before interest",
        sum("losses_carried"));
    lines.stock(
        "other_property",
        "All other property",
        sum("net_ppe").minus("property_in_service").minus("construction_in_progress"));
    lines.stock(
        "deferred_tax",
        "Deferred tax",
        new Times(
            TaxLines.TAX_RATE,
            sum("property_in_service")
                .plus("construction_in_progress")
                .minus("tax_basis")
                .minus("losses_carried")));
    lines.stock(
        "other_liabilities",
        "Other liabilities",
        sum("cash")
            .plus("receivables")
            .plus("net_ppe")
            .plus("operating_right_of_use")
            .plus("finance_right_of_use")
            .plus("other_assets")
            .minus("payables")
            .minus("capex_payables")
            .minus("customer_prepayments")
            .minus("debt")
            .minus("operating_lease_liabilities")
            .minus("finance_lease_liabilities")
            .minus("deferred_tax")
            .minus("equity"));
    return new Chart(lines.lines());
  }

  /** Opens every stock of the schedules. */
  static void write(Schedules schedules) {
    Evaluator.Result<Long> result =
        Evaluator.evaluate(
            chart(),
            Cents.ARITHMETIC,
            new Evaluator.Source<>() {
              @Override
              public Long input(String id, int period) {
                return schedules.getOpening(id);
              }

              @Override
              public java.util.Optional<Long> opening(String line) {
                return java.util.Optional.empty();
              }

              @Override
              public double parameter(String id) {
                return schedules.parameter(id);
              }
            },
            1);
    // What follows from others; the given ones stay as they are.
    for (Line line : chart().lines()) {
      List<Long> value = result.values().get(line.id());
      if (value != null) {
        schedules.open(line.id(), value.getFirst());
      }
    }
  }

  private OpeningStatement() {}
}
