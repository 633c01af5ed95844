package dev.buildout.planner;

import dev.buildout.planner.formulation.Formulation;
import dev.buildout.solver.Problem;
import java.util.OptionalDouble;

/**
 * A solved plan: the formulation, its canonical solution and the duals of the linear programme that
 * is left when whole numbers are fixed.
 *
 * @param x value of each column, in the formulation's scale
 * @param rowDuals d(objective)/d(right-hand side) of the fixed linear programme
 * @param reducedCosts of the fixed linear programme
 * @param fixed the fixed linear programme
 * @param objectiveUsdM value of the objective, penalties included; higher is better
 * @param boundUsdM no plan can have a higher objective
 * @param goalBound no plan has more, or less, of what a question seeks than this, in its unit;
 *     empty where nothing is sought
 * @param restart from which similar plans are solved
 */
public record Plan(
    Formulation formulation,
    double[] x,
    double[] rowDuals,
    double[] reducedCosts,
    Problem fixed,
    double objectiveUsdM,
    double boundUsdM,
    OptionalDouble goalBound,
    Restart restart,
    PlanStats stats) {

  /** Objective without the penalties of slack, USD m. */
  public double valueUsdM() {
    double penalty = 0;
    for (Formulation.Penalty p : formulation.penalties) {
      penalty += p.cost() * x[p.column()];
    }
    return objectiveUsdM + penalty * formulation.in.scale.moneyUsdM();
  }

  /** Value of a column, 0 for a decision that was left out. */
  public double at(int column) {
    return column < 0 ? 0 : x[column];
  }

  /** Relative distance of the objective from its bound. */
  public double gap() {
    return Math.abs(boundUsdM - objectiveUsdM) / Math.max(1e-9, Math.abs(objectiveUsdM));
  }
}
