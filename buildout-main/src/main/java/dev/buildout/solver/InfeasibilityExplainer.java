package dev.buildout.solver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says why a problem has no solution: a small set of limits that cannot hold together, and the
 * cheapest way out. Works with any solver; one that proves infeasibility by rays makes it fast.
 */
public final class InfeasibilityExplainer {
  private final Solver solver;
  private final SolveOptions options;

  /** Solves with this solver and these options, but for time limit and rays. */
  public InfeasibilityExplainer(Solver solver, SolveOptions options) {
    this.solver = solver;
    this.options = options.withRays(true).withProgress(ProgressListener.NONE);
  }

  /**
   * As {@link #explain(Problem, double[], double)}, each row weighing 1 / its largest coefficient.
   */
  public Optional<Infeasibility> explain(Problem problem, double timeLimitSeconds) {
    return explain(problem, ElasticRelaxation.defaultWeights(problem), timeLimitSeconds);
  }

  /**
   * Explains why a problem has no solution.
   *
   * @param weights cost of violating each row by one unit, more than 0; one per row
   * @param timeLimitSeconds for everything; what is known by then is told
   * @return empty if the problem has a solution, or if it was not shown in time to have none
   */
  public Optional<Infeasibility> explain(
      Problem problem, double[] weights, double timeLimitSeconds) {
    if (weights.length != problem.rows()) {
      throw new IllegalArgumentException(
          "weights has length " + weights.length + ", expected " + problem.rows() + ".");
    }
    Deadline deadline = Deadline.in(timeLimitSeconds);
    Optional<Infeasibility> crossed = crossedBounds(problem);
    if (crossed.isPresent()) {
      return crossed;
    }
    ConflictFilter.Outcome outcome = filter(problem.relaxed(), deadline);
    if (outcome.first() != Status.INFEASIBLE && problem.integers() > 0) {
      outcome = filter(problem, deadline);
    }
    if (outcome.first() != Status.INFEASIBLE) {
      return Optional.empty();
    }
    List<Limit> relaxation =
        deadline.isAhead()
            ? ElasticRelaxation.solve(
                solver, problem, weights, options.withTimeLimitSeconds(deadline.secondsLeft()))
            : List.of();
    return Optional.of(
        new Infeasibility(
            withViolations(outcome.conflict(), relaxation), outcome.irreducible(), relaxation));
  }

  private ConflictFilter.Outcome filter(Problem problem, Deadline deadline) {
    try (ConflictFilter filter = new ConflictFilter(solver, problem, options, deadline)) {
      return filter.run();
    }
  }

  /** A row or column whose lower bound lies above its upper one is an explanation by itself. */
  private static Optional<Infeasibility> crossedBounds(Problem problem) {
    for (int j = 0; j < problem.columns(); j++) {
      if (problem.columnLower(j) > problem.columnUpper(j)) {
        return Optional.of(pair(problem, Limit.Kind.COLUMN, j));
      }
    }
    for (int i = 0; i < problem.rows(); i++) {
      if (problem.rowLower(i) > problem.rowUpper(i)) {
        return Optional.of(pair(problem, Limit.Kind.ROW, i));
      }
    }
    return Optional.empty();
  }

  private static Infeasibility pair(Problem problem, Limit.Kind kind, int index) {
    Limit lower = Limit.of(problem, kind, index, Limit.Side.LOWER);
    Limit upper = Limit.of(problem, kind, index, Limit.Side.UPPER);
    double violation = lower.value() - upper.value();
    return new Infeasibility(List.of(lower.withViolation(violation), upper), true, List.of());
  }

  private static List<Limit> withViolations(List<Limit> conflict, List<Limit> relaxation) {
    Map<Limit, Double> violations =
        relaxation.stream()
            .collect(Collectors.toMap(limit -> limit.withViolation(0), Limit::violation));
    return conflict.stream()
        .map(limit -> limit.withViolation(violations.getOrDefault(limit, 0.0)))
        .toList();
  }
}
