package dev.buildout.app.studies;

import dev.buildout.app.LimitValue;
import dev.buildout.app.LimitValues;
import dev.buildout.app.Names;
import dev.buildout.app.PlanPath;
import dev.buildout.planner.Plan;
import dev.buildout.solver.Solver;
import dev.buildout.units.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Why a contract cannot be served whole, from the plan that serves as much of it as can be: how
 * much that is, when it falls short, and the limits that it runs against, weightiest first.
 */
final class Obstacles {
  private static final int SHOWN = 3;
  private static final double NOTICEABLE = 1e-6;

  private Obstacles() {}

  /** Share of the volume that a plan serves. */
  static double share(Contract contract, Resolved most) {
    double served = 0;
    for (Period p : contract.without().timeline().periods()) {
      served += served(contract, most, p);
    }
    return served / contract.volume();
  }

  static String describe(Contract contract, Resolved most, Solver solver) {
    String first = "";
    String last = "";
    for (Period p : contract.without().timeline().periods()) {
      double asked = contract.sheet().volumePerYear() * contract.monthsIn(p) / 12.0;
      if (served(contract, most, p) < asked * (1 - NOTICEABLE)) {
        first = first.isEmpty() ? p.label() : first;
        last = p.label();
      }
    }
    List<String> limits = limits(contract, most, solver);
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

  /** A limit, and the one without which more of it is of no use. */
  private static Stream<String> together(LimitValue limit, Names names) {
    return Stream.concat(
        Stream.of(names.limit(limit.family(), limit.name())),
        limit.beside().filter(b -> limit.isWorthless()).stream()
            .map(b -> names.limit(b.family(), b.name())));
  }

  /** What more of would let more be served. */
  private static List<String> limits(Contract contract, Resolved most, Solver solver) {
    Plan plan = most.plan().plan();
    double unit = contract.served().terms(plan.formulation()).scale();
    Names names = Names.of(contract.without(), plan.formulation().in.systems);
    try (LimitValues values = LimitValues.of(solver, plan, unit)) {
      return values.heaviest(SHOWN, family -> !family.equals(LimitValues.DEMAND)).stream()
          .flatMap(v -> together(v, names))
          .distinct()
          .toList();
    }
  }
}
