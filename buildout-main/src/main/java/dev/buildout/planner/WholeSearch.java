package dev.buildout.planner;

import dev.buildout.planner.formulation.Formulation;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Session;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Solver;
import dev.buildout.solver.Status;
import java.util.Optional;

/**
 * Finds whole numbers near a relaxation: rounds running totals, then adds or takes back one module
 * at a time where its reduced cost says that this pays, each step solved from the last basis. A
 * plan from scratch starts so here too, and does not depend on how the relaxation was solved.
 */
final class WholeSearch {
  private static final double[] ROUND_UP_FROM = {0.5, 0.15, 1e-6};
  private static final int STEPS = 24;
  private static final double WORTHWHILE = 1e-9;

  /** Near the tolerance of the rows: which of two rows holds may decide about little money. */
  private static final SolveOptions INDICATORS =
      SolveOptions.defaults().withMipRelativeGap(1e-6).withTimeLimitSeconds(60);

  /**
   * Up to so many whole numbers away, dual simplex from the relaxation takes fewer steps than
   * primal simplex from the similar plan that had the same whole numbers.
   */
  private static final int FEW = 3;

  private final Solver solver;
  private final Start start;
  private final Formulation f;
  private final Problem problem;
  private final Solution relaxed;

  /**
   * @param relaxed optimum of the problem's relaxation
   */
  WholeSearch(Solver solver, Start start, Formulation f, Problem problem, Solution relaxed) {
    this.solver = solver;
    this.start = start;
    this.f = f;
    this.problem = problem;
    this.relaxed = relaxed;
  }

  /** The best solution of a linear programme with whole numbers fixed. */
  record Found(double[] whole, Solution solution) {}

  /**
   * @param relaxed canonical column values of the relaxation
   * @param goodEnough objective at which the search may end
   */
  Optional<Found> near(double[] relaxed, double goodEnough) {
    Found first = at(settled(WholeNumbers.round(f, relaxed, ROUND_UP_FROM[0])));
    Optional<Found> best = better(Optional.empty(), first);
    if (best.isPresent() && first.solution().objective() <= goodEnough) {
      return best;
    }
    Problem fixed = problem.withIntegersFixed(first.whole());
    try (Session session = solver.open(fixed, LastSolve.AGAIN)) {
      first.solution().basis().ifPresent(session::setBasis);
      for (int i = 1; i < ROUND_UP_FROM.length; i++) {
        double[] next = WholeNumbers.round(f, relaxed, ROUND_UP_FROM[i]);
        f.indicators.forEach(j -> next[j] = first.whole()[j]);
        best = better(best, attempt(session, next));
        if (best.isPresent() && best.get().solution().objective() <= goodEnough) {
          return best;
        }
      }
      return best.map(found -> improve(session, found, goodEnough));
    }
  }

  /** The running totals of a relaxation rounded once; empty where they do not fit together. */
  Optional<Found> rounded(double[] relaxed) {
    return better(Optional.empty(), at(settled(WholeNumbers.round(f, relaxed, ROUND_UP_FROM[0]))));
  }

  /**
   * Whole numbers with the indicators that follow from them: rounding says nothing of those, and
   * branch and cut is quick where only they are open.
   */
  private double[] settled(double[] whole) {
    if (f.indicators.isEmpty()) {
      return whole;
    }
    double[] lower = problem.columnLowers();
    double[] upper = problem.columnUppers();
    for (int j = 0; j < whole.length; j++) {
      if (problem.isInteger(j)) {
        lower[j] = whole[j];
        upper[j] = whole[j];
      }
    }
    for (int j : f.indicators) {
      lower[j] = 0;
      upper[j] = 1;
    }
    Problem open = problem.withColumnBounds(lower, upper);
    double[] found = branchAndCut(open, Optional.empty(), INDICATORS).columnValues();
    double[] settled = whole.clone();
    f.indicators.forEach(j -> settled[j] = found.length > 0 ? Math.rint(found[j]) : 0);
    return settled;
  }

