package dev.buildout.audit;

import dev.buildout.model.Site;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;

/**
 * Halls and grid contracts: whole modules, on the land and within the power that can be had, in
 * service after their lead time, at the site's cost; none in the tail and none in the reference.
 */
final class FacilitiesCheck implements AuditCheck {
  @Override
  public String name() {
    return "halls and grid";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    double mw = e.largest(Tables.HALLS, "mw");
    double cost = e.largest(Tables.HALLS, "cost_usd_m");
    Totals modules = new Totals();
    for (Row row : e.rows(Tables.HALLS)) {
      Site site = e.theCase().getSite(row.text("site"));
      boolean hall = row.text("kind").equals("hall");
      double moduleMw = hall ? site.hallModuleMw() : 1;
      double usdM = hall ? site.hallUsdMPerMw() : site.gridUsdMPerMw();
      int lead = hall ? site.hallLeadMonths() : site.gridLeadMonths();
      if (e.isReference() || e.timeline().get(row.period()).tail()) {
        d.fail(row, "nothing may be contracted here");
      }
      if (hall) {
        d.equal(row.at("whole modules"), row.real("modules"), Math.rint(row.real("modules")), 1);
      } else if (!row.text("kind").equals("grid")) {
        d.fail(row, "kind is neither hall nor grid");
      }
      d.equal(row, "mw", row.real("modules") * moduleMw, mw);
      d.equal(row, "cost_usd_m", row.real("modules") * moduleMw * usdM, cost);
      d.same(row.at("in_service"), row.integer("in_service"), e.arrival(row.period(), lead));
      d.atLeast(row.at("modules"), row.real("modules"), 0, 1);
      modules.add(row.real("modules"), row.text("kind"), site.id());
    }
    for (Site site : e.theCase().sites()) {
      String where = e.plan() + ", " + site.id();
      d.atMost(where + ", hall modules", modules.get("hall", site.id()), site.hallModulesMax(), 1);
      d.atMost(where + ", grid MW", modules.get("grid", site.id()), site.gridExtraMw(), mw);
    }
    return d.result();
  }
}
