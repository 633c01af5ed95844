package dev.buildout.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reduces a set of limits that cannot hold together to one that is irreducible. Deletion filter:
 * take each limit away in turn; if the rest still cannot hold, it was not needed, otherwise it goes
 * back (Chinneck and Dravnieks 1991). A proof of infeasibility (a ray) names the limits it uses, so
 * all others can go at once.
 */
final class ConflictFilter implements AutoCloseable {
  private static final double NOISE = 1e-9;

  private final Problem problem;
  private final Session session;
  private final Deadline deadline;
  private final Set<Limit> active = new HashSet<>();

  /** Starts with all limits in force; costs are dropped, they have no part in infeasibility. */
  ConflictFilter(Solver solver, Problem problem, SolveOptions options, Deadline deadline) {
    this.problem = problem.withCosts(new double[problem.columns()]);
    this.deadline = deadline;
    session = solver.open(this.problem, options);
    active.addAll(Limit.all(problem));
  }

  /** What came out: the limits left in force. */
  record Outcome(Status first, List<Limit> conflict, boolean irreducible) {}

  /** Solves once with all limits, and if that is infeasible reduces them as far as time allows. */
  Outcome run() {
    Solution solution = solve();
    if (solution.status() != Status.INFEASIBLE) {
      return new Outcome(solution.status(), List.of(), false);
    }
    keepOnlyUsed(solution);
    boolean complete = true;
    for (Limit limit : ordered()) {
      if (!active.contains(limit)) {
        continue;
      }
      if (!deadline.isAhead()) {
        complete = false;
        break;
      }
      deactivate(limit);
      Solution without = solve();
      if (without.status() == Status.INFEASIBLE) {
        keepOnlyUsed(without);
      } else {
        activate(limit);
        complete &= without.status().isConclusive();
      }
    }
    return new Outcome(Status.INFEASIBLE, ordered(), complete);
  }

  @Override
  public void close() {
    session.close();
  }

  private List<Limit> ordered() {
    List<Limit> limits = new ArrayList<>(Limit.all(problem));
    limits.retainAll(active);
    return limits;
  }

  private Solution solve() {
    session.setTimeLimit(deadline.secondsLeft());
    return session.run();
  }

  /** Drops what a proof does not use; if that loses the proof to rounding, takes it all back. */
  private void keepOnlyUsed(Solution infeasible) {
    if (infeasible.dualRay().isEmpty()) {
      return;
    }
    Set<Limit> before = new HashSet<>(active);
    Set<Limit> used = usedBy(infeasible.dualRay().get());
    List<Limit> unused = before.stream().filter(limit -> !used.contains(limit)).toList();
    if (unused.isEmpty()) {
      return;
    }
    unused.forEach(this::deactivate);
    if (solve().status() != Status.INFEASIBLE) {
      unused.forEach(this::activate);
    }
  }

  private Set<Limit> usedBy(double[] ray) {
    Set<Limit> used = new HashSet<>();
    double noise = NOISE * largest(ray);
    for (int i = 0; i < ray.length; i++) {
      if (Math.abs(ray[i]) > noise) {
        Limit.Side side = ray[i] > 0 ? Limit.Side.LOWER : Limit.Side.UPPER;
        used.add(Limit.of(problem, Limit.Kind.ROW, i, side));
      }
    }
    double[] combined = problem.transposedProduct(ray);
    for (int j = 0; j < combined.length; j++) {
      if (Math.abs(combined[j]) > noise) {
        Limit.Side side = combined[j] > 0 ? Limit.Side.UPPER : Limit.Side.LOWER;
        used.add(Limit.of(problem, Limit.Kind.COLUMN, j, side));
      }
    }
    return used;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private void activate(Limit limit) {
    active.add(limit);
    restate(limit);
  }

  private void deactivate(Limit limit) {
    active.remove(limit);
    restate(limit);
  }

  private void restate(Limit limit) {
    double lower = inForce(limit, Limit.Side.LOWER, Double.NEGATIVE_INFINITY);
    double upper = inForce(limit, Limit.Side.UPPER, Double.POSITIVE_INFINITY);
    switch (limit.kind()) {
      case ROW -> session.setRowBounds(limit.index(), lower, upper);
      case COLUMN -> session.setColumnBounds(limit.index(), lower, upper);
    }
  }

  private double inForce(Limit limit, Limit.Side side, double otherwise) {
    Limit bound = Limit.of(problem, limit.kind(), limit.index(), side);
    return active.contains(bound) ? bound.value() : otherwise;
  }
}
