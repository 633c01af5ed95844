package dev.buildout.app.studies.explain;

import dev.buildout.app.studies.questions.Subject;
import dev.buildout.app.studies.questions.Wish;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;
import java.util.Set;

/** Which decisions are what a wish is about. */
final class Belongs {
  private Belongs() {}

  /** An order of systems, halls or grid power. */
  static boolean order(Wish wish, Formulation f, Vintage v) {
    if (!dated(wish, f.in.tree.period(Math.max(0, v.node()))) || v.site() < 0) {
      return false;
    }
    String site = f.in.sites.get(v.site()).id();
    return switch (wish.subject()) {
      case Subject.Orders o ->
          v.kind() == Vintage.Kind.SYSTEM && o.offers().contains(v.source()) && at(o.sites(), site);
      case Subject.Halls h -> v.kind() == Vintage.Kind.HALL && at(h.sites(), site);
      case Subject.Grid g -> v.kind() == Vintage.Kind.GRID && at(g.sites(), site);
      case Subject.Rented ignored -> false;
      case Subject.Service ignored -> false;
      case Subject.Spending ignored -> false;
    };
  }

  static boolean rental(Wish wish, String offer, int period) {
    return wish.subject() instanceof Subject.Rented r
        && r.offers().contains(offer)
        && dated(wish, period);
  }

  static boolean service(Wish wish, String workload, int period) {
    return wish.subject() instanceof Subject.Service s
        && s.workload().equals(workload)
        && dated(wish, period);
  }

  /** Whether a system is delivered by one of the offers. */
  static boolean system(Subject.Orders orders, Formulation f, int system) {
    return f.in.purchases.stream()
        .anyMatch(o -> orders.offers().contains(o.id()) && f.in.systemIndex(o.system()) == system);
  }

  private static boolean dated(Wish wish, int period) {
    return period >= wish.span().first() && period <= wish.span().last();
  }

  private static boolean at(Set<String> sites, String site) {
    return sites.isEmpty() || sites.contains(site);
  }
}
