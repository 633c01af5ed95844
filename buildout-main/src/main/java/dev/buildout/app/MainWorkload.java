package dev.buildout.app;

import dev.buildout.model.Channel;
import dev.buildout.model.Workload;
import java.util.List;

/**
 * The workload of a plan that earns most within the horizon.
 *
 * @param price mean price of what is billed within the horizon, USD a unit; 0 where nothing is
 * @param use work served over what the systems that stand ready could do; 0 where none do
 */
record MainWorkload(Workload workload, double price, double use) {

  static MainWorkload of(PlanPath path) {
    int main = 0;
    double most = -1;
    for (int w = 0; w < path.in.workloads.size(); w++) {
      double revenue = revenue(path, w);
      if (revenue > most) {
        most = revenue;
        main = w;
      }
    }
    double served = 0;
    double billed = 0;
    double able = 0;
    List<Channel> channels = path.in.workloads.get(main).channels();
    for (int p = 0; p < path.in.timeline.horizonPeriods(); p++) {
      for (int c = 0; c < channels.size(); c++) {
        served += path.served(main, c, p);
        billed += path.served(main, c, p) * channels.get(c).billedShare();
      }
      for (int i = 0; i < path.in.sources.size(); i++) {
        able +=
            path.assigned(i, main, p)
                * path.in.rate[i][main]
                * path.in.sources.get(i).goodput()
                * path.in.timeline.get(p).hours();
      }
    }
    return new MainWorkload(
        path.in.workloads.get(main),
        billed > 0 ? most * 1e6 / billed : 0,
        able > 0 ? served / able : 0);
  }

  /** Revenue within the horizon, USD m. */
  private static double revenue(PlanPath path, int w) {
    double usdM = 0;
    List<Channel> channels = path.in.workloads.get(w).channels();
    for (int p = 0; p < path.in.timeline.horizonPeriods(); p++) {
      for (int c = 0; c < channels.size(); c++) {
        double price = path.in.price[w][c][path.node(p)] * channels.get(c).billedShare();
        usdM += path.served(w, c, p) * price / 1e6;
      }
    }
    return usdM;
  }
}
