package dev.buildout.app.studies;

import dev.buildout.app.PlanPath;
import dev.buildout.model.Offer;
import dev.buildout.planner.formulation.Vintage;
import dev.buildout.units.Period;

/**
 * What a plan commits anew, on its first path.
 *
 * <pre>
 * usd = sum ordered units * unit cost  +  sum reserved chips * hours of the term * rent per chip-hour
 * </pre>
 *
 * Undiscounted, at the prices of the order: systems, halls, grid, development. The rent of a
 * reservation counts over its whole term, whatever part of it is due unused. Hours on demand commit
 * nothing. Price alone decides what counts, so that orders of the past are left out.
 *
 * @param usdM all of it, USD m
 * @param mw facility power that the systems ordered may draw, MW
 */
record Commitments(double usdM, double mw) {
  /** Less than a thousand dollars is noise of the solver. */
  private static final double NOTHING_USD_M = 1e-3;

  static Commitments of(Resolved r) {
    PlanPath path = r.plan().path();
    double usdM = 0;
    double mw = 0;
    for (Vintage v : path.columns.vintages) {
      if (v.isDecision()) {
        double units = path.units(v) - v.fixedUnits();
        usdM += units * v.unitCost();
        boolean system = v.kind() == Vintage.Kind.SYSTEM;
        mw += system ? units * path.in.facilityMw(v.system(), v.site()) : 0;
      }
    }
    return new Commitments(usdM + rents(path), mw);
  }

  private static double rents(PlanPath path) {
    double usdM = 0;
    for (int i = path.in.systems.size(); i < path.in.sources.size(); i++) {
      var source = path.in.sources.get(i);
      if (source.rental().orElseThrow() instanceof Offer.Reservation r) {
        double hours = source.system().chips() * r.termMonths() * Period.HOURS_PER_MONTH;
        for (int p = 0; p < path.periods(); p++) {
          int node = path.node(p);
          double rent = r.usdPerChipHour() * Math.pow(1 + r.priceGrowth(), path.in.yearsAt(node));
          usdM += path.at(path.columns.reserve[i][node]) * hours * rent / 1e6;
        }
      }
    }
    return usdM;
  }

  boolean isAny() {
    return usdM > NOTHING_USD_M;
  }
}
