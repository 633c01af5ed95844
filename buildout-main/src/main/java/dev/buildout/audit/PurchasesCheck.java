package dev.buildout.audit;

import dev.buildout.model.Offer;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;

/**
 * Orders: of an offer that is open, at a site that can take it, in service after the lead time, at
 * the offer's price, within its ramp; none in the tail and none in the reference.
 *
 * <pre>
 * cost_usd_m = systems x price_usd_m x (1 + price_growth)^years
 * sum over sites of systems in a period <= max_per_quarter x quarters
 * </pre>
 *
 * Systems are whole numbers where the case says so.
 */
final class PurchasesCheck implements AuditCheck {
  @Override
  public String name() {
    return "purchases";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    double systems = e.largest(Tables.PURCHASES, "systems");
    double cost = e.largest(Tables.PURCHASES, "cost_usd_m");
    for (Row row : e.rows(Tables.PURCHASES)) {
      Offer.Purchase offer = Cases.purchase(e.theCase(), row.text("offer"));
      Period p = e.timeline().get(row.period());
      if (e.isReference() || p.tail()) {
        d.fail(row, "nothing may be ordered here");
      }
      if (p.start().isBefore(offer.from()) || p.start().isAfter(offer.until())) {
        d.fail(row, "the offer is open from %s until %s".formatted(offer.from(), offer.until()));
      }
      if (!offer.sites().isEmpty() && !offer.sites().contains(row.text("site"))) {
        d.fail(row, "the site cannot take it");
      }
      double price = e.grown(offer.priceUsdM(), offer.priceGrowth(), p.index());
      int chips = e.theCase().catalog().getSystem(offer.system()).chips();
      d.same(row.at("system"), row.text("system"), offer.system());
      int arrival = e.arrival(p.index(), offer.leadMonths());
      d.same(row.at("in_service"), row.integer("in_service"), arrival);
      d.atLeast(row.at("systems"), row.real("systems"), 0, systems);
      if (e.theCase().wholeSystems()) {
        d.whole(row, "systems");
      }
      d.equal(row, "chips", row.real("systems") * chips, systems * chips);
      d.equal(row, "cost_usd_m", row.real("systems") * price, cost);
    }
    Totals ordered = e.totals(Tables.PURCHASES, "systems", "period", "offer");
    for (var offer : Cases.purchases(e.theCase())) {
      for (Period p : e.timeline().periods()) {
        double most =
            offer
                .maxPerQuarter()
                .map(path -> path.mean(p) * p.months() / 3)
                .orElse(Double.POSITIVE_INFINITY);
        Object where = Place.of("%s, systems of %s ordered", e.at(p.index()), offer.id());
        if (most < Double.POSITIVE_INFINITY) {
          d.atMost(where, ordered.get(p.index(), offer.id()), most, systems);
        }
      }
    }
    return d.result();
  }
}
