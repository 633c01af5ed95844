package dev.buildout.app;

import dev.buildout.model.Channel;
import dev.buildout.results.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Revenue of named customers by fiscal year of the horizon, and its share: rows of one plan. */
final class CustomersTable {
  private CustomersTable() {}

  static void add(Table table, String name, PlanPath path) {
    Map<Integer, Map<String, Double>> years = new TreeMap<>();
    for (int p = 0; p < path.in.timeline.horizonPeriods(); p++) {
      int year = path.in.theCase.finance().fiscalYear(path.in.timeline.get(p).start());
      revenue(path, p, years.computeIfAbsent(year, y -> new TreeMap<>()));
    }
    years.forEach((year, revenue) -> {
      double all = revenue.values().stream().mapToDouble(Double::doubleValue).sum();
      revenue.forEach((customer, usdM) -> {
        if (!customer.isEmpty()) {
          table.add(name, year, customer, usdM, all == 0 ? 0.0 : usdM / all);
        }
      });
    });
  }

  /** Adds the revenue of a period by customer; that of the many without a name under "". */
  private static void revenue(PlanPath path, int p, Map<String, Double> sums) {
    for (int w = 0; w < path.in.workloads.size(); w++) {
      List<Channel> channels = path.in.workloads.get(w).channels();
      for (int c = 0; c < channels.size(); c++) {
        double usd = path.in.price[w][c][path.node(p)] * channels.get(c).billedShare();
        sums.merge(channels.get(c).customer(), path.served(w, c, p) * usd / 1e6, Double::sum);
      }
    }
  }
}
