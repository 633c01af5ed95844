package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import java.util.Map;

/**
 * Free cash flow of a fiscal year by each definition, to the cent: operating cash flow less
 * purchases of property, and what a firm takes off or adds besides. The line of the statements is
 * one of them.
 */
final class FreeCashFlowsCheck implements AuditCheck {
  /** What definitions add to operating cash flow less purchases. */
  private static final Map<String, String> BESIDES =
      Map.of(
          "net_of_proceeds", "+proceeds",
          "gross_of_proceeds", "",
          "net_of_leases", "-lease_principal",
          "net_of_proceeds_and_leases",
              "+proceeds -lease_principal -financing_obligation_principal");

  /** Counts as nothing in statements without it. */
  private static final String MAY_LACK = "financing_obligation_principal";

  @Override
  public String name() {
    return "free cash flows";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Statements s = e.statements();
    Map<Integer, AnnualCheck.Span> years = AnnualCheck.years(e);
    Totals rows = new Totals();
    for (Row row : e.rows(FirmTables.FREE_CASH_FLOWS)) {
      AnnualCheck.Span span = years.get(row.integer("year"));
      String besides = BESIDES.get(row.text("definition"));
      if (span == null || besides == null) {
        d.fail(row, "no such year or definition");
        continue;
      }
      long cents =
          AnnualCheck.value(s, "operating_cash_flow", span) - AnnualCheck.value(s, "capex", span);
      for (String term : besides.isEmpty() ? new String[0] : besides.split(" ")) {
        String line = term.substring(1);
        boolean none = line.equals(MAY_LACK) && !s.lines().contains(line);
        long amount = none ? 0 : AnnualCheck.value(s, line, span);
        cents += term.charAt(0) == '+' ? amount : -amount;
      }
      long found = Math.round(row.real("usd_m") * Statements.CENTS_PER_USD_M);
      d.same(row.at("cents"), found, cents);
      rows.add(1, row.integer("year"), row.text("definition"));
    }
    for (int year : years.keySet()) {
      BESIDES
          .keySet()
          .forEach(definition -> {
            Object where =
                Place.of("free_cash_flows, %s, rows of %s in %d", e.plan(), definition, year);
            d.same(where, rows.get(year, definition), 1.0);
          });
    }
    return d.result();
  }
}
