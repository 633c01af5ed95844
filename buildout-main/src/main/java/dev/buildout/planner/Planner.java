package dev.buildout.planner;

import dev.buildout.planner.constraints.Families;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Question;
import dev.buildout.planner.measures.Terms;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Solves the planning model.
 *
 * <ol>
 *   <li>The linear relaxation gives the bound. {@link Generations} tightens it: chip generations
 *       are developed or not.
 *   <li>Whole numbers: running totals are rounded in a few ways and each is solved; where the best
 *       is farther from the bound than asked for, branch and cut searches on, first near the
 *       relaxation.
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
    return formulate(inputs, Question.NONE);
  }

  /** The formulation of a case with the limits of a question after its own. */
  public static Formulation formulate(Inputs inputs, Question question) {
    Formulation f = new Formulation(inputs);
    for (Family family : Families.ALL) {
      family.addTo(f);
    }
    for (Bound bound : question.bounds()) {
      bound.addTo(f);
    }
    return f;
  }

  /**
   * @throws InfeasiblePlan when hard limits conflict
   */
  public Plan plan(Inputs inputs, PlanOptions options) throws InfeasiblePlan {
    return plan(inputs, Question.NONE, Optional.empty(), options);
  }

  /**
   * A plan of a case that differs little from one that is planned, or with limits that a question
   * sets.
   *
   * @param question limits beside those of the case, and what to seek
   * @param from a plan to start from; of use when the case has the same decisions and rows
   * @throws InfeasiblePlan when hard limits conflict
   */
  public Plan plan(Inputs inputs, Question question, Optional<Plan> from, PlanOptions options)
      throws InfeasiblePlan {
    long begun = options.nanoClock().getAsLong();
    Formulation f = formulate(inputs, question);
    Problem stated = f.build();
    Problem problem = question.goal().map(goal -> seeking(goal, f, stated)).orElse(stated);
    double buildSeconds = options.secondsSince(begun);

    begun = options.nanoClock().getAsLong();
    Start start = Start.of(solver, from, problem);
    Generations.Choice choice =
        Generations.choose(start, f, problem, solveOptions(problem, options));
    Solution relaxed = choice.relaxed();
    if (relaxed.status() != Status.OPTIMAL) {
      throw infeasible(f, problem.relaxed(), relaxed.status(), options);
    }
    Whole whole = wholeNumbers(start, f, choice, question, options);
    Solution last = whole.solution();
    Problem fixed = problem.withIntegersFixed(whole.x());
    if (last.status() != Status.OPTIMAL) {
      throw infeasible(f, fixed, last.status(), options);
    }
    Solution chosen = Canonical.choose(solver, start, f, fixed, last);
    SolutionCheck check = SolutionCheck.of(fixed, last);
    double money = inputs.scale.moneyUsdM();
    double objective = -last.objective();
    double bound = bound(problem, whole);
    if (question.goal().isPresent()) {
      objective = -stated.objective(chosen.columnValues());
      bound = objective;
    }
    OptionalDouble goalBound =
        question.goal().isPresent()
            ? OptionalDouble.of(goalBound(question.goal().get(), f, whole))
            : OptionalDouble.empty();
    PlanStats stats =
        new PlanStats(
            problem.rows(),
            problem.columns(),
            problem.nonzeros(),
            problem.integers(),
            problem.ranges(),
            buildSeconds,
            options.secondsSince(begun),
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
        objective * money,
        bound * money,
        goalBound,
        new Restart(choice.left(), choice.number(), last.basis(), whole.x()),
        stats);
  }

  /** The same rows with a measure for an objective. */
  private static Problem seeking(Question.Goal goal, Formulation f, Problem stated) {
    Terms terms = goal.measure().terms(f);
    double[] costs = new double[stated.columns()];
    double unit = unit(goal, terms);
    for (int i = 0; i < terms.size(); i++) {
      costs[terms.column(i)] += unit * terms.coefficient(i);
    }
    return stated.withCosts(costs).withOffset(0);
  }

  /** What a unit of the measure costs when it is sought: the least cost is the most of it. */
  private static double unit(Question.Goal goal, Terms terms) {
    return (goal.most() ? -1 : 1) / terms.scale();
  }

  private static double goalBound(Question.Goal goal, Formulation f, Whole whole) {
    Terms terms = goal.measure().terms(f);
    return whole.bound() / unit(goal, terms) + terms.constant();
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

  private Whole wholeNumbers(
      Start start, Formulation f, Generations.Choice choice, Question question, PlanOptions options)
      throws InfeasiblePlan {
    Problem problem = choice.problem();
    Solution relaxed = choice.relaxed();
    WholeSearch search = new WholeSearch(solver, start, f, problem, relaxed);
    if (problem.integers() == 0) {
      double[] none = relaxed.columnValues();
      Solution last = start.isWarm() ? relaxed : search.at(none).solution();
      return new Whole(none, last, "none", relaxed.objective());
    }
    double size = Math.max(1, Math.abs(relaxed.objective())); // what is sought may be nothing
    double goodEnough = relaxed.objective() + options.relativeGap() * size;
    Optional<WholeSearch.Found> again = start.whole().flatMap(search::again);
    if (again.isPresent() && again.get().solution().objective() <= goodEnough) {
      return whole(again.get(), "as before", relaxed.objective());
    }
    double[] canonical =
        Canonical.choose(solver, start, f, problem.relaxed(), relaxed).columnValues();
    // What is sought leaves most decisions free, and steps of one module wander among them.
    boolean once = question.goal().isPresent() && options.timeLimitSeconds() <= 0;
    Optional<WholeSearch.Found> near =
        WholeSearch.better(
            again, once ? search.rounded(canonical) : search.near(canonical, goodEnough));
    if (near.isPresent() && near.get().solution().objective() <= goodEnough) {
      return whole(near.get(), "rounded and improved", relaxed.objective());
    }
    if (near.isPresent() && options.timeLimitSeconds() <= 0) {
      return whole(near.get(), "rounded and improved", relaxed.objective());
    }
    SolveOptions searching =
        SolveOptions.defaults()
            .withTimeLimitSeconds(Math.max(1, options.timeLimitSeconds()))
            .withProgress(options.progress());
    Solution searched;
    try {
      if (near.isPresent()) {
        double half = options.relativeGap() / 2; // the bound of the part is not that of the whole
        SolveOptions closer = searching.withMipRelativeGap(half);
        near = Optional.of(search.nearby(canonical, near.get(), closer));
        if (near.get().solution().objective() <= goodEnough) {
          return whole(near.get(), "branch and cut near the relaxation", relaxed.objective());
        }
      }
      searched =
          search.branchAndCut(problem, near, searching.withMipRelativeGap(options.relativeGap()));
    } catch (Interrupted e) {
      WholeSearch.Found found = near.orElseThrow(() -> e);
      String how = "rounded and improved; branch and cut was interrupted";
      return whole(found, how, relaxed.objective());
    }
    double best = near.map(n -> n.solution().objective()).orElse(Double.POSITIVE_INFINITY);
    if (searched.columnValues().length > 0 && searched.objective() < best) {
      WholeSearch.Found found = search.at(searched.columnValues());
      return whole(found, "branch and cut", proven(searched, relaxed, choice, found));
    }
    if (near.isEmpty()) {
      throw infeasible(f, problem, searched.status(), options);
    }
    return whole(
        near.get(),
        "branch and cut near the relaxation; over all it found none better",
        proven(searched, relaxed, choice, near.get()));
  }

  /**
   * Below this lies no plan: never below the relaxation, as a search that ran out of time early has
   * proven nothing, and never above what was found, as a search for less than that may end with
   * nothing.
   */
  private static double proven(
      Solution searched, Solution relaxed, Generations.Choice choice, WholeSearch.Found found) {
    double searchedBound = Math.min(searched.bound(), choice.others());
    double bound = searchedBound > relaxed.objective() ? searchedBound : relaxed.objective();
    return Math.min(bound, found.solution().objective());
  }

  private static Whole whole(WholeSearch.Found found, String how, double bound) {
    return new Whole(found.whole(), found.solution(), how, bound);
  }

  private InfeasiblePlan infeasible(
      Formulation f, Problem problem, Status status, PlanOptions options) {
    return options.diagnose()
        ? Conflicts.explain(solver, f, problem, status)
        : new InfeasiblePlan(List.of("the solver ended with " + status));
  }

  private static SolveOptions solveOptions(Problem problem, PlanOptions options) {
    Algorithm algorithm =
        options.algorithm() == Algorithm.AUTO ? LastSolve.algorithm(problem) : options.algorithm();
    return SolveOptions.defaults().withAlgorithm(algorithm).withProgress(options.progress());
  }
}
