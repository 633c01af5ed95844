package dev.buildout.planner;

import dev.buildout.solver.Algorithm;
import dev.buildout.solver.ProgressListener;
import java.util.function.LongSupplier;

/**
 * How to solve a plan.
 *
 * @param algorithm of the linear relaxation; the last solve is always the same, so that tables are
 *     too
 * @param relativeGap accepted distance between the plan and the bound of the relaxation
 * @param timeLimitSeconds of a search for better whole numbers than rounding finds; 0 for none,
 *     unless rounding finds nothing
 * @param progress hears the solver; it ends the search by throwing {@link Interrupted}
 * @param nanoClock for the seconds in the record of the run; decides nothing
 * @param diagnose whether to find out why, where there is no plan; that costs as much as a plan
 */
public record PlanOptions(
    Algorithm algorithm,
    double relativeGap,
    double timeLimitSeconds,
    ProgressListener progress,
    LongSupplier nanoClock,
    boolean diagnose) {
  /** Diagnosing. */
  public PlanOptions(
      Algorithm algorithm,
      double relativeGap,
      double timeLimitSeconds,
      ProgressListener progress,
      LongSupplier nanoClock) {
    this(algorithm, relativeGap, timeLimitSeconds, progress, nanoClock, true);
  }

  /** A gap of 0.1 %, a minute for whole numbers, no clock. */
  public static PlanOptions defaults() {
    return new PlanOptions(Algorithm.AUTO, 1e-3, 60, ProgressListener.NONE, () -> 0L);
  }

  /** These options with another algorithm for the relaxation. */
  public PlanOptions withAlgorithm(Algorithm other) {
    return new PlanOptions(other, relativeGap, timeLimitSeconds, progress, nanoClock, diagnose);
  }

  /** These options for one of many questions: a gap, a limit in seconds, and no diagnosis. */
  public PlanOptions forQuestion(double gap, double seconds) {
    return new PlanOptions(algorithm, gap, seconds, progress, nanoClock, false);
  }

  double secondsSince(long start) {
    return (nanoClock.getAsLong() - start) / 1e9;
  }
}
