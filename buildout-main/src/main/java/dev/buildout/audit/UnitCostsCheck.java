package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Channel;
import dev.buildout.model.Finance;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.Map;

/**
 * Cost of a unit of work on new capacity, recomputed for one system and year.
 *
 * <pre>
 * units   = rate x goodput x 8,766 h x mean use, over the highest max_use if paid by the hour
 * capital = price x CRF(r, service life) + MW x hall cost x (shell share x CRF + equipment x CRF)
 * energy  = MW x mean load x 8,766 h x power price
 * other   = MW x hall operation + catalog price x maintenance share
 * rental  = price x chips x 8,766 h, instead of the three above
 * CRF(r, n) = r / (1 - (1 + r)^-n), MW = kW / 1000 x PUE
 * </pre>
 *
 * Sites weigh by the grid power under contract at the end of the horizon, channels by their demand
 * in the horizon; the price is what a served unit earns at the start.
 */
final class UnitCostsCheck implements RunCheck {
  private static final double HOURS = 8766;

  @Override
  public String name() {
    return "unit costs";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Totals assigned = plan.totals(Tables.ASSIGNMENTS, "systems", "source", "workload");
    for (Row row : plan.rows(Tables.UNIT_COSTS)) {
      Workload w = Cases.workload(plan.theCase(), row.text("workload"));
      Offer offer = Cases.offer(plan.theCase(), row.text("source"));
      String source = offer instanceof Offer.Purchase ? offer.system() : offer.id();
      Costs year = year(plan, offer);
      double scale = 1e6 / unitsPerYear(plan, w, source);
      d.equal(row, "capital_usd", year.capital() * scale, 0);
      d.equal(row, "energy_usd", year.energy() * scale, 0);
      d.equal(row, "rental_usd", year.rental() * scale, 0);
      d.equal(row, "other_usd", year.other() * scale, 0);
      d.equal(row, "total_usd", year.total() * scale, 0);
      d.equal(row, "price_usd", price(plan, w), 0);
      d.same(row.at("unit"), row.text("unit"), w.unit().symbol());
      if (row.flag("used") && assigned.get(source, w.id()) <= 0) {
        d.fail(row, "said to be used, but nothing is assigned");
      }
    }
    return d.result();
  }

  /** Cost of one system in a year, USD m. */
  private record Costs(double capital, double energy, double rental, double other) {
    double total() {
      return capital + energy + rental + other;
    }
  }

  private static Costs year(Evidence plan, Offer offer) {
    SystemType system = plan.theCase().catalog().getSystem(offer.system());
    if (!(offer instanceof Offer.Purchase purchase)) {
      double usd = RentalsCheck.usdPerChipHour(offer) * system.chips() * HOURS;
      return new Costs(0, 0, usd / 1e6, 0);
    }
    Finance finance = plan.theCase().finance();
    double shell = finance.hallShellShare();
    double halls =
        shell * recovery(finance, "shell") + (1 - shell) * recovery(finance, "equipment");
    double capital = purchase.priceUsdM() * recovery(finance, system.assetClass());
    double energy = 0;
    double other = system.priceUsdM() * system.maintenanceShare();
    double all = 0;
    for (Site site : plan.theCase().sites()) {
      all += weight(plan, site);
    }
    for (Site site : plan.theCase().sites()) {
      double mw = system.powerKw() / 1000 * site.pue() * weight(plan, site) / all;
      capital += mw * site.hallUsdMPerMw() * halls;
      energy += mw * system.meanLoad() * HOURS * site.powerUsdPerMwh() / 1e6;
      other += mw * site.opexUsdPerKwYear() / 1000;
    }
    return new Costs(capital, energy, 0, other);
  }

  private static double recovery(Finance finance, String assetClass) {
    AssetClass c = finance.getAssetClass(assetClass);
    double years = c.serviceMonths() / 12.0;
    double rate = finance.discountRate();
    return rate == 0 ? 1 / years : rate / (1 - Math.pow(1 + rate, -years));
  }

  /** Grid power of past contracts at the end of the horizon; a little where there is none. */
  private static double weight(Evidence plan, Site site) {
    int last = plan.timeline().horizonPeriods() - 1;
    return Math.max(1e-9, Standing.of(plan, site, last).gridMw());
  }

  private static double unitsPerYear(Evidence plan, Workload w, String source) {
    String system = Cases.systemOf(plan.theCase(), source).id();
    double rate = plan.rates().find(w.id(), system).map(r -> r.unitsPerHour()).orElse(0.0);
    double demand = 0;
    double systems = 0;
    for (Channel channel : w.channels()) {
      double volume = demand(plan, w, channel);
      demand += volume;
      systems += volume / channel.maxUse();
    }
    double meanUse = systems == 0 ? w.channels().get(0).maxUse() : demand / systems;
    double use = meanUse * Cases.atOnce(plan.theCase(), source, w);
    return rate * Cases.goodput(plan.theCase(), source) * HOURS * use;
  }

  private static double price(Evidence plan, Workload w) {
    double money = 0;
    double demand = 0;
    Period first = plan.timeline().get(0);
    for (Channel channel : w.channels()) {
      double volume = demand(plan, w, channel);
      double billed = Math.max(channel.expectedUse(), channel.takeOrPay());
      demand += volume;
      money += volume * billed * Cases.price(plan.theCase(), channel, first);
    }
    return demand == 0 ? 0 : money / demand;
  }

  private static double demand(Evidence plan, Workload w, Channel channel) {
    double sum = 0;
    for (Period p : plan.timeline().periods()) {
      sum += p.tail() ? 0 : Cases.demand(plan.theCase(), w, channel, p);
    }
    return sum;
  }
}
