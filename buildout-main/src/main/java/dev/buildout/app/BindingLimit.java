package dev.buildout.app;

import dev.buildout.planner.Plan;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.LimitRow;
import dev.buildout.solver.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A limit that holds with equality in a plan and what one more unit of it is worth, from the linear
 * programme that is left when whole numbers are fixed.
 *
 * @param row where it stands in the formulation
 * @param period index of the period
 * @param limit right-hand side, in its unit
 * @param slack what is left of it, next to nothing
 * @param value change of what was sought when the limit is relaxed by a unit in this period alone:
 *     USD m at the start of the plan, or units of the measure that a question sought
 */
public record BindingLimit(LimitRow row, int period, double limit, double slack, double value) {
  private static final double TIGHT = 1e-7;
  private static final double WORTH = 1e-6;

  /** Limits that bind in a plan of the best value. */
  public static List<BindingLimit> of(Plan plan) {
    return of(plan, plan.formulation().in.scale.moneyUsdM());
  }

  /**
   * Limits that bind in a plan that seeks something.
   *
   * @param objectiveUnit units of what is sought per unit of the programme's objective
   */
  public static List<BindingLimit> of(Plan plan, double objectiveUnit) {
    Inputs in = plan.formulation().in;
    double[] activities = plan.fixed().activities(plan.x());
    List<BindingLimit> found = new ArrayList<>();
    for (LimitRow row : plan.formulation().limits) {
      double slack = slack(plan, row, activities) * row.unitsPerRow();
      double right = right(plan, row) * row.unitsPerRow();
      double dual =
          row.isColumn() ? plan.reducedCosts()[row.index()] : plan.rowDuals()[row.index()];
      double relaxed = row.lower() ? dual : -dual;
      double value = Math.max(0, relaxed) * objectiveUnit / row.unitsPerRow();
      boolean tight = slack <= TIGHT * Math.max(1, Math.abs(right));
      if (tight && value * Math.max(1, Math.abs(right)) > WORTH) {
        int period = in.tree.period(row.node());
        found.add(new BindingLimit(row, period, right, Math.max(0, slack), value));
      }
    }
    return found;
  }

  /** What the whole limit is worth at the value of its last unit; ranks limits of any unit. */
  public double scarcity() {
    return value * Math.abs(limit);
  }

  private static double right(Plan plan, LimitRow row) {
    Problem p = plan.fixed();
    if (row.isColumn()) {
      return p.columnUpper(row.index());
    }
    double fixed = row.lower() ? p.rowLower(row.index()) : p.rowUpper(row.index());
    return fixed + row.factor() * plan.at(row.moving());
  }

  private static double slack(Plan plan, LimitRow row, double[] activities) {
    double at = row.isColumn() ? plan.x()[row.index()] : activities[row.index()];
    at += row.factor() * plan.at(row.moving());
    double right = right(plan, row);
    return row.lower() ? at - right : right - at;
  }
}
