package dev.buildout.planner;

import dev.buildout.planner.constraints.Families;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolutionCheck;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Solver;
import dev.buildout.solver.Status;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Solves the planning model.
 *
 * <ol>
 *   <li>The linear relaxation gives the bound. {@link Generations} tightens it: chip generations
 *       are developed or not.
 *   <li>Whole numbers: running totals are rounded in a few ways and each is solved; where the best
 *       is farther from the bound than asked for, branch and cut searches on.
 *   <li>With whole numbers fixed, the last linear programme is solved from scratch by one
 *       algorithm: its duals are the values that are reported, its optimum, made canonical, is the
 *       plan.
 * </ol>
 */
public final class Planner {
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
    Generations.Choice choice =
        Generations.choose(solver, f, problem, solveOptions(problem, options));
    Solution relaxed = choice.relaxed();
    if (relaxed.status() != Status.OPTIMAL) {
      throw Conflicts.explain(solver, f, problem.relaxed(), relaxed.status());
    }
    Whole whole = wholeNumbers(f, choice, options);
    Solution last = whole.solution();
    Problem fixed = problem.withIntegersFixed(whole.x());
    if (last.status() != Status.OPTIMAL) {
      throw Conflicts.explain(solver, f, fixed, last.status());
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
        bound(problem, whole) * money,
        stats);
  }

  /**
   * No plan has a higher objective, in money units. It goes into tables, which may not depend on
   * the algorithm of the relaxation: so its last digits are given away, upwards.
   */
  private static double bound(Problem problem, Whole whole) {
    if (problem.integers() == 0) {
      return -whole.solution().objective();
    }
    BigDecimal bound = new BigDecimal(-whole.bound());
    return bound.round(new MathContext(9, RoundingMode.CEILING)).doubleValue();
  }

  /** Whole values, the linear programme solved with them, how they were found, and the bound. */
  private record Whole(double[] x, Solution solution, String how, double bound) {}

  private Whole wholeNumbers(Formulation f, Generations.Choice choice, PlanOptions options)
      throws InfeasiblePlan {
    Problem problem = choice.problem();
    Solution relaxed = choice.relaxed();
    WholeSearch search = new WholeSearch(solver, f, problem);
    if (problem.integers() == 0) {
      double[] none = relaxed.columnValues();
      return new Whole(none, search.at(none).solution(), "none", relaxed.objective());
    }
    double[] canonical = Canonical.choose(solver, f, problem.relaxed(), relaxed).columnValues();
    double goodEnough = relaxed.objective() + options.relativeGap() * Math.abs(relaxed.objective());
    Optional<WholeSearch.Found> near = search.near(canonical, goodEnough);
    if (near.isPresent() && near.get().solution().objective() <= goodEnough) {
      return new Whole(
          near.get().whole(), near.get().solution(), "rounded and improved", relaxed.objective());
    }
    Solution searched;
    try {
      searched =
          solver.solve(
              problem,
              SolveOptions.defaults()
                  .withMipRelativeGap(options.relativeGap())
                  .withTimeLimitSeconds(options.timeLimitSeconds())
                  .withProgress(options.progress()));
    } catch (Interrupted e) {
      WholeSearch.Found found = near.orElseThrow(() -> e);
      String how = "rounded and improved; branch and cut was interrupted";
      return new Whole(found.whole(), found.solution(), how, relaxed.objective());
    }
    double best = near.map(n -> n.solution().objective()).orElse(Double.POSITIVE_INFINITY);
    if (searched.columnValues().length > 0 && searched.objective() < best) {
      WholeSearch.Found found = search.at(searched.columnValues());
      double bound = Math.min(searched.bound(), choice.others());
      return new Whole(found.whole(), found.solution(), "branch and cut", bound);
    }
    if (near.isEmpty()) {
      throw Conflicts.explain(solver, f, problem, searched.status());
    }
    return new Whole(
        near.get().whole(),
        near.get().solution(),
        "rounded and improved; branch and cut found none better",
        Math.min(searched.bound(), choice.others()));
  }

  private static SolveOptions solveOptions(Problem problem, PlanOptions options) {
    Algorithm algorithm =
        options.algorithm() == Algorithm.AUTO ? LastSolve.algorithm(problem) : options.algorithm();
    return SolveOptions.defaults().withAlgorithm(algorithm).withProgress(options.progress());
  }
}
