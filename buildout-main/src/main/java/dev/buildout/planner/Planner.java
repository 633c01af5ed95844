package dev.buildout.planner;

import dev.buildout.planner.constraints.Families;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolutionCheck;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Solver;
import dev.buildout.solver.Status;

/**
 * Solves the planning model.
 *
 * <ol>
 *   <li>The linear relaxation gives the bound; its optimum is made canonical.
 *   <li>Whole numbers: running totals are rounded in a few ways and each is solved; where the best
 *       is farther from the bound than asked for, branch and cut searches on.
 *   <li>With whole numbers fixed, the last linear programme is solved from scratch by one
 *       algorithm: its duals are the values that are reported, its optimum, made canonical, is the
 *       plan.
 * </ol>
 */
public final class Planner {
  private static final double[] ROUND_UP_FROM = {1e-6, 0.5, 1.0};

  private final Solver solver;

  public Planner(Solver solver) {
    this.solver = solver;
  }

  /** The formulation of a case; deterministic. */
  public static Formulation formulate(Inputs inputs) {
    Formulation f = new Formulation(inputs);
    for (Family family : Families.ALL) {
      family.addTo(f);
    }
    return f;
  }

  /**
   * @throws InfeasiblePlan when hard limits conflict
   */
  public Plan plan(Inputs inputs, PlanOptions options) throws InfeasiblePlan {
    long start = options.nanoClock().getAsLong();
    Formulation f = formulate(inputs);
    Problem problem = f.build();
    double buildSeconds = options.secondsSince(start);

    start = options.nanoClock().getAsLong();
    Solution relaxed = solver.solve(problem.relaxed(), solveOptions(options));
    if (relaxed.status() != Status.OPTIMAL) {
      throw Conflicts.explain(solver, problem.relaxed(), relaxed.status());
    }
    Whole whole = wholeNumbers(f, problem, relaxed, options);
    Problem fixed = problem.withIntegersFixed(whole.x());
    Solution last = solver.solve(fixed, SolveOptions.defaults().withAlgorithm(LastSolve.ALGORITHM));
    if (last.status() != Status.OPTIMAL) {
      throw Conflicts.explain(solver, fixed, last.status());
    }
    Solution chosen = Canonical.choose(solver, f, fixed, last);
    SolutionCheck check = SolutionCheck.of(fixed, last);
    double money = inputs.scale.moneyUsdM();
    PlanStats stats =
        new PlanStats(
            problem.rows(),
            problem.columns(),
            problem.nonzeros(),
            problem.integers(),
            problem.ranges(),
            buildSeconds,
            options.secondsSince(start),
            relaxed.iterations() + last.iterations(),
            relaxed.algorithm().name().toLowerCase(java.util.Locale.ROOT),
            whole.how(),
            check.gap(),
            Math.max(check.relativeBoundViolation(), check.relativeRowViolation()),
            check.dualViolation());
    return new Plan(
        f,
        chosen.columnValues(),
        last.rowDuals(),
        last.reducedCosts(),
        fixed,
        -last.objective() * money,
        -Math.max(relaxed.objective(), whole.bound()) * money,
        stats);
  }

  /** Whole values, how they were found, and a bound that branch and cut may have raised. */
  private record Whole(double[] x, String how, double bound) {}

  private Whole wholeNumbers(Formulation f, Problem problem, Solution relaxed, PlanOptions options)
      throws InfeasiblePlan {
    if (problem.integers() == 0) {
      return new Whole(relaxed.columnValues(), "none", relaxed.objective());
    }
    double[] canonical = Canonical.choose(solver, f, problem.relaxed(), relaxed).columnValues();
    double best = Double.POSITIVE_INFINITY;
    double[] x = canonical;
    for (double from : ROUND_UP_FROM) {
      double[] candidate = WholeNumbers.round(f, canonical, from);
      Solution s = solver.solve(problem.withIntegersFixed(candidate), solveOptions(options));
      if (s.status() == Status.OPTIMAL && s.objective() < best - 1e-9 * Math.abs(best)) {
        best = s.objective();
        x = candidate;
      }
    }
    double gap = (best - relaxed.objective()) / Math.max(1e-9, Math.abs(best));
    if (gap <= options.relativeGap()) {
      return new Whole(x, "rounded running totals", relaxed.objective());
    }
    Solution searched =
        solver.solve(
            problem,
            SolveOptions.defaults()
                .withMipRelativeGap(options.relativeGap())
                .withTimeLimitSeconds(options.timeLimitSeconds())
                .withProgress(options.progress()));
    if (searched.columnValues().length > 0 && searched.objective() < best) {
      return new Whole(searched.columnValues(), "branch and cut", searched.bound());
    }
    if (best == Double.POSITIVE_INFINITY) {
      throw Conflicts.explain(solver, problem, searched.status());
    }
    return new Whole(
        x, "rounded running totals, branch and cut found none better", searched.bound());
  }

  private static SolveOptions solveOptions(PlanOptions options) {
    return SolveOptions.defaults()
        .withAlgorithm(options.algorithm())
        .withProgress(options.progress());
  }
}
