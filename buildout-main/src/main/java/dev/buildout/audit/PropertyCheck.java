package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import dev.buildout.results.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * Purchases, property, depreciation in the books and for tax, disposals and terminal value of the
 * statements follow from the vintages and the schedules of their asset classes.
 */
final class PropertyCheck implements AuditCheck {
  @Override
  public String name() {
    return "depreciation and property";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements statements = e.statements();
    Property property = e.property();
    List<String> lines =
        new ArrayList<>(
            List.of(
                "capex_programme",
                "additions_programme",
                "disposals_book_value",
                "disposals_tax_basis",
                "impairment",
                "capitalised_interest",
                "tax_depreciation_programme",
                "property_in_service",
                "construction_in_progress",
                "capex_payables",
                "terminal_value"));
    for (AssetClass c : e.theCase().finance().assetClasses()) {
      lines.add("depreciation_" + c.id());
    }
    double scale = Math.max(statements.largest("additions_programme"), 1e-2);
    for (String line : lines) {
      for (int p = 0; p < e.timeline().size(); p++) {
        Object where = Place.of("statements, %s, %s", e.at(p), line);
        d.equal(where, statements.usdM(line, p), property.line(line)[p], scale);
      }
    }
    return d.result();
  }
}
