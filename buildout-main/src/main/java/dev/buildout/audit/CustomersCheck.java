package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;

/** Revenue of named customers is that of their channels, and its share is of all work sold. */
final class CustomersCheck implements AuditCheck {
  @Override
  public String name() {
    return "customers";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Totals theirs = new Totals();
    Totals all = new Totals();
    for (Row row : e.rows(Tables.WORK)) {
      Period p = e.timeline().get(row.period());
      String customer = Cases.channel(e.theCase(), row).customer();
      if (!p.tail()) {
        int year = AnnualCheck.year(e, p);
        all.add(row.real("revenue_usd_m"), year);
        theirs.add(row.real("revenue_usd_m"), year, customer);
      }
    }
    Totals rows = new Totals();
    for (Row row : e.rows(FirmTables.CUSTOMERS)) {
      int year = row.integer("year");
      double revenue = theirs.get(year, row.text("customer"));
      d.equal(row, "revenue_usd_m", revenue, theirs.largest());
      d.equal(row, "share", all.get(year) == 0 ? 0 : revenue / all.get(year), 1);
      rows.add(1, year, row.text("customer"));
    }
    theirs.keys().stream()
        .filter(key -> !key.get(1).equals(""))
        .forEach(key -> d.same("customers, rows of " + key, rows.get(key.toArray()), 1.0));
    return d.result();
  }
}
