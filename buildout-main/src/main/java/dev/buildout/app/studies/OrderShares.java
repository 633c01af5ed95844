package dev.buildout.app.studies;

import dev.buildout.app.PlanPath;
import dev.buildout.model.Flow;
import dev.buildout.planner.formulation.Vintage;
import java.util.Arrays;

/**
 * What a plan commits to capacity, by the way to get it, USD m without discount.
 *
 * @param own systems of own silicon ordered
 * @param vendor systems of vendors ordered
 * @param rented rent paid over the whole plan, run-off included
 */
record OrderShares(double own, double vendor, double rented) {
  static OrderShares of(Resolved r) {
    PlanPath path = r.plan().path();
    double own = 0;
    double vendor = 0;
    for (Vintage v : path.columns.vintages) {
      if (v.kind() == Vintage.Kind.SYSTEM && v.isDecision()) {
        double usdM = path.units(v) * v.unitCost();
        boolean mine = path.in.purchases.get(v.purchase()).own();
        own += mine ? usdM : 0;
        vendor += mine ? 0 : usdM;
      }
    }
    double[] rent = r.plan().programme().flows().getOrDefault(Flow.RENTAL_COST, new double[0]);
    return new OrderShares(own, vendor, Arrays.stream(rent).sum());
  }

  double ownShare() {
    return share(own);
  }

  double vendorShare() {
    return share(vendor);
  }

  double rentedShare() {
    return share(rented);
  }

  private double share(double part) {
    double all = own + vendor + rented;
    return all > 0 ? part / all : 0;
  }
}
