package dev.buildout.finance;

import static dev.buildout.finance.Expression.rolled;
import static dev.buildout.finance.Expression.sum;

import dev.buildout.finance.Expression.Prior;
import dev.buildout.finance.Line.Section;
import java.util.List;

/** The roll-forward of net property, and what it consists of. */
final class PropertyStatement {

  static List<Line> lines() {
    LineList lines = new LineList(Section.PROPERTY);
    lines.opening("ppe_opening", "Net property at the start", new Prior("net_ppe"));
    lines.inflow("additions_programme", "Additions of the programme");
    lines.flow("ppe_additions", "Additions", sum("additions_programme").plus("capex_business"));
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
        sum("ppe_opening").plus("ppe_additions").minus("ppe_depreciation").minus("ppe_disposals"));
    lines.stockInput("property_in_service", "of which the programme's, in service");
    lines.stockInput("construction_in_progress", "of which the programme's, not yet in service");
    lines.stock(
        "other_property",
        "of which all other",
        rolled("other_property")
            .plus("capex_business")
            .minus("proceeds_business")
            .minus("depreciation_business"));
    return lines.lines();
  }

  private PropertyStatement() {}
}
