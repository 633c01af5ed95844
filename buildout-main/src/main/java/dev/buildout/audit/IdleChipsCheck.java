package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Tables;
import java.util.Map;

/**
 * Idle chips are those installed and not active. Where a site uses up what is energised they wait
 * for grid power or halls, whichever is less; elsewhere they have no work.
 */
final class IdleChipsCheck implements RunCheck {
  private static final double FULL = 1 - 1e-6;

  @Override
  public String name() {
    return "idle chips";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    if (plan.rows(StudyTables.COMMITMENTS).isEmpty()
        && plan.rows(StudyTables.IDLE_CHIPS).isEmpty()) {
      return d.result();
    }
    Totals told = new Totals();
    for (Row row : plan.rows(StudyTables.IDLE_CHIPS)) {
      told.add(row.real("idle"), row.period(), row.text("system"), row.text("site"));
      check(d, plan, row);
    }
    for (Row fleet : plan.rows(Tables.FLEET)) {
      if (!plan.timeline().get(fleet.period()).tail()) {
        double chips = chips(plan, fleet);
        double idle = (fleet.real("installed") - fleet.real("active")) * chips;
        double found = told.get(fleet.period(), fleet.text("system"), fleet.text("site"));
        d.equal(fleet.at("idle chips"), found, idle, fleet.real("installed") * chips);
      }
    }
    return d.result();
  }

  private static void check(Deviations d, Evidence plan, Row row) {
    double installed = 0;
    for (Row fleet : plan.rows(Tables.FLEET)) {
      if (same(row, fleet) && fleet.text("system").equals(row.text("system"))) {
        installed += fleet.real("installed") * chips(plan, fleet);
      }
    }
    d.equal(row, "installed", installed, 0);
    double idle = row.real("idle");
    for (Row power : plan.rows(Tables.POWER)) {
      if (same(row, power)) {
        double grid = power.real("grid_mw");
        double hall = power.real("hall_mw");
        boolean full = power.real("used_mw") >= FULL * Math.min(grid, hall);
        d.equal(row, "for_power", full && grid <= hall ? idle : 0, idle);
        d.equal(row, "for_halls", full && grid > hall ? idle : 0, idle);
        d.equal(row, "without_work", full ? 0 : idle, idle);
      }
    }
  }

  private static boolean same(Row row, Row other) {
    return other.period() == row.period() && other.text("site").equals(row.text("site"));
  }

  private static double chips(Evidence plan, Row fleet) {
    return plan.theCase().catalog().getSystem(fleet.text("system")).chips();
  }
}
