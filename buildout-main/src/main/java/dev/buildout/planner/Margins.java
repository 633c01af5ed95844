package dev.buildout.planner;

import dev.buildout.planner.formulation.LimitRow;
import dev.buildout.solver.Basis;
import dev.buildout.solver.Problem;
import dev.buildout.solver.Session;
import dev.buildout.solver.Solution;
import dev.buildout.solver.Solver;
import java.util.List;
import java.util.Optional;

/**
 * What a little more or a little less of some limits does to a plan whose whole numbers stay as
 * they are, by solving again from its basis. Where limits meet in a corner many duals are right,
 * and none of them says what one more is worth:
 *
 * <pre>
 * (V(b + h d) - V(b)) / h  &lt;=  y'd  &lt;=  (V(b) - V(b - h d)) / h     for every dual y
 * </pre>
 *
 * with right-hand sides b, a direction d and a small step h.
 */
public final class Margins implements AutoCloseable {
  /**
   * A step as part of the largest limit that moves, and at least in rows as the solver has them.
   */
  private static final double STEP = 1e-3;

  private static final double LEAST = 1e-4;

  private final Problem problem;
  private final Session session;
  private final Optional<Basis> basis;
  private final double optimum;

  /**
   * A limit that moves.
   *
   * @param units of it in a step of one
   */
  public record Moved(LimitRow row, double units) {}

  /**
   * @param perStep change of what the plan seeks for a step of one, in the formulation's scale: not
   *     below 0 for more, not above 0 for less
   * @param rowDuals where the step ends
   * @param reducedCosts where the step ends
   */
  @SuppressWarnings("ArrayRecordComponent") // kernel data: callers loop over it
  public record Margin(double perStep, double[] rowDuals, double[] reducedCosts) {}

  private Margins(Plan plan, Session session) {
    this.problem = plan.fixed();
    this.session = session;
    this.basis = plan.restart().last();
    basis.ifPresent(session::setBasis);
    this.optimum = session.run().objective();
  }

  public static Margins of(Solver solver, Plan plan) {
    return new Margins(plan, solver.open(plan.fixed(), LastSolve.AGAIN.withRays(false)));
  }

  /** A step more of all; empty where the solver ends without an answer. */
  public Optional<Margin> more(List<Moved> limits) {
    return step(limits, 1);
  }

  /** A step less of all, or of those that are more than nothing; empty where no plan is left. */
  public Optional<Margin> less(List<Moved> limits) {
    List<Moved> some = limits.stream().filter(m -> right(m.row()) > 0).toList();
    Optional<Margin> all = step(limits, -1);
    return all.isPresent() || some.size() == limits.size() ? all : step(some, -1);
  }

  private Optional<Margin> step(List<Moved> limits, int way) {
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    double step = 0;
    for (Moved m : limits) {
      double part = STEP * Math.abs(right(m.row())) * m.row().unitsPerRow();
      step = Math.max(step, Math.max(part, LEAST * m.row().unitsPerRow()) / m.units());
    }
    for (Moved m : limits) {
      set(m.row(), way * step * m.units() / m.row().unitsPerRow());
    }
    basis.ifPresent(session::setBasis);
    Solution found = session.run();
    limits.forEach(m -> set(m.row(), 0));
    if (!found.isOptimal()) {
      return Optional.empty();
    }
    double rise = (optimum - found.objective()) / step;
    double perStep = way > 0 ? Math.max(0, rise) : Math.min(0, rise);
    return Optional.of(new Margin(perStep, found.rowDuals(), found.reducedCosts()));
  }

  /** Relaxes a limit by so much, in the unit of its row; 0 puts it back. */
  private void set(LimitRow limit, double shift) {
    int i = limit.index();
    if (limit.isColumn()) {
      double lower = problem.columnLower(i);
      session.setColumnBounds(i, lower, Math.max(lower, problem.columnUpper(i) + shift));
    } else if (limit.lower()) {
      session.setRowBounds(i, problem.rowLower(i) - shift, problem.rowUpper(i));
    } else {
      session.setRowBounds(i, problem.rowLower(i), problem.rowUpper(i) + shift);
    }
  }

  private double right(LimitRow limit) {
    if (limit.isColumn()) {
      return problem.columnUpper(limit.index());
    }
    return limit.lower() ? problem.rowLower(limit.index()) : problem.rowUpper(limit.index());
  }

  @Override
  public void close() {
    session.close();
  }
}
