package dev.buildout.planner;

import dev.buildout.planner.formulation.Formulation;
import dev.buildout.solver.Problem;
import java.util.Arrays;

/**
 * The part of a problem that lies near a relaxation: where the relaxation commits nothing over the
 * whole horizon (an offer at a site, a site's modules), nothing but what rounding put there; where
 * it commits something, up to one more in each period. It is a fraction of the whole numbers, and
 * mostly holds a plan as good as any.
 */
final class Nearby {
  private static final double NOTHING = 1e-6;

  private Nearby() {}

  /**
   * @param relaxed column values of the relaxation
   * @param whole column values with whole numbers, which stay possible
   */
  static Problem of(Formulation f, Problem problem, double[] relaxed, double[] whole) {
    double[] upper = problem.columnUppers();
    for (int[] columns : WholeNumbers.totals(f)) {
      boolean used = Arrays.stream(columns).anyMatch(j -> j >= 0 && relaxed[j] > NOTHING);
      for (int j : columns) {
        if (j >= 0) {
          double most = used ? Math.ceil(Math.max(relaxed[j], whole[j])) + 1 : whole[j];
          upper[j] = Math.min(upper[j], most);
        }
      }
    }
    return problem.withColumnBounds(problem.columnLowers(), upper);
  }
}
