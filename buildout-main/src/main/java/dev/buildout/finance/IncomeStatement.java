package dev.buildout.finance;

import static dev.buildout.finance.Expression.sum;

import dev.buildout.finance.Expression.Sum;
import dev.buildout.finance.Expression.Times;
import dev.buildout.finance.Expression.Value;
import dev.buildout.finance.Line.Section;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import java.util.List;

/** The lines from revenue to net income. */
final class IncomeStatement {

  static List<Line> lines(Finance finance) {
    LineList lines = new LineList(Section.INCOME);
    lines.inflow(FirmChart.line(Flow.REVENUE), Flow.REVENUE.label());
    Sum revenue = sum(FirmChart.line(Flow.REVENUE));
    for (Business business : finance.businesses()) {
      lines.inflow(FirmChart.revenueLine(business), "Revenue of " + business.name());
      revenue = revenue.plus(FirmChart.revenueLine(business));
    }
    lines.flow("revenue", "Revenue", revenue);
    for (Flow flow : Flow.values()) {
      if (flow.isCost()) {
        lines.outflow(FirmChart.line(flow), flow.label());
      }
    }
    lines.outflow("business_cash_costs", "Cash costs of other businesses");
    lines.outflow("operating_lease_cost", "Cost of operating leases");
    lines.outflow("short_lease_cost", "Cost of leases of twelve months or less");
    lines.outflow("non_cash_costs", "Costs not paid in cash");
    Sum depreciation = sum();
    for (AssetClass assetClass : finance.assetClasses()) {
      lines.outflow(FirmChart.depreciationLine(assetClass), "Depreciation: " + assetClass.name());
      depreciation = depreciation.plus(FirmChart.depreciationLine(assetClass));
    }
    lines.deduction("depreciation_programme", "Depreciation of the programme", depreciation);
    lines.outflow("depreciation_business", "Depreciation of other businesses");
    lines.outflow("lease_amortisation", "Amortisation of right-of-use assets of finance leases");
    lines.outflow("impairment", "Impairment of property of the programme");
    lines.flow(
        "gain_on_disposal",
        "Gain on disposal",
        sum("disposal_proceeds").minus("disposals_book_value"));
    lines.flow(
        "operating_income",
        "Operating income",
        sum("ebitda")
            .minus("non_cash_costs")
            .minus("depreciation_programme")
            .minus("depreciation_business")
            .minus("lease_amortisation")
            .minus("impairment")
            .plus("gain_on_disposal"));
    lines.outflow("interest_incurred", "Interest of debt as it accrues");
    lines.deduction(
        "interest_expense",
        "Interest of debt, less what is capitalised",
        sum("interest_incurred").minus("capitalised_interest"));
    lines.outflow("lease_interest", "Interest of finance leases");
    lines.flow(
        "pretax_income",
        "Income before tax",
        sum("operating_income").minus("interest_expense").minus("lease_interest"));
    lines.deduction(
        "income_tax",
        "Income tax, current and deferred",
        new Times(TaxLines.TAX_RATE, new Value("pretax_income")));
    lines.flow("net_income", "Net income", sum("pretax_income").minus("income_tax"));
    return lines.lines();
  }

  private IncomeStatement() {}
}
