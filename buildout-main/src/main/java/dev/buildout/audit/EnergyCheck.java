package dev.buildout.audit;

import dev.buildout.model.Site;
import dev.buildout.model.SystemType;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;

/**
 * Power and energy of the active systems and what the energy costs.
 *
 * <pre>
 * power_mw     = active x power_kw / 1000 x PUE
 * energy_mwh   = power_mw x mean_load x hours
 * energy_usd_m = sum over systems of energy_mwh x power_usd_per_mwh x (1 + growth)^years / 1e6
 * </pre>
 */
final class EnergyCheck implements AuditCheck {
  @Override
  public String name() {
    return "energy";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    double mw = e.largest(Tables.FLEET, "power_mw");
    double mwh = e.largest(Tables.FLEET, "energy_mwh");
    for (Row row : e.rows(Tables.FLEET)) {
      SystemType system = e.theCase().catalog().getSystem(row.text("system"));
      Site site = e.theCase().getSite(row.text("site"));
      double power = row.real("active") * system.powerKw() / 1000 * site.pue();
      double hours = e.timeline().get(row.period()).hours();
      d.equal(row, "power_mw", power, mw);
      d.equal(row, "energy_mwh", power * system.meanLoad() * hours, mwh);
    }
    Totals energy = e.totals(Tables.FLEET, "energy_mwh", "period", "site");
    double usd = e.largest(Tables.POWER, "energy_usd_m");
    for (Row row : e.rows(Tables.POWER)) {
      Site site = e.theCase().getSite(row.text("site"));
      double price = e.grown(site.powerUsdPerMwh(), site.powerPriceGrowth(), row.period());
      d.equal(row, "energy_usd_m", energy.get(row.period(), site.id()) * price / 1e6, usd);
    }
    return d.result();
  }
}
