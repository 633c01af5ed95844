package dev.buildout.planner.constraints;

import dev.buildout.model.Offer;
import dev.buildout.model.Path;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Rented capacity: use needs a contract where there is one, and nobody rents more than there is.
 *
 * <pre>
 * sum_w assign[i,w,n]  &lt;=  contracted[i,n] = sum_m inForce[m,n] * reserve[i,m]      reservations
 * contracted[i,n]      &lt;=  depth[i,n] / chips
 * sum_w assign[i,w,n] * atOnce[i,w]  &lt;=  depth[i,n] / chips                         on demand, decentralised
 * </pre>
 *
 * Depth counts what can be had at once: capacity paid by the hour is counted at its peak, peaks of
 * all workloads together.
 *
 * <p>inForce[m,n] is the share of node n's period within the term of what was signed in m.
 */
final class RentalDepth implements Family {
  @Override
  public String name() {
    return "rental depth";
  }

  @Override
  public void addTo(Formulation f) {
    for (int i = f.in.systems.size(); i < f.in.sources.size(); i++) {
      Offer offer = f.in.sources.get(i).rental().orElseThrow();
      for (int n = 0; n < f.in.nodes(); n++) {
        double depth = depthOf(offer).mean(f.in.period(n)) / f.in.sources.get(i).system().chips();
        String label = offer.id() + " " + f.in.period(n).label();
        int use = f.problem.addRow("rented " + label, Double.NEGATIVE_INFINITY, depth);
        for (int w = 0; w < f.in.workloads.size(); w++) {
          if (f.columns.assign[i][w][n] >= 0) {
            f.problem.add(use, f.columns.assign[i][w][n], f.in.atOnce[i][w]);
          }
        }
        if (offer instanceof Offer.Reservation r) {
          f.problem.setRowBounds(use, Double.NEGATIVE_INFINITY, 0);
          int contracted =
              f.problem.addRow("rental depth " + label, Double.NEGATIVE_INFINITY, depth);
          for (int m = 0; m <= n; m++) {
            double share = inForce(f, r, i, m, n);
            if (share > 0) {
              f.problem.add(use, f.columns.reserve[i][m], -share);
              f.problem.add(contracted, f.columns.reserve[i][m], share);
            }
          }
          f.limit(this, offer.id(), "systems", n, contracted, 1);
        } else {
          f.limit(this, offer.id(), "systems", n, use, 1);
        }
      }
    }
  }

  /** Share of node n's period in which a reservation signed in node m is in force. */
  static double inForce(Formulation f, Offer.Reservation r, int source, int m, int n) {
    if (f.columns.reserve[source][m] < 0 || !f.in.tree.isOnPath(m, n)) {
      return 0;
    }
    int from = f.in.timeline.monthsBefore(f.in.tree.period(m)) + r.leadMonths();
    int start = f.in.timeline.monthsBefore(f.in.tree.period(n));
    int end = start + f.in.period(n).months();
    int overlap = Math.min(end, from + r.termMonths()) - Math.max(start, from);
    return Math.max(0, overlap) / (double) f.in.period(n).months();
  }

  private static Path depthOf(Offer offer) {
    return switch (offer) {
      case Offer.Reservation r -> r.depthChips();
      case Offer.OnDemand o -> o.depthChips();
      case Offer.Decentralised d -> d.depthChips();
      case Offer.Purchase p -> throw new IllegalArgumentException("not rented: " + p.id());
    };
  }
}
