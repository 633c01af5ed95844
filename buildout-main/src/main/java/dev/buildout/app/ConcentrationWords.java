package dev.buildout.app;

import dev.buildout.model.Channel;
import dev.buildout.planner.formulation.LimitRow;
import dev.buildout.units.Period;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the covenant on customer concentration has to do with work that is not served: it holds the
 * customer itself back, and what others pay is served for the room that it makes for that customer.
 */
final class ConcentrationWords {
  private static final String FAMILY = "customer concentration";

  private ConcentrationWords() {}

  /**
   * Empty where the covenant binds in no twelve months in which some of the channel is unserved.
   *
   * @param share of the channel's demand that is unserved
   */
  static Optional<String> of(Solved plan, int w, int c, double share) {
    PlanPath path = plan.path();
    Channel channel = path.in.workloads.get(w).channels().get(c);
    TreeMap<Integer, String> windows = new TreeMap<>();
    String bound = "";
    for (BindingLimit limit : BindingLimit.of(plan.plan())) {
      LimitRow row = limit.row();
      boolean concerned = channel.customer().isEmpty() || channel.customer().equals(row.name());
      if (row.family().equals(FAMILY) && concerned && leaves(path, w, c, limit.period())) {
        Period end = path.in.timeline.get(limit.period());
        windows.put(limit.period(), end.label());
        bound = row.name();
      }
    }
    if (windows.isEmpty() || (channel.customer().isEmpty() && share >= 1 - 1e-6)) {
      return Optional.empty();
    }
    String when = windows.values().stream().collect(Collectors.joining(", "));
    double most = path.in.theCase.finance().maxCustomerShare();
    String covenant =
        "the covenant that no customer brings more than %s %% of revenue (it binds in the twelve months to %s)"
            .formatted(
                BigDecimal.valueOf(most).movePointRight(2).stripTrailingZeros().toPlainString(),
                when);
    return Optional.of(
        channel.customer().isEmpty()
            ? "part of it is served also for the room that its revenue makes for %s under %s"
                .formatted(bound, covenant)
            : covenant + " holds it back");
  }

  /** Whether some of the channel is unserved in the twelve months that end with a period. */
  private static boolean leaves(PlanPath path, int w, int c, int last) {
    int months = 0;
    for (int p = last; p >= 0 && months < 12; p--) {
      months += path.in.timeline.get(p).months();
      if (path.served(w, c, p) < path.in.demand[w][c][path.node(p)] * (1 - 1e-6)) {
        return true;
      }
    }
    return false;
  }
}
