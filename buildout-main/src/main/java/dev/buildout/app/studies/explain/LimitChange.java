package dev.buildout.app.studies.explain;

import dev.buildout.app.LimitValue;
import dev.buildout.app.LimitValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A limit of which more is worth something else with a wish than without. Worth is what a little
 * more brings by solving again, alone or together with what is in its way: duals differ between
 * plans even where nothing is worth more.
 *
 * @param with its worth in the plan with the wish, or in the plan where it does not bind with it
 * @param plan USD m that a unit more brings in the plan, in all periods; 0 where it does not bind
 * @param forced the same with the wish
 */
record LimitChange(LimitValue with, double plan, double forced) {
  private static final int SHOWN = 8;
  private static final double NOTHING = 1e-3;

  double change() {
    return forced - plan;
  }

  private double weight() {
    return Math.abs(change()) * Math.max(1, with.size());
  }

  /** What changed most, weightiest first; how much is sold is told elsewhere. */
  static List<LimitChange> between(LimitValues plan, LimitValues forced) {
    List<LimitChange> all = new ArrayList<>();
    for (LimitValue after : forced.heaviest(SHOWN, LimitChange::isShown)) {
      double before = plan.find(after.family(), after.name()).map(LimitValue::gain).orElse(0.0);
      all.add(new LimitChange(after, before, after.gain()));
    }
    for (LimitValue before : plan.heaviest(SHOWN, LimitChange::isShown)) {
      if (all.stream().noneMatch(c -> c.with().is(before.family(), before.name()))) {
        var after = forced.find(before.family(), before.name());
        all.add(new LimitChange(before, before.gain(), after.map(LimitValue::gain).orElse(0.0)));
      }
    }
    double most = all.stream().mapToDouble(LimitChange::weight).max().orElse(0);
    all.removeIf(c -> c.weight() <= NOTHING * most || c.weight() <= NOTHING * NOTHING);
    all.sort(Comparator.comparingDouble(LimitChange::weight).reversed());
    return List.copyOf(all);
  }

  static boolean isShown(String family) {
    return !family.equals(LimitValues.DEMAND);
  }
}
