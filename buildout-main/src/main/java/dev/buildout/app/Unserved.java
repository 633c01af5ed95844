package dev.buildout.app;

import dev.buildout.model.Channel;
import dev.buildout.model.Workload;
import dev.buildout.planner.formulation.LevelisedCost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Demand of a channel that the plan leaves unserved over the horizon, and why: the covenant that
 * holds it back, and what it pays beside what new capacity costs.
 *
 * @param share of the demand
 */
record Unserved(String workload, String channel, double share, String reason) {
  private static final double NOTICEABLE = 1e-6;

  /** Largest share first. */
  static List<Unserved> of(Solved plan) {
    PlanPath path = plan.path();
    List<Unserved> all = new ArrayList<>();
    for (int w = 0; w < path.in.workloads.size(); w++) {
      Workload workload = path.in.workloads.get(w);
      for (int c = 0; c < workload.channels().size(); c++) {
        double demand = path.in.horizonDemand(w, c);
        double served = 0;
        for (int p = 0; p < path.in.timeline.horizonPeriods(); p++) {
          served += path.served(w, c, p);
        }
        double share = demand == 0 ? 0 : 1 - served / demand;
        if (share > NOTICEABLE) {
          Channel channel = workload.channels().get(c);
          all.add(new Unserved(workload.id(), channel.id(), share, reason(plan, w, c, share)));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Unserved::share).reversed());
    return all;
  }

  Map<String, Object> document() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("workload", workload);
    map.put("channel", channel);
    map.put("share", share);
    map.put("reason", reason);
    return map;
  }

  private static String reason(Solved plan, int w, int c, double share) {
    PlanPath path = plan.path();
    Workload workload = path.in.workloads.get(w);
    Channel channel = workload.channels().get(c);
    if (channel.price().isEmpty()) {
      return "no price is known, so that only what is promised is served";
    }
    Optional<Double> cost = LevelisedCost.cheapest(path.in, w);
    if (cost.isEmpty()) {
      return "no offer can serve it";
    }
    int last = path.in.timeline.horizonPeriods() - 1;
    int begins = firstDemand(path, w, c);
    double first = net(path, w, c, begins);
    double late = net(path, w, c, last);
    String unit = workload.unit().symbol();
    double price = path.in.price[w][c][path.node(begins)];
    String pays =
        "of a price of %s USD/%s at first, %s is kept%s, and %s at the end; new capacity costs %s"
            .formatted(
                text(price),
                unit,
                text(first),
                deductions(path, workload, channel),
                text(late),
                text(cost.get()));
    Optional<String> covenant = ConcentrationWords.of(plan, w, c, share);
    if (covenant.isPresent()) {
      return covenant.get() + "; " + pays;
    }
    return Math.min(first, late) < cost.get()
        ? pays
        : pays + ", but capacity is short or earns more elsewhere";
  }

  /** What lies between the price and what is kept of it. */
  private static String deductions(PlanPath path, Workload workload, Channel channel) {
    List<String> parts = new ArrayList<>();
    if (channel.billedShare() < 1) {
      parts.add(percent(channel.billedShare()) + " of the volume billed");
    }
    if (workload.revenueShare() > 0) {
      parts.add(percent(workload.revenueShare()) + " shared");
    }
    double overhead = path.in.theCase.finance().overheadShare();
    if (overhead > 0) {
      parts.add(percent(overhead) + " of overhead");
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  /** What a unit of capacity that stands ready earns, after revenue share and overhead. */
  private static double net(PlanPath path, int w, int c, int period) {
    Workload workload = path.in.workloads.get(w);
    Channel channel = workload.channels().get(c);
    double kept = 1 - workload.revenueShare() - path.in.theCase.finance().overheadShare();
    return path.in.price[w][c][path.node(period)] * channel.billedShare() * kept;
  }

  private static int firstDemand(PlanPath path, int w, int c) {
    for (int p = 0; p < path.in.timeline.horizonPeriods(); p++) {
      if (path.in.demand[w][c][path.node(p)] > 0) {
        return p;
      }
    }
    return 0;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share).replace(".0 %", " %");
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
