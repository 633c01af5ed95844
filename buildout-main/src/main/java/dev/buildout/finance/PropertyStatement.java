package dev.buildout.finance;

import static dev.buildout.finance.Expression.change;
import static dev.buildout.finance.Expression.rolled;
import static dev.buildout.finance.Expression.sum;

import dev.buildout.finance.Expression.Prior;
import dev.buildout.finance.Line.Section;
import java.util.List;

/**
 * The roll-forward of net property, what it consists of, and the bridge from purchases paid to
 * additions: by what is owed, and to what is acquired under finance leases.
 */
final class PropertyStatement {

  static List<Line> lines() {
    LineList lines = new LineList(Section.PROPERTY);
    lines.opening("ppe_opening", "Net property at the start", new Prior("net_ppe"));
    lines.inflow("additions_programme", "Additions of the programme");
    lines.flow(
        "ppe_additions",
        "Additions",
        sum("additions_programme").plus("capex_business").plus("capitalised_interest"));
    lines.deduction(
        "ppe_depreciation",
        "Depreciation",
        sum("depreciation_programme").plus("depreciation_business"));
    lines.outflow("disposals_book_value", "Book value of disposals of the programme");
    lines.deduction(
        "ppe_disposals",
        "Disposals and incentives",
        sum("disposals_book_value").plus("proceeds_business"));
    lines.stock(
        "ppe_closing",
        "Net property at the end",
        sum("ppe_opening")
            .plus("ppe_additions")
            .minus("ppe_depreciation")
            .minus("impairment")
            .minus("ppe_disposals"));
    lines.stockInput("property_in_service", "of which the programme's, in service");
    lines.stockInput("construction_in_progress", "of which the programme's, not yet in service");
    lines.stock(
        "other_property",
        "of which all other",
        rolled("other_property")
            .plus("capex_business")
            .minus("proceeds_business")
            .minus("depreciation_business"));
    bridge(lines);
    return lines.lines();
  }

  /** Additions in the line ppe_additions are those paid or owed; leases stand apart. */
  private static void bridge(LineList lines) {
    lines.flow("purchases_paid", "Purchases of property paid", sum("capex"));
    lines.flow(
        "change_in_capex_payables", "Change in payables for property", change("capex_payables"));
    lines.flow(
        "additions_paid_or_owed",
        "Additions, paid or owed",
        sum("purchases_paid").plus("change_in_capex_payables"));
    lines.inflow(
        "finance_leases_obtained", "Acquired under finance leases, not in cash; a right of use");
    lines.flow(
        "additions_with_leases",
        "Additions with finance leases",
        sum("additions_paid_or_owed").plus("finance_leases_obtained"));
    lines.inflow("operating_leases_obtained", "Right of use under operating leases, not in cash");
  }

  private PropertyStatement() {}
}
