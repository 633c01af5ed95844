package dev.buildout.audit;

import dev.buildout.model.Site;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;

/**
 * Power drawn stays within grid and halls, and both are what was there, what was under contract and
 * what the plan contracted.
 *
 * <pre>
 * grid_mw = site + sum of power.csv from its month, mean over the period + grid contracts in service
 * hall_mw = the same of halls
 * sum active x power_kw x PUE = used_mw <= energised_mw = min(grid_mw, hall_mw)
 * </pre>
 */
final class PowerCheck implements AuditCheck {
  @Override
  public String name() {
    return "power";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Totals used = e.totals(Tables.FLEET, "power_mw", "period", "site");
    double mw = e.largest(Tables.POWER, "grid_mw");
    for (Row row : e.rows(Tables.POWER)) {
      Site site = e.theCase().getSite(row.text("site"));
      int period = row.period();
      Standing past = Standing.of(e, site, period);
      double grid = past.gridMw() + contracted(e, site, "grid", period);
      double hall = past.hallMw() + contracted(e, site, "hall", period);
      d.equal(row, "grid_mw", grid, mw);
      d.equal(row, "hall_mw", hall, mw);
      d.equal(row, "energised_mw", Math.min(grid, hall), mw);
      d.equal(row, "used_mw", used.get(period, site.id()), mw);
      d.atMost(row.at("used_mw"), row.real("used_mw"), Math.min(grid, hall), mw);
    }
    Totals present = new Totals();
    e.rows(Tables.POWER).forEach(row -> present.add(1, row.period(), row.text("site")));
    for (Site site : e.theCase().sites()) {
      for (int p = 0; p < e.timeline().size(); p++) {
        d.same(
            Place.of("power, rows of %s at %s", e.at(p), site.id()),
            present.get(p, site.id()),
            1.0);
      }
    }
    return d.result();
  }

  private static double contracted(Evidence e, Site site, String kind, int period) {
    return e.rows(Tables.HALLS).stream()
        .filter(row -> row.text("site").equals(site.id()) && row.text("kind").equals(kind))
        .filter(row -> row.integer("in_service") <= period)
        .mapToDouble(row -> row.real("mw"))
        .sum();
  }
}
