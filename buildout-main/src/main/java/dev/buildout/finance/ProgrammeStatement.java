package dev.buildout.finance;

import static dev.buildout.finance.Expression.sum;

import dev.buildout.finance.Expression.Sum;
import dev.buildout.finance.Expression.Term;
import dev.buildout.finance.Expression.Times;
import dev.buildout.finance.Expression.Value;
import dev.buildout.finance.Line.Section;
import dev.buildout.model.Flow;
import java.util.List;

/** The lines that a plan is judged by, after tax as if the firm had no debt. */
final class ProgrammeStatement {

  static List<Line> lines() {
    LineList lines = new LineList(Section.PROGRAMME);
    Sum ebitda = sum(FirmChart.line(Flow.REVENUE));
    for (Flow flow : Flow.values()) {
      if (flow.isCost()) {
        ebitda = ebitda.minus(FirmChart.line(flow));
      }
    }
    lines.flow(
        "programme_ebitda", "Earnings of the programme before depreciation, interest, tax", ebitda);
    lines.flow(
        "ebitda",
        "Cash earnings of the firm before depreciation, interest and tax",
        sum("programme_ebitda")
            .plus("revenue")
            .minus(FirmChart.line(Flow.REVENUE))
            .minus("business_cash_costs")
            .minus("operating_lease_cost")
            .minus("short_lease_cost"));
    lines.deduction(
        "lease_payments",
        "Paid on leases of more than twelve months",
        sum("operating_lease_payments").plus("finance_lease_payments").plus("lease_direct_costs"));
    lines.flow(
        "ebitda_after_leases",
        "Cash earnings of the firm after lease payments",
        sum("ebitda").plus("operating_lease_cost").minus("lease_payments"));
    lines.flow(
        "unlevered_cash_flow",
        "Cash flow after tax as if without debt",
        sum("ebitda_after_leases")
            .minus("unlevered_tax")
            .minus("change_in_receivables")
            .plus("change_in_payables")
            .plus("change_in_customer_prepayments")
            .plus("other_operating_cash")
            .minus("capex")
            .plus("capitalised_interest")
            .plus("proceeds"));
    lines.flow(
        "nopat", "Operating income after tax at the statutory rate", afterTax("operating_income"));
    lines.stock(
        "invested_capital",
        "Invested capital: equity, debt and lease liabilities less cash",
        sum("equity").plus("debt").plus("lease_liabilities").minus("cash"));
    lines.flow(
        "programme_operating_income",
        "Operating income of the programme",
        sum("programme_ebitda")
            .minus("depreciation_programme")
            .minus("impairment")
            .plus("gain_on_disposal"));
    lines.flow(
        "programme_nopat",
        "Operating income of the programme after tax at the statutory rate",
        afterTax("programme_operating_income"));
    lines.stock(
        "programme_capital",
        "Capital of the programme: property and working capital",
        sum("property_in_service")
            .plus("construction_in_progress")
            .plus("receivables")
            .minus("payables")
            .minus("capex_payables")
            .minus("customer_prepayments"));
    lines.inflow("terminal_value", "Value counted at the end of the plan, not in cash");
    return lines.lines();
  }

  private static Sum afterTax(String line) {
    Expression tax = new Times(TaxLines.TAX_RATE, new Value(line));
    return new Sum(List.of(new Term(1, new Value(line)), new Term(-1, tax)));
  }

  private ProgrammeStatement() {}
}
