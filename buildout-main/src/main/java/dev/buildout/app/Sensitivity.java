package dev.buildout.app;

import dev.buildout.model.Case;
import dev.buildout.planner.Plan;
import dev.buildout.planner.Planner;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.solver.Problem;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Change of a plan's value for a small change of the case, without solving again. By the envelope
 * theorem it is the change of the Lagrangian at the optimum:
 *
 * <pre>
 * d value = - ( dc'x  -  y' dA x  +  y' db  +  d' dbounds )
 * </pre>
 *
 * with x the plan and y, d its duals and reduced costs (Milgrom and Segal, Econometrica 70, 2002).
 * It costs one formulation of the changed case.
 */
public final class Sensitivity {
  private Sensitivity() {}

  /**
   * Change of the objective, USD m, when the case becomes another one in which the hardware
   * delivers so much; empty where the changed case has other columns or rows, so that the two
   * cannot be compared.
   */
  public static OptionalDouble change(Plan plan, Case changed, Workings workings) {
    Inputs old = plan.formulation().in;
    Inputs inputs =
        new Inputs(
            changed,
            old.tree,
            workings.rates(),
            workings.goodput(),
            old.scope,
            Optional.of(old.scale));
    Formulation f = Planner.formulate(inputs);
    Problem after = f.build();
    Problem before = plan.fixed();
    if (after.columns() != before.columns() || after.rows() != before.rows()) {
      return OptionalDouble.empty();
    }
    double[] x = plan.x();
    double[] y = plan.rowDuals();
    double change = after.objective(x) - before.objective(x);
    double[] activityAfter = after.activities(x);
    double[] activityBefore = before.activities(x);
    for (int i = 0; i < y.length; i++) {
      if (y[i] != 0) {
        double right =
            y[i] > 0
                ? after.rowLower(i) - before.rowLower(i)
                : after.rowUpper(i) - before.rowUpper(i);
        change += y[i] * (finite(right) - (activityAfter[i] - activityBefore[i]));
      }
    }
    double[] d = plan.reducedCosts();
    for (int j = 0; j < d.length; j++) {
      if (d[j] != 0 && !after.isInteger(j)) {
        double bound =
            d[j] > 0
                ? after.columnLower(j) - before.columnLower(j)
                : after.columnUpper(j) - before.columnUpper(j);
        change += d[j] * finite(bound);
      }
    }
    return OptionalDouble.of(-change * old.scale.moneyUsdM());
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }
}
