package dev.buildout.finance;

import static dev.buildout.finance.Expression.change;
import static dev.buildout.finance.Expression.sum;

import dev.buildout.finance.Line.Section;
import java.util.List;

/** The lines from net income to the change in cash. */
final class CashFlowStatement {

  static List<Line> lines() {
    LineList lines = new LineList(Section.CASH_FLOW);
    lines.deduction("change_in_receivables", "Change in receivables", change("receivables"));
    lines.flow("change_in_payables", "Change in payables", change("payables"));
    lines.flow(
        "change_in_customer_prepayments",
        "Change in customer prepayments",
        change("customer_prepayments"));
    lines.inflow("other_operating_cash", "Other operating cash flow of other businesses");
    lines.outflow("operating_lease_payments", "Payments on operating leases");
    lines.outflow("lease_direct_costs", "Prepaid and initial direct costs of leases");
    lines.flow(
        "operating_cash_flow",
        "Operating cash flow",
        sum("net_income")
            .plus("depreciation_programme")
            .plus("depreciation_business")
            .plus("lease_amortisation")
            .plus("impairment")
            .plus("non_cash_costs")
            .plus("deferred_tax_expense")
            .minus("gain_on_disposal")
            .minus("change_in_receivables")
            .plus("change_in_payables")
            .plus("change_in_customer_prepayments")
            .plus("operating_lease_cost")
            .minus("operating_lease_payments")
            .minus("lease_direct_costs")
            .plus("other_operating_cash"));
    lines.outflow("capex_programme", "Purchases of property of the programme");
    lines.outflow("capex_business", "Purchases of property of other businesses");
    lines.outflow("capitalised_interest", "Interest paid for property under construction");
    lines.deduction(
        "capex",
        "Purchases of property and equipment",
        sum("capex_programme").plus("capex_business").plus("capitalised_interest"));
    lines.inflow("disposal_proceeds", "Proceeds from disposals of the programme");
    lines.inflow("proceeds_business", "Proceeds and incentives of other businesses");
    lines.flow(
        "proceeds",
        "Proceeds from sales of property and incentives",
        sum("disposal_proceeds").plus("proceeds_business"));
    FreeCashFlow definition = FreeCashFlow.NET_OF_PROCEEDS;
    lines.flow("free_cash_flow", definition.label(), definition.formula());
    lines.inflow("debt_issued", "Debt issued");
    lines.outflow("debt_repaid", "Debt repaid");
    lines.outflow("finance_lease_payments", "Payments on finance leases, interest included");
    lines.deduction(
        "lease_principal",
        "Principal of finance leases",
        sum("finance_lease_payments").minus("lease_interest"));
    lines.flow(
        "free_cash_flow_less_leases",
        FreeCashFlow.NET_OF_PROCEEDS_AND_LEASES.label(),
        sum("free_cash_flow").minus("lease_principal"));
    lines.flow(
        "change_in_cash",
        "Change in cash",
        sum("free_cash_flow").plus("debt_issued").minus("debt_repaid").minus("lease_principal"));
    return lines.lines();
  }

  private CashFlowStatement() {}
}
