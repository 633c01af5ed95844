package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measures;
import dev.buildout.planner.measures.Question;
import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fixed strategies are worth under the same limits, beside the plan. Regret is what the
 * objective loses:
 *
 * <pre>
 * regret = objective of the plan - objective of the strategy      penalties included, USD m
 * </pre>
 *
 * Where the plan itself keeps to a strategy it is the strategy's best plan, and the regret is 0.
 */
public final class Strategies implements Study {
  private static final double ROUNDING = 1e-6;

  /** A strategy with what it demands and its best plan; empty when there is none. */
  private record Tried(Strategy strategy, Strategy.Demands demands, Optional<Resolved> best) {}

  @Override
  public String name() {
    return "strategies";
  }

  /** The strategies that people decide by, whether or not the case has them. */
  static List<Strategy> all(Case c) {
    Abstaining abstaining = new Abstaining(c);
    return List.of(
        abstaining.nothing(),
        abstaining.allVendor(),
        abstaining.allOwn(),
        abstaining.allRented(),
        LastYearsMix.of(c),
        new SpendTheBudgets(c));
  }

  @Override
  public void run(Resolver resolver, Findings findings) {
    List<Strategy> all = all(resolver.theCase());
    List<Tried> tried =
        all.stream().filter(s -> s.leftOut().isEmpty()).toList().parallelStream()
            .map(s -> attempt(resolver, s))
            .toList();
    Resolved optimum = resolver.base();
    Spending spending = Spending.ofHorizon(resolver.theCase());
    add(findings, "optimum", "The plan", optimum, Optional.of(optimum), spending);
    for (Tried t : tried) {
      t.demands().asked().forEach(a -> findings.resolved(name(), a.label(), a.answer()));
      findings.resolved(name(), t.strategy().id(), t.best());
      add(findings, t.strategy().id(), t.strategy().name(), optimum, t.best(), spending);
    }
    findings.put("strategies_left_out", leftOut(all));
    valueOfOwnSilicon(resolver.theCase(), optimum, tried, findings);
    findings.check(noneBeats(optimum, tried));
  }

  private static Tried attempt(Resolver resolver, Strategy strategy) {
    Strategy.Demands demands = strategy.demands(resolver);
    if (!demands.possible()) {
      return new Tried(strategy, demands, Optional.empty());
    }
    Resolved base = resolver.base();
    Case held = strategy.in(resolver.theCase());
    if (held.equals(resolver.theCase()) && base.keeps(demands.bounds())) {
      return new Tried(strategy, demands, Optional.of(base));
    }
    Question question = Question.within(demands.bounds().toArray(Bound[]::new));
    return new Tried(strategy, demands, resolver.resolve(held, question, base));
  }

  private static void add(
      Findings findings,
      String id,
      String name,
      Resolved optimum,
      Optional<Resolved> best,
      Spending spending) {
    var table = findings.table(StudyTables.STRATEGIES);
    if (best.isEmpty()) {
      table.add(id, name, false, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
      return;
    }
    Resolved r = best.get();
    OrderShares orders = OrderShares.of(r);
    table.add(
        id,
        name,
        true,
        r.plan().plan().objectiveUsdM(),
        r.npvUsdM(),
        optimum.plan().plan().objectiveUsdM() - r.plan().plan().objectiveUsdM(),
        spending.programme(r),
        orders.ownShare(),
        orders.vendorShare(),
        orders.rentedShare(),
        spending.megawatts(r),
        r.plan().plan().gap());
  }

  private static List<Map<String, String>> leftOut(List<Strategy> all) {
    List<Map<String, String>> words = new ArrayList<>();
    for (Strategy s : all) {
      s.leftOut()
          .ifPresent(why -> words.add(Map.of("strategy", s.id(), "name", s.name(), "why", why)));
    }
    return words;
  }

  /** NPV less that of the best plan without any; vendors supply no more for it. */
  private static void valueOfOwnSilicon(
      Case c, Resolved optimum, List<Tried> tried, Findings findings) {
    Optional<Resolved> without =
        tried.stream()
            .filter(t -> t.strategy().id().equals("all_vendor"))
            .findFirst()
            .flatMap(Tried::best);
    if (Measures.silicon(c, true).isEmpty() || without.isEmpty()) {
      return;
    }
    double value = optimum.npvUsdM() - without.get().npvUsdM();
    findings.put("value_of_own_silicon_usd_m", value);
    findings
        .table(Tables.METRICS)
        .add(
            "value_of_own_silicon_usd_m",
            "What own silicon adds to NPV, supply of vendors as it is",
            "USD m",
            value);
  }

  /** A strategy is one of the plans that the optimum was chosen from. */
  private static Check noneBeats(Resolved optimum, List<Tried> tried) {
    double bound = optimum.plan().plan().boundUsdM();
    double worst = 0;
    String where = "";
    for (Tried t : tried) {
      double above = t.best().map(b -> b.plan().plan().objectiveUsdM() - bound).orElse(0.0);
      double share = above / Math.max(1, Math.abs(bound));
      if (share > worst) {
        worst = share;
        where = t.strategy().id() + " is better than the plan and its gap allow";
      }
    }
    return new Check("no strategy beats the plan", worst, ROUNDING, where);
  }
}
