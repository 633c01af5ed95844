package dev.buildout.audit;

import dev.buildout.model.Channel;
import dev.buildout.model.Workload;
import dev.buildout.results.Tables;

/**
 * What customers pay in advance: in the first period with demand of a channel, its share of all
 * that the channel bills; each bill uses up its part.
 *
 * @param used part of each period's revenue that was paid in advance, USD m
 * @param owed paid in advance and not yet used at the end of each period, USD m
 */
record Prepaid(double[] used, double[] owed) {
  static Prepaid of(Evidence e) {
    int periods = e.timeline().size();
    double[] used = new double[periods];
    double[] owed = new double[periods];
    Totals billed = e.totals(Tables.WORK, "revenue_usd_m", "workload", "channel", "period");
    for (Workload w : e.theCase().workloads()) {
      for (Channel c : w.channels()) {
        boolean asked = false;
        double left = 0;
        for (int p = 0; p < periods; p++) {
          if (!asked && Cases.demand(e.theCase(), w, c, e.timeline().get(p)) > 0) {
            asked = true;
            for (int q = p; q < periods; q++) {
              left += c.prepaidShare() * billed.get(w.id(), c.id(), q);
            }
          }
          double now = c.prepaidShare() * billed.get(w.id(), c.id(), p);
          left -= now;
          used[p] += now;
          owed[p] += left;
        }
      }
    }
    return new Prepaid(used, owed);
  }
}