  /** Branch and cut near a relaxation and whole numbers; those again where it finds none better. */
  Found nearby(double[] relaxed, Found first, SolveOptions options) {
    Problem part = Nearby.of(f, problem, relaxed, first.whole());
    Solution found = branchAndCut(part, Optional.of(first), options);
    boolean better =
        found.columnValues().length > 0 && found.objective() < first.solution().objective();
    return better ? at(found.columnValues()) : first;
  }

  /** Branch and cut that begins with what was found. */
  Solution branchAndCut(Problem part, Optional<Found> first, SolveOptions options) {
    try (Session session = solver.open(part, options)) {
      first.ifPresent(found -> session.setStart(found.solution().columnValues()));
      return session.run();
    }
  }

  /** Solves with the whole numbers of a point; from scratch always by the one algorithm. */
  Found at(double[] whole) {
    Problem fixed = problem.withIntegersFixed(whole);
    return new Found(whole, start.solveFixed(fixed, relaxed, LastSolve.fromScratch(problem)));
  }

  private Found improve(Session session, Found start, double goodEnough) {
    Found best = start;
    Found at = attempt(session, start.whole());
    boolean[] refused = new boolean[problem.columns()];
    for (int step = 0; step < STEPS && best.solution().objective() > goodEnough; step++) {
      int column = steepest(at, refused);
      if (column < 0) {
        break;
      }
      double[] next = at.whole().clone();
      next[column] += at.solution().reducedCosts()[column] < 0 ? 1 : -1;
      Found tried = attempt(session, next);
      if (tried.solution().status() == Status.OPTIMAL
          && tried.solution().objective() < best.solution().objective() - WORTHWHILE) {
        best = tried;
        at = tried;
      } else {
        refused[column] = true;
      }
    }
    return best;
  }

  /** The integer column whose change by 1 promises most; -1 when none promises anything. */
  private int steepest(Found at, boolean[] refused) {
    int column = -1;
    double most = WORTHWHILE;
    for (int j = 0; j < problem.columns(); j++) {
      if (!problem.isInteger(j) || refused[j]) {
        continue;
      }
      double d = at.solution().reducedCosts()[j];
      boolean up = d < 0 && at.whole()[j] + 1 <= problem.columnUpper(j);
      boolean down = d > 0 && at.whole()[j] - 1 >= problem.columnLower(j);
      if ((up || down) && Math.abs(d) > most) {
        most = Math.abs(d);
        column = j;
      }
    }
    return column;
  }

  private Found attempt(Session session, double[] whole) {
    for (int j = 0; j < problem.columns(); j++) {
      if (problem.isInteger(j)) {
        session.setColumnBounds(j, whole[j], whole[j]);
      }
    }
    return new Found(whole, session.run());
  }

  /** The whole numbers of a plan that differs little; empty where they do not fit any more. */
  Optional<Found> again(double[] whole) {
    for (int j = 0; j < problem.columns(); j++) {
      boolean fits = problem.columnLower(j) <= whole[j] && whole[j] <= problem.columnUpper(j);
      if (problem.isInteger(j) && !fits) {
        return Optional.empty();
      }
    }
    Problem fixed = problem.withIntegersFixed(whole);
    Solution again =
        moved(whole) > FEW
            ? start.solveFixedAgain(fixed, relaxed, LastSolve.fromScratch(problem))
            : start.solveFixed(fixed, relaxed, LastSolve.fromScratch(problem));
    return better(Optional.empty(), new Found(whole, again));
  }

  /** How many whole numbers the relaxation has moved away from. */
  private int moved(double[] whole) {
    int moved = 0;
    double[] x = relaxed.columnValues();
    for (int j = 0; j < x.length; j++) {
      moved += problem.isInteger(j) && Math.abs(x[j] - whole[j]) > 0.5 ? 1 : 0;
    }
    return moved;
  }

  private static Optional<Found> better(Optional<Found> best, Found tried) {
    return tried.solution().status() == Status.OPTIMAL ? better(best, Optional.of(tried)) : best;
  }

  static Optional<Found> better(Optional<Found> best, Optional<Found> other) {
    if (best.isEmpty() || other.isEmpty()) {
      return best.isEmpty() ? other : best;
    }
    return other.get().solution().objective() < best.get().solution().objective() ? other : best;
  }
}
