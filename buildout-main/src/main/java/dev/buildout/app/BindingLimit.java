package dev.buildout.app;

import dev.buildout.planner.Margins.Margin;
import dev.buildout.planner.Plan;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.LimitRow;
import dev.buildout.solver.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A limit that holds with equality in a plan and what one more unit of it is worth, from the linear
 * programme that is left when whole numbers are fixed. Where limits meet in a corner the worth is
 * one of several that are right; {@link LimitValues} says what more and less of it are worth.
 *
 * @param row where it stands in the formulation
 * @param period index of the period
 * @param limit right-hand side, in its unit
 * @param slack what is left of it, next to nothing
 * @param value change of what was sought when the limit is relaxed by a unit in this period alone:
 *     USD m at the start of the plan, or units of the measure that a question sought
 * @param size the limit, or what is used of it where the plan itself has added to it; in its unit
 */
public record BindingLimit(
    LimitRow row, int period, double limit, double slack, double value, double size) {
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
    return tight(plan, objectiveUnit).stream().filter(l -> l.value() > 0).toList();
  }

  /** Limits of which nothing is left, with those that are worth next to nothing by the duals. */
  static List<BindingLimit> tight(Plan plan, double objectiveUnit) {
    Inputs in = plan.formulation().in;
    double[] activities = plan.fixed().activities(plan.x());
    double[] used = used(plan);
    List<BindingLimit> found = new ArrayList<>();
    for (LimitRow row : plan.formulation().limits) {
      double slack = slack(plan, row, activities) * row.unitsPerRow();
      double right = right(plan, row) * row.unitsPerRow();
      double value = value(row, plan.rowDuals(), plan.reducedCosts()) * objectiveUnit;
      if (slack <= TIGHT * Math.max(1, Math.abs(right))) {
        int period = in.tree.period(row.node());
        double drawn = row.isColumn() ? 0 : used[row.index()] * row.unitsPerRow();
        boolean ofCash = row.lower() && row.unit().equals("USD m"); // a least of 0 guards it too
        double cash = ofCash ? in.theCase.finance().opening().cashUsdM() : 0;
        double size = Math.max(Math.abs(right), Math.max(drawn, cash));
        double worth = value * Math.max(1, Math.abs(right)) > WORTH ? value : 0;
        found.add(new BindingLimit(row, period, right, Math.max(0, slack), worth, size));
      }
    }
    return found;
  }

  /** What the whole limit is worth at the value of its last unit; ranks limits of any unit. */
  public double scarcity() {
    return value * size;
  }

  /** Its value by the duals of another solution of the same rows, in the programme's scale. */
  double valueBy(Margin moved) {
    return value(row, moved.rowDuals(), moved.reducedCosts());
  }

  /** Worth of a unit of the limit, in units of the programme's objective. */
  private static double value(LimitRow row, double[] rowDuals, double[] reducedCosts) {
    double dual = row.isColumn() ? reducedCosts[row.index()] : rowDuals[row.index()];
    return Math.max(0, row.lower() ? dual : -dual) / row.unitsPerRow();
  }

  /** What is drawn from each row by what adds to its left side. */
  private static double[] used(Plan plan) {
    Problem p = plan.fixed();
    int[] starts = p.rowStarts();
    int[] columns = p.rowIndices();
    double[] values = p.rowValues();
    double[] used = new double[p.rows()];
    for (int i = 0; i < used.length; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        used[i] += Math.max(0, values[k] * plan.x()[columns[k]]);
      }
    }
    return used;
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
