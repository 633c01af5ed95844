package dev.buildout.app;

import dev.buildout.planner.Plan;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.LimitRow;
import dev.buildout.results.Table;
import dev.buildout.solver.Problem;

/**
 * What binds and what one more unit is worth, from the linear programme that is left when whole
 * numbers are fixed. A value is the change of the objective, in USD m at the start of the plan,
 * when the limit is relaxed by a unit in one period.
 */
final class LimitsTable {
  private static final double TIGHT = 1e-7;

  private LimitsTable() {}

  static void add(Table table, Plan plan) {
    Inputs in = plan.formulation().in;
    double[] activities = plan.fixed().activities(plan.x());
    for (LimitRow limit : plan.formulation().limits) {
      double slack = slack(plan, limit, activities) * limit.unitsPerRow();
      double right = right(plan, limit) * limit.unitsPerRow();
      double dual =
          limit.isColumn() ? plan.reducedCosts()[limit.index()] : plan.rowDuals()[limit.index()];
      double relaxed = limit.lower() ? dual : -dual;
      double value = Math.max(0, relaxed) * in.scale.moneyUsdM() / limit.unitsPerRow();
      boolean tight = slack <= TIGHT * Math.max(1, Math.abs(right));
      boolean worth = value * Math.max(1, Math.abs(right)) > 1e-6;
      if (tight && worth) {
        table.add(
            in.tree.period(limit.node()),
            limit.family(),
            limit.name(),
            limit.unit(),
            right,
            Math.max(0, slack),
            value);
      }
    }
  }

  private static double right(Plan plan, LimitRow limit) {
    Problem p = plan.fixed();
    if (limit.isColumn()) {
      return p.columnUpper(limit.index());
    }
    double fixed = limit.lower() ? p.rowLower(limit.index()) : p.rowUpper(limit.index());
    return fixed + limit.factor() * plan.at(limit.moving());
  }

  private static double slack(Plan plan, LimitRow limit, double[] activities) {
    double at = limit.isColumn() ? plan.x()[limit.index()] : activities[limit.index()];
    at += limit.factor() * plan.at(limit.moving());
    double right = right(plan, limit);
    return limit.lower() ? at - right : right - at;
  }
}
