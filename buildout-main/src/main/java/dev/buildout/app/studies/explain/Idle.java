package dev.buildout.app.studies.explain;

import dev.buildout.app.LimitValue;
import dev.buildout.app.LimitValues;
import dev.buildout.app.PlanPath;
import dev.buildout.app.studies.questions.Subject;
import dev.buildout.planner.formulation.Formulation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Systems that are bought because they were wished for, and that stand unused.
 *
 * @param systems more of them than in the plan, on average over the time they are there
 * @param limits of power and halls that bind where they stand, dearest first
 */
record Idle(double systems, List<LimitValue> limits) {
  /** Share of what was forced from which idleness is worth telling. */
  private static final double NOTABLE = 0.25;

  private static final int SHOWN = 8;

  private static final Set<String> PLACES = Set.of("grid power", "halls");

  /**
   * @param values of limits where the wish is forced in
   */
  static Optional<Idle> of(Posed posed, PlanPath plan, PlanPath forced, LimitValues values) {
    if (!(posed.wish().subject() instanceof Subject.Orders orders) || !posed.isUpwards()) {
      return Optional.empty();
    }
    Formulation f = plan.plan.formulation();
    double installed = 0;
    double idle = 0;
    double years = 0;
    for (int p = 0; p < plan.periods(); p++) {
      double more = 0;
      double unused = 0;
      for (int k = 0; k < plan.in.systems.size(); k++) {
        for (int s = 0; s < plan.in.sites.size(); s++) {
          if (Belongs.system(orders, f, k) && isAt(orders, plan.in.sites.get(s).id())) {
            double added = forced.installed(k, s, p) - plan.installed(k, s, p);
            more += added;
            unused += added - forced.active(k, s, p) + plan.active(k, s, p);
          }
        }
      }
      if (more > 0) {
        double length = plan.in.timeline.get(p).years();
        installed += more * length;
        idle += unused * length;
        years += length;
      }
    }
    if (installed <= 0 || idle < NOTABLE * installed) {
      return Optional.empty();
    }
    List<LimitValue> places =
        values.heaviest(SHOWN, PLACES::contains).stream()
            .filter(l -> isAt(orders, l.name()))
            .toList();
    return Optional.of(new Idle(idle / years, places));
  }

  private static boolean isAt(Subject.Orders orders, String site) {
    return orders.sites().isEmpty() || orders.sites().contains(site);
  }
}
