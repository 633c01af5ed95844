package dev.buildout.app.studies;

import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measures;
import dev.buildout.planner.measures.Question;
import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far each main decision can move while the plan stays nearly as good.
 *
 * <pre>
 * least and most of the decision, subject to   objective &gt;= objective of the plan - allowed
 * allowed = 1 % of |NPV|, and no less than a millionth of the objective
 * </pre>
 *
 * The plan itself is one of those plans, so that it lies within each range.
 */
public final class Ranges implements Study {
  private static final double SHARE = 0.01;

  /** Accepted gap of a decision's end, a share of the decision. */
  private static final double GAP = 0.01;

  /**
   * Beyond so many rows whole numbers are not searched further than those of the plan and those
   * next to the relaxation: simplex wanders where a measure leaves most decisions free. The bound
   * of each end stands beside it.
   */
  private static final int ROWS = 5_000;

  private static final double SECONDS = 10;

  /** Solvers know no objective more exactly. */
  private static final double EXACT = 1e-6;

  @Override
  public String name() {
    return "ranges";
  }

  /**
   * One end of a range.
   *
   * @param plan the plan itself, where nothing beyond it was found
   * @param bound nothing lies beyond it
   */
  private record End(Decision decision, Resolved plan, double bound) {
    static End of(Decision d, boolean most, Resolved base, Optional<Resolved> found) {
      int way = most ? 1 : -1;
      double amount = base.amount(d.measure());
      Resolved plan = found.filter(r -> way * (r.amount(d.measure()) - amount) > 0).orElse(base);
      double reached = way * plan.amount(d.measure());
      double bound =
          found.map(r -> way * r.plan().plan().goalBound().orElseThrow()).orElse(reached);
      return new End(d, plan, way * Math.max(bound, reached));
    }

    double amount() {
      return plan.amount(decision.measure());
    }
  }

  @Override
  public void run(Resolver resolver, Findings findings) {
    Resolved plan = resolver.base();
    double objective = plan.plan().plan().objectiveUsdM();
    double allowed = Math.max(SHARE * Math.abs(plan.npvUsdM()), EXACT * Math.abs(objective));
    Bound nearlyAsGood =
        Bound.atLeast(Measures.objective("nearly as good as the plan"), objective - allowed);
    List<Decision> decisions = new HeadlineDecisions(resolver).list();
    List<Optional<Resolved>> found =
        IntStream.range(0, 2 * decisions.size())
            .parallel()
            .mapToObj(i -> end(resolver, end(decisions.get(i / 2), i % 2 == 1, nearlyAsGood)))
            .toList();
    long missing = found.stream().filter(Optional::isEmpty).count();
    findings.check(new Check("ends of ranges", missing, 0, missing + " were not found"));
    for (int i = 0; i < decisions.size(); i++) {
      Decision d = decisions.get(i);
      End least = End.of(d, false, plan, found.get(2 * i));
      End most = End.of(d, true, plan, found.get(2 * i + 1));
      findings.resolved(name(), d.id() + ", least", Optional.of(least.plan()));
      findings.resolved(name(), d.id() + ", most", Optional.of(most.plan()));
      findings
          .table(StudyTables.RANGES)
          .add(
              d.id(),
              d.name(),
              d.unit(),
              plan.amount(d.measure()),
              least.amount(),
              most.amount(),
              least.bound(),
              most.bound(),
              least.plan().npvUsdM(),
              most.plan().npvUsdM(),
              allowed);
    }
  }

  private static Optional<Resolved> end(Resolver resolver, Question question) {
    Resolved base = resolver.base();
    double seconds = base.plan().plan().stats().rows() > ROWS ? 0 : SECONDS;
    return resolver.resolve(resolver.theCase(), question, base, GAP, seconds);
  }

  private static Question end(Decision d, boolean most, Bound within) {
    return most ? Question.most(d.measure(), within) : Question.least(d.measure(), within);
  }
}
