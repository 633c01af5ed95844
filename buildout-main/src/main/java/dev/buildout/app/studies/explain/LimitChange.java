package dev.buildout.app.studies.explain;

import dev.buildout.app.BindingLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A limit whose value differs between the plan and the plan with the wish.
 *
 * @param limit right-hand side, in its unit
 * @param plan USD m that a unit of it is worth in the plan; 0 where it does not bind
 * @param forced the same with the wish
 */
record LimitChange(
    String family, String name, String unit, int period, double limit, double plan, double forced) {
  /** What stands behind these is a limit of its own, or the market. */
  private static final Set<String> DERIVED = Set.of("systems", "work", "demand");

  private static final int SHOWN = 24;
  private static final double NOTHING = 1e-3;

  private record Key(String family, String name, int period) {}

  double change() {
    return forced - plan;
  }

  private double weight() {
    return Math.abs(change()) * Math.max(1, Math.abs(limit));
  }

  static boolean isShown(BindingLimit limit) {
    return !DERIVED.contains(limit.row().family());
  }

  /** Limits that bind in either plan and changed their value most, in order of the case. */
  static List<LimitChange> between(List<BindingLimit> plan, List<BindingLimit> forced) {
    Map<Key, LimitChange> all = new LinkedHashMap<>();
    plan.stream().filter(LimitChange::isShown).forEach(l -> add(all, l, l.value(), 0));
    forced.stream().filter(LimitChange::isShown).forEach(l -> add(all, l, 0, l.value()));
    List<LimitChange> changed = new ArrayList<>(all.values());
    double most = changed.stream().mapToDouble(LimitChange::weight).max().orElse(0);
    changed.removeIf(c -> c.weight() <= NOTHING * most || c.weight() <= NOTHING * NOTHING);
    return changed.stream()
        .sorted(Comparator.comparingDouble(LimitChange::weight).reversed())
        .limit(SHOWN)
        .toList();
  }

  private static void add(Map<Key, LimitChange> all, BindingLimit l, double plan, double forced) {
    Key key = new Key(l.row().family(), l.row().name(), l.period());
    LimitChange one =
        new LimitChange(
            key.family(), key.name(), l.row().unit(), l.period(), l.limit(), plan, forced);
    all.merge(
        key,
        one,
        (a, b) ->
            new LimitChange(
                a.family(),
                a.name(),
                a.unit(),
                a.period(),
                a.limit(),
                a.plan() + b.plan(),
                a.forced() + b.forced()));
  }
}
