package dev.buildout.app.studies.explain;

import dev.buildout.app.BindingLimit;
import dev.buildout.app.studies.questions.Subject;
import dev.buildout.planner.Plan;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;
import dev.buildout.solver.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a wish draws from a limit that the plan uses up, at the value that the limit has in the
 * plan:
 *
 * <pre>
 * amount = sum over columns of the wish  coefficient in the limit's row * (forced - plan)
 * </pre>
 *
 * @param limit as it binds in the plan
 * @param amount in the unit of the limit
 */
record Taken(BindingLimit limit, double amount) {
  private static final double NOTHING = 1e-6;

  /** What stands behind these is a limit of its own, or the market. */
  private static final Set<String> DERIVED = Set.of("systems", "work", "demand");

  double usdM() {
    return amount * limit.value();
  }

  /** Dearest first. */
  static List<Taken> of(Posed posed, Plan plan, List<BindingLimit> binding, Plan forced) {
    Map<Integer, Double> changes = changes(posed, plan, forced);
    Problem problem = plan.fixed();
    List<Taken> found = new ArrayList<>();
    for (BindingLimit limit : binding) {
      if (limit.row().isColumn() || limit.row().lower() || DERIVED.contains(limit.row().family())) {
        continue;
      }
      double amount = 0;
      for (Map.Entry<Integer, Double> change : changes.entrySet()) {
        amount += problem.coefficient(limit.row().index(), change.getKey()) * change.getValue();
      }
      Taken taken = new Taken(limit, amount * limit.row().unitsPerRow());
      if (taken.usdM() > NOTHING) {
        found.add(taken);
      }
    }
    found.sort(Comparator.comparingDouble(Taken::usdM).reversed());
    return found;
  }

  /** Changes of the columns that belong to the wish. */
  private static Map<Integer, Double> changes(Posed posed, Plan plan, Plan forced) {
    Formulation f = plan.formulation();
    Map<Integer, Double> changes = new HashMap<>();
    for (Vintage v : f.columns.vintages) {
      if (v.isDecision() && Belongs.order(posed.wish(), f, v)) {
        double units = (forced.at(v.column()) - plan.at(v.column())) * v.unitsPerColumn();
        changes.merge(v.column(), forced.at(v.column()) - plan.at(v.column()), Double::sum);
        for (int n = v.node(); n < f.in.nodes(); n++) {
          double paid = f.money(v.payments()[f.in.tree.period(n)]) * units;
          if (paid != 0 && f.in.tree.isOnPath(v.node(), n)) {
            changes.merge(f.capex[n], paid, Double::sum);
          }
        }
      }
    }
    if (posed.wish().subject() instanceof Subject.Orders orders) {
      active(orders, f, plan, forced, changes);
    }
    return changes;
  }

  /** What is ordered draws power once it is in use. */
  private static void active(
      Subject.Orders orders, Formulation f, Plan plan, Plan forced, Map<Integer, Double> changes) {
    for (int k = 0; k < f.in.systems.size(); k++) {
      if (!Belongs.system(orders, f, k)) {
        continue;
      }
      for (int s = 0; s < f.in.sites.size(); s++) {
        if (orders.sites().isEmpty() || orders.sites().contains(f.in.sites.get(s).id())) {
          for (int column : f.columns.active[k][s]) {
            if (column >= 0) {
              changes.merge(column, forced.at(column) - plan.at(column), Double::sum);
            }
          }
        }
      }
    }
  }
}
