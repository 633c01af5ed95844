package dev.buildout.planner;

import dev.buildout.solver.Algorithm;
import dev.buildout.solver.Basis;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Session;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolveOptions;
import dev.buildout.solver.Solver;
import java.util.Optional;

/**
 * Where linear programmes start: from nothing, by the rule of {@link LastSolve}, or by simplex from
 * the bases of a plan whose problem has the same columns and the same rows, but for some at the
 * end.
 */
final class Start {
  /** Beyond this many steps of simplex, interior point from nothing is faster. */
  static final int STEPS = 6_000;

  /**
   * Interior point may go round in circles where there is no plan; a question is not worth that.
   */
  private static final double SECONDS = 20;

  /** By how much a plan may miss a row, a share of it, and count as keeping it. */
  private static final double ROOM = 1e-6;

  private final Solver solver;
  private final Optional<Restart> restart;
  private final Algorithm first;

  private Start(Solver solver, Optional<Restart> restart, Algorithm first) {
    this.solver = solver;
    this.restart = restart;
    this.first = first;
  }

  /** From a plan where it fits. */
  static Start of(Solver solver, Optional<Plan> plan, Problem problem) {
    Optional<Plan> near = plan.filter(p -> fits(p.restart(), problem));
    boolean possible = near.map(p -> isNearlyPossible(p, problem)).orElse(false);
    Algorithm first = possible ? Algorithm.PRIMAL_SIMPLEX : Algorithm.SIMPLEX;
    return new Start(solver, near.map(Plan::restart), first);
  }

  /**
   * Whether only costs and yields differ, and the plan keeps what rows there are beside, so that
   * the old point is nearly possible: then primal simplex takes half the time of dual simplex, on
   * plans whose prices change, and less where another goal is sought near the plan.
   */
  private static boolean isNearlyPossible(Plan plan, Problem now) {
    Problem before = plan.fixed();
    boolean same = before.rows() <= now.rows();
    for (int i = 0; i < before.rows() && same; i++) {
      same = before.rowLower(i) == now.rowLower(i) && before.rowUpper(i) == now.rowUpper(i);
    }
    for (int j = 0; j < now.columns() && same; j++) {
      same =
          now.isInteger(j)
              || (before.columnLower(j) == now.columnLower(j)
                  && before.columnUpper(j) == now.columnUpper(j));
    }
    if (!same || before.rows() == now.rows()) {
      return same;
    }
    double[] activities = now.activities(plan.x());
    for (int i = before.rows(); i < now.rows() && same; i++) {
      double slack = ROOM * Math.max(1, Math.abs(activities[i]));
      same = activities[i] >= now.rowLower(i) - slack && activities[i] <= now.rowUpper(i) + slack;
    }
    return same;
  }

  private static boolean fits(Restart r, Problem problem) {
    return r.last()
        .map(b -> b.columns() == problem.columns() && b.rows() <= problem.rows())
        .orElse(false);
  }

  boolean isWarm() {
    return restart.isPresent();
  }

  /** Column values whose whole numbers may do again. */
  Optional<double[]> whole() {
    return restart.map(Restart::whole);
  }

  /** The choice of generations that was made; the first where there is none. */
  int bestChoice() {
    return restart.map(Restart::best).orElse(0);
  }

  /** What was left by the relaxation of a choice of generations. */
  Optional<Restart.Relaxed> choice(int number) {
    return restart.flatMap(r -> r.choice(number));
  }

  /** Solves the relaxation of a choice of generations. */
  Solution solveChoice(int number, Problem problem, SolveOptions cold) {
    Optional<Basis> own = choice(number).flatMap(Restart.Relaxed::basis);
    return solve(problem, cold, own.isPresent() ? own : restart.flatMap(Restart::last), first);
  }

  /**
   * Solves a problem with whole numbers fixed.
   *
   * @param relaxed the optimum of its relaxation, from which few steps lead on
   */
  Solution solveFixed(Problem problem, Solution relaxed, SolveOptions cold) {
    Optional<Basis> near = isWarm() ? relaxed.basis() : Optional.empty();
    return solve(problem, cold, near, Algorithm.SIMPLEX);
  }

  /**
   * Solves a problem with the whole numbers of the plan that it starts from: where only costs
   * differ, from its last basis.
   */
  Solution solveFixedAgain(Problem problem, Solution relaxed, SolveOptions cold) {
    return first == Algorithm.PRIMAL_SIMPLEX
        ? solve(problem, cold, restart.flatMap(Restart::last), first)
        : solveFixed(problem, relaxed, cold);
  }

  private Solution solve(
      Problem problem, SolveOptions cold, Optional<Basis> basis, Algorithm algorithm) {
    if (basis.isEmpty()) {
      return solver.solve(problem, cold);
    }
    SolveOptions warm =
        LastSolve.AGAIN
            .withAlgorithm(algorithm)
            .withIterationLimit(STEPS)
            .withRays(false)
            .withProgress(cold.progress());
    try (Session session = solver.open(problem, warm)) {
      session.setBasis(basis.get().withBasicRows(problem.rows() - basis.get().rows()));
      Solution found = session.run();
      if (found.status().isConclusive()) {
        return found;
      }
    }
    return solver.solve(problem, cold.withRays(false).withTimeLimitSeconds(SECONDS));
  }
}
