package dev.buildout.finance;

import static dev.buildout.finance.Expression.sum;

import dev.buildout.finance.Line.Section;
import java.util.List;

/**
 * The lines from tax deductions to current and deferred tax, with interest and, for NPV, without.
 */
final class TaxStatement {

  static List<Line> lines() {
    LineList lines = new LineList(Section.TAX);
    lines.outflow("tax_depreciation_programme", "Tax depreciation of the programme");
    lines.outflow("tax_depreciation_business", "Tax depreciation of other businesses");
    lines.outflow("disposals_tax_basis", "Tax basis of disposals");
    lines.flow(
        "unlevered_taxable_income",
        "Taxable income before interest",
        sum("ebitda_after_leases")
            .minus("non_cash_costs")
            .minus("tax_depreciation_programme")
            .minus("tax_depreciation_business")
            .plus("disposal_proceeds")
            .minus("disposals_tax_basis"));
    lines.flow(
        "taxable_income",
        "Taxable income",
        sum("unlevered_taxable_income").minus("interest_incurred"));
    TaxLines.addChain(lines, "", "", "taxable_income", "current_tax");
    TaxLines.addChain(
        lines, "unlevered_", " before interest", "unlevered_taxable_income", "unlevered_tax");
    lines.flow(
        "deferred_tax_expense", "Deferred tax expense", sum("income_tax").minus("current_tax"));
    return lines.lines();
  }

  private TaxStatement() {}
}
