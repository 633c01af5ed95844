package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.model.Cohort;
import dev.buildout.model.Offer;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measure;
import dev.buildout.planner.measures.Measures;
import dev.buildout.planner.measures.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Orders in the proportion, by cost, of own and vendors' silicon in what went into service in the
 * twelve months before the start.
 *
 * <pre>
 * vendor share * own orders = own share * vendor orders      over the horizon, USD m
 * </pre>
 *
 * Over the horizon and not by year: an offer that opens late would otherwise forbid all orders
 * before. Fleets hold what was bought, so nothing is rented. Silicon of the fleet is own where its
 * maker is that of an offer of own silicon.
 */
final class LastYearsMix {
  private static final String ID = "last_years_mix";
  private static final String NAME = "Last year's mix";

  private LastYearsMix() {}

  static Strategy of(Case c) {
    Set<String> makers =
        c.offers().stream()
            .filter(o -> o instanceof Offer.Purchase p && p.own())
            .map(o -> maker(c, o.system()))
            .collect(Collectors.toSet());
    double own = 0;
    double all = 0;
    for (Cohort cohort : c.fleet()) {
      boolean lastYear =
          cohort.inService().isBefore(c.start())
              && !cohort.inService().isBefore(c.start().minusMonths(12));
      double cost = lastYear ? cohort.systems() * cohort.costUsdM() : 0;
      all += cost;
      own += makers.contains(maker(c, cohort.system())) ? cost : 0;
    }
    if (all == 0) {
      return Restriction.leftOut(
          ID, NAME, "the fleet says of nothing that it went into service in the year before");
    }
    double share = own / all;
    String name =
        String.format(
            Locale.ROOT,
            "%s: %.0f %% own silicon, %.0f %% vendors', nothing rented",
            NAME,
            100 * share,
            100 * (1 - share));
    return Restriction.of(ID, name, bounds(c, share));
  }

  private static List<Bound> bounds(Case c, double ownShare) {
    List<Bound> bounds = new ArrayList<>(Abstaining.noRentals());
    Set<String> own = Measures.silicon(c, true);
    Set<String> vendors = Measures.silicon(c, false);
    if (own.isEmpty() || vendors.isEmpty()) {
      boolean missing = own.isEmpty() ? ownShare > 0 : ownShare < 1;
      if (missing) { // what is left cannot be in proportion to what is not offered
        bounds.add(Bound.none(Measures.systems("orders", Selection.all())));
      }
      return bounds;
    }
    Measure mine = Measures.orderedUsdM("own silicon", Selection.all().ofOffers(own));
    Measure theirs = Measures.orderedUsdM("vendors", Selection.all().ofOffers(vendors));
    bounds.add(
        new Bound(
            Measures.sum("own silicon out of proportion", mine, 1 - ownShare, theirs, -ownShare),
            0,
            0));
    return bounds;
  }

  private static String maker(Case c, String system) {
    return c.catalog().chipOf(c.catalog().getSystem(system)).vendor();
  }
}
