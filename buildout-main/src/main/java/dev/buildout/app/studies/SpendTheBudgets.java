package dev.buildout.app.studies;

import dev.buildout.model.CapexLimit;
import dev.buildout.model.Case;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measure;
import dev.buildout.planner.measures.Question;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spends of each budget, in the order of the case, the most that can be spent of it once those
 * before are spent; within that the plan is the best. What limits spending short of a budget is
 * then some other limit: cash, supply, land.
 */
final class SpendTheBudgets implements Strategy {
  /** A plan that spends the very most may be missed by the rounding of a solver. */
  private static final double SPARE = 1e-6;

  private final Case theCase;

  SpendTheBudgets(Case theCase) {
    this.theCase = theCase;
  }

  @Override
  public String id() {
    return "spend_the_budgets";
  }

  @Override
  public String name() {
    return "Spend as much of each budget as can be spent";
  }

  @Override
  public Optional<String> leftOut() {
    return theCase.finance().capexLimits().isEmpty()
        ? Optional.of("the case has no budget")
        : Optional.empty();
  }

  @Override
  public Demands demands(Resolver resolver) {
    List<Bound> bounds = new ArrayList<>();
    List<Asked> asked = new ArrayList<>();
    Timeline timeline = theCase.timeline();
    for (CapexLimit budget : theCase.finance().capexLimits()) {
      Measure spent = new Spending(budget.from(), budget.to()).measure(timeline);
      Question most = Question.most(spent, bounds.toArray(Bound[]::new));
      Optional<Resolved> plan = resolver.resolve(most);
      asked.add(new Asked("most of budget " + budget.id(), plan));
      if (plan.isEmpty()) {
        return new Demands(bounds, false, asked);
      }
      double amount = plan.get().amount(spent);
      bounds.add(Bound.atLeast(spent, amount - SPARE * Math.abs(amount)));
    }
    return new Demands(bounds, true, asked);
  }
}
