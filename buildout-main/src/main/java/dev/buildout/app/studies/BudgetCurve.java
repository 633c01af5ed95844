package dev.buildout.app.studies;

import dev.buildout.app.Sensitivity;
import dev.buildout.app.Workings;
import dev.buildout.model.Axis;
import dev.buildout.model.CapexLimit;
import dev.buildout.model.Case;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measure;
import dev.buildout.planner.measures.Measures;
import dev.buildout.planner.measures.Question;
import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What each budget is worth: the best plan under it, what the next dollar brings, and for whom the
 * money is spent. Spending for committed work is that of the best plan that serves nobody else; the
 * rest is speculative. Budgets ascend and each plan starts from the one before, which is still
 * possible, so that value never falls.
 */
public final class BudgetCurve implements Study {
  private static final String ALL = "all demand";
  private static final String COMMITTED = "committed demand only";
  private static final int POINTS = 11;
  private static final double BEYOND = 1.25;

  /** Gap of the plans that only split spending; they earn less, so that it weighs more. */
  private static final double ROUGH = 1e-2;

  @Override
  public String name() {
    return "budget curve";
  }

  @Override
  public void run(Resolver resolver, Findings findings) {
    Case c = resolver.theCase();
    Axis axis = c.studies().budget().orElseGet(() -> ofFirstLimit(c));
    findings.put("budget_axis", Map.of("address", axis.address(), "label", axis.label()));
    double[] budgets = axis.values();
    Spending spending = Spending.of(c, axis.address());
    double obligations = obligations(resolver, findings, axis, budgets, spending);
    Bound committedOnly = Bound.none(Measures.uncommittedRevenue("work without a commitment"));
    CompletableFuture<List<Optional<Resolved>>> committed =
        CompletableFuture.supplyAsync(() ->
            chain(resolver, axis, budgets, obligations, Question.within(committedOnly), ROUGH));
    List<Optional<Resolved>> all =
        chain(resolver, axis, budgets, obligations, Question.NONE, Resolver.GAP);
    for (int i = 0; i < budgets.length; i++) {
      String label = String.format(Locale.ROOT, "%,.0f USD m", budgets[i]);
      findings.resolved(name(), label + ", " + ALL, all.get(i));
      findings.resolved(name(), label + ", " + COMMITTED, committed.join().get(i));
      Optional<Resolved> below = i == 0 ? Optional.empty() : all.get(i - 1);
      double step = i == 0 ? 0 : budgets[i] - budgets[i - 1];
      add(findings, axis, spending, budgets[i], all.get(i), committed.join().get(i), below, step);
    }
    findings.check(neverFalls(budgets, all));
  }

  private static Axis ofFirstLimit(Case c) {
    CapexLimit first =
        c.finance().capexLimits().stream()
            .findFirst()
            .orElseThrow(() ->
                new BadQuestion(
                    "budget curve: found no budget in the case, expected studies.budget or a row in"
                        + " finance.capex_limits"));
    String address = "finance.capex_limits." + first.id() + ".max_usd_m";
    return new Axis(address, "", false, 0, BEYOND * first.maxUsdM(), POINTS);
  }

  /** The least that can be spent of the budget: orders of the past and other businesses, USD m. */
  private double obligations(
      Resolver resolver, Findings findings, Axis axis, double[] budgets, Spending spending) {
    Case widest = axis.at(resolver.theCase(), budgets[budgets.length - 1]);
    Measure measure = spending.measure(resolver.theCase().timeline());
    Optional<Resolved> plan = resolver.leastWithoutCommitting(widest, measure);
    findings.resolved(name(), "least that can be spent", plan);
    double usdM = plan.map(r -> spending.programme(r) + spending.exogenous(r)).orElse(0.0);
    findings.put("budget_obligations_usd_m", usdM);
    return usdM * (1 - 1e-9);
  }

  /** Ascending budgets; each starts from the last that was possible. */
  private static List<Optional<Resolved>> chain(
      Resolver resolver,
      Axis axis,
      double[] budgets,
      double obligations,
      Question question,
      double gap) {
    List<Optional<Resolved>> found = new ArrayList<>();
    Resolved from = resolver.base();
    for (double budget : budgets) {
      if (budget < obligations) {
        found.add(Optional.empty());
        continue;
      }
      Case changed = axis.at(resolver.theCase(), budget);
      Optional<Resolved> plan = resolver.resolveBesideBase(changed, question, from, gap);
      from = plan.orElse(from);
      found.add(plan);
    }
    return found;
  }

  private static void add(
      Findings findings,
      Axis axis,
      Spending spending,
      double budget,
      Optional<Resolved> all,
      Optional<Resolved> committed,
      Optional<Resolved> below,
      double step) {
    var table = findings.table(StudyTables.BUDGET_CURVE);
    if (all.isEmpty()) {
      table.add(budget, false, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
      return;
    }
    Resolved r = all.get();
    double exogenous = spending.exogenous(r);
    double own = spending.programme(r);
    double forCommitted = committed.map(spending::programme).orElse(0.0);
    double rise = below.map(b -> (r.npvUsdM() - b.npvUsdM()) / step).orElse(0.0);
    table.add(
        budget,
        true,
        r.npvUsdM(),
        dual(r, axis, budget),
        rise,
        own + exogenous,
        exogenous,
        forCommitted,
        own - forCommitted,
        spending.megawatts(r),
        spending.troughUsdM(r),
        r.plan().plan().gap());
  }

  /** Value of one more dollar, by the duals of the plan. */
  private static double dual(Resolved r, Axis axis, double budget) {
    Case c = r.plan().path().in.theCase;
    double more = Math.max(1, 1e-3 * Math.abs(budget));
    return Sensitivity.change(r.plan().plan(), axis.at(c, budget + more), Workings.of(c)).orElse(0)
        / more;
  }

  private static Check neverFalls(double[] budgets, List<Optional<Resolved>> all) {
    double fall = 0;
    String where = "";
    Optional<Resolved> last = Optional.empty();
    for (int i = 0; i < budgets.length; i++) {
      if (all.get(i).isPresent()) {
        double now = all.get(i).get().objectiveUsdM();
        double before = last.map(Resolved::objectiveUsdM).orElse(now);
        double share = (before - now) / Math.max(1, Math.abs(before));
        if (share > fall) {
          fall = share;
          where = String.format(Locale.ROOT, "at %,.0f USD m", budgets[i]);
        }
        last = all.get(i);
      }
    }
    return new Check("value along the budget curve", fall, 1e-6, where);
  }
}
