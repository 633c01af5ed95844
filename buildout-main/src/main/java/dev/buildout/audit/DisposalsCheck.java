package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.Cohort;
import dev.buildout.model.Offer;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.List;
import java.util.Optional;

/**
 * Sales and cancellations: of systems that exist or are on order, at the price or fee of the offer.
 *
 * <pre>
 * sale:         proceeds = systems x unit cost x resale_share x (1 - resale_decline)^(age - 1)
 * cancellation: proceeds = - systems x unit cost x cancel_fee_share
 * </pre>
 *
 * A cohort sells at the terms of the first offer of the same system. Sales in a period are at most
 * resale_depth of the systems installed in the one before.
 */
final class DisposalsCheck implements AuditCheck {
  @Override
  public String name() {
    return "disposals";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    double systems = e.largest(Tables.DISPOSALS, "systems");
    double usd = e.largest(Tables.DISPOSALS, "proceeds_usd_m");
    List<Owned> origins = e.owned();
    for (Row row : e.rows(Tables.DISPOSALS)) {
      Optional<Owned> origin = origins.stream().filter(o -> o.isOrigin(row)).findFirst();
      if (origin.isEmpty()) {
        d.fail(row, "no such cohort or purchase");
        continue;
      }
      d.atLeast(row.at("systems"), row.real("systems"), 0, systems);
      boolean sale = row.text("kind").equals("sale");
      if (!sale && !row.text("kind").equals("cancellation")) {
        d.fail(row, "kind is neither sale nor cancellation");
      }
      Owned owned = origin.get();
      if (sale == (owned.inService() > row.period())) {
        d.fail(row, sale ? "sold before it was in service" : "cancelled after delivery");
      }
      double unit = sale ? price(e, owned, row.period()) : -fee(e.theCase(), owned);
      d.equal(row, "proceeds_usd_m", row.real("systems") * unit, usd);
    }
    for (Owned owned : origins) {
      double gone = owned.disposals(e).stream().mapToDouble(row -> row.real("systems")).sum();
      double bought =
          origins.stream()
              .filter(o -> o.source().equals(owned.source()) && o.site().equals(owned.site()))
              .filter(o -> o.bought() == owned.bought())
              .mapToDouble(Owned::systems)
              .sum();
      Object where = Place.of("%s, disposed of %s at %s", e.plan(), owned.source(), owned.site());
      d.atMost(where, gone, bought, bought);
    }
    depth(d, e);
    return d.result();
  }

  /** The used market takes a share of the systems installed in the period before. */
  private static void depth(Deviations d, Evidence e) {
    Totals sold = new Totals();
    Totals depth = new Totals();
    for (Owned owned : e.owned()) {
      offer(e.theCase(), owned).ifPresent(o -> depth.raise(o.resaleDepth(), owned.system()));
      for (Row row : owned.disposals(e)) {
        if (row.text("kind").equals("sale")) {
          sold.add(row.real("systems"), row.period(), owned.system());
        }
      }
    }
    Totals installed = e.totals(Tables.FLEET, "installed", "period", "system");
    for (List<Object> key : sold.keys()) {
      double before = installed.get((Integer) key.get(0) - 1, key.get(1));
      Object where = Place.of("%s, sold of %s in period %s", e.plan(), key.get(1), key.get(0));
      d.atMost(where, sold.get(key.toArray()), before * depth.get(key.get(1)), before);
    }
  }

  private static double price(Evidence e, Owned owned, int period) {
    int from = owned.inService() < 0 ? -owned.monthsBefore() : months(e, owned.inService());
    double age = (months(e, period) - from) / 12.0;
    return offer(e.theCase(), owned)
        .map(o -> owned.unitCostUsdM() * o.resaleShare() * Math.pow(1 - o.resaleDecline(), age - 1))
        .orElse(0.0);
  }

  private static double fee(Case c, Owned owned) {
    double share =
        owned.bought() < 0
            ? Cases.cohort(c, owned.source()).cancelFeeShare()
            : Cases.purchase(c, owned.source()).cancelFeeShare();
    return share * owned.unitCostUsdM();
  }

  private static Optional<Offer.Purchase> offer(Case c, Owned owned) {
    if (owned.bought() >= 0) {
      return Optional.of(Cases.purchase(c, owned.source()));
    }
    Cohort cohort = Cases.cohort(c, owned.source());
    return Cases.purchases(c).stream().filter(o -> o.system().equals(cohort.system())).findFirst();
  }

  private static int months(Evidence e, int period) {
    return e.timeline().monthsBefore(period);
  }
}
