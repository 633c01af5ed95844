package dev.buildout.planner;

import dev.buildout.solver.Algorithm;
import dev.buildout.solver.ProgressListener;

/**
 * How to solve a plan.
 *
 * @param algorithm of the linear relaxation; the last solve is always the same, so that tables are
 *     too
 * @param relativeGap accepted distance between the plan and the bound of the relaxation
 * @param timeLimitSeconds of a search for better whole numbers
 */
public record PlanOptions(
    Algorithm algorithm, double relativeGap, double timeLimitSeconds, ProgressListener progress) {
  public static PlanOptions defaults() {
    return new PlanOptions(Algorithm.AUTO, 1e-3, 60, ProgressListener.NONE);
  }
}
