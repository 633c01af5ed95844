package dev.buildout.app.studies;

import dev.buildout.app.BindingLimit;
import dev.buildout.app.PlanPath;
import dev.buildout.units.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Why a contract cannot be served whole, from the plan that serves as much of it as can be: how
 * much that is, when it falls short, and the limits that it runs against, weightiest first.
 */
final class Obstacles {
  private static final int SHOWN = 3;
  private static final double NOTICEABLE = 1e-6;

  /** Rows that tie decisions together and limit nothing of themselves. */
  private static final Set<String> TIES = Set.of("work", "systems", "demand");

  private Obstacles() {}

  /** Share of the volume that a plan serves. */
  static double share(Contract contract, Resolved most) {
    double served = 0;
    for (Period p : contract.without().timeline().periods()) {
      served += served(contract, most, p);
    }
    return served / contract.volume();
  }

  static String describe(Contract contract, Resolved most) {
    String first = "";
    String last = "";
    for (Period p : contract.without().timeline().periods()) {
      double asked = contract.sheet().volumePerYear() * contract.monthsIn(p) / 12.0;
      if (served(contract, most, p) < asked * (1 - NOTICEABLE)) {
        first = first.isEmpty() ? p.label() : first;
        last = p.label();
      }
    }
    List<String> limits = limits(contract, most);
    String against =
        limits.isEmpty()
            ? "no offer delivers in time"
            : "against it "
                + (limits.size() == 1 ? "stands " : "stand ")
                + String.join(", ", limits);
    return String.format(
        Locale.ROOT,
        "at most %.1f %% of the volume can be served, short %s; %s",
        100 * share(contract, most),
        first.equals(last) ? "in " + first : "from " + first + " to " + last,
        against);
  }

  private static double served(Contract contract, Resolved most, Period p) {
    PlanPath path = most.plan().path();
    for (int w = 0; w < path.in.workloads.size(); w++) {
      var channels = path.in.workloads.get(w).channels();
      for (int c = 0; c < channels.size(); c++) {
        if (path.in.workloads.get(w).id().equals(contract.sheet().workload())
            && channels.get(c).id().equals(contract.channelId())) {
          return path.served(w, c, p.index());
        }
      }
    }
    throw new IllegalStateException("no channel " + contract.channelId());
  }

  private static List<String> limits(Contract contract, Resolved most) {
    double unit = contract.served().terms(most.plan().plan().formulation()).scale();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (BindingLimit binding : BindingLimit.of(most.plan().plan(), unit)) {
      String family = binding.row().family();
      if (!TIES.contains(family)) {
        double weight = binding.value() * Math.max(1, Math.abs(binding.limit()));
        weights.merge(family + " of " + binding.row().name(), weight, Double::sum);
      }
    }
    return weights.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }
}
