package dev.buildout.planner.constraints;

import dev.buildout.model.Channel;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import java.util.List;

/**
 * What customers pay in advance, and what of it their bills use up. A channel pays its share of all
 * that it will be billed in its first period with demand, n0; bills bring the rest.
 *
 * <pre>
 * released[n] = sum_c prepaidShare[c] * revenue[c,n]
 * received[n] = sum_{c: n in n0(c)} prepaidShare[c] * sum_{m after n or n} probability[m] / probability[n] * revenue[c,m]
 * </pre>
 *
 * On one path that is the sum of the bills to come. Where futures branch after n0 it is their
 * expected value, because the customer pays before it is known which comes.
 */
final class Prepayments implements Family {
  @Override
  public String name() {
    return "prepayments";
  }

  @Override
  public void addTo(Formulation f) {
    for (int n = 0; n < f.in.nodes() && f.prepaid; n++) {
      String label = f.in.period(n).label();
      int released = f.problem.addRow("prepaid bills " + label, 0, 0);
      f.problem.add(released, f.released[n], -1);
      int received = f.problem.addRow("prepayments " + label, 0, 0);
      f.problem.add(received, f.received[n], -1);
      for (int w = 0; w < f.in.workloads.size(); w++) {
        List<Channel> channels = f.in.workloads.get(w).channels();
        for (int c = 0; c < channels.size(); c++) {
          double share = channels.get(c).prepaidShare();
          if (share > 0) {
            Accruals.addRevenue(f, released, w, c, n, share);
            if (f.in.tree.period(n) == firstDemand(f, w, c)) {
              toCome(f, received, w, c, n, share);
            }
          }
        }
      }
    }
  }

  /** First period with demand of a channel; the number of periods when it has none. */
  private static int firstDemand(Formulation f, int w, int c) {
    int first = f.in.timeline.size();
    for (int n = 0; n < f.in.nodes(); n++) {
      if (f.in.demand[w][c][n] > 0) {
        first = Math.min(first, f.in.tree.period(n));
      }
    }
    return first;
  }

  private static void toCome(Formulation f, int row, int w, int c, int n, double share) {
    for (int m = n; m < f.in.nodes(); m++) {
      if (f.in.tree.isOnPath(n, m)) {
        double chance = f.in.tree.probability(m) / f.in.tree.probability(n);
        Accruals.addRevenue(f, row, w, c, m, share * chance);
      }
    }
  }
}
