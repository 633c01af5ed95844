package dev.buildout.app.studies;

import dev.buildout.app.Sensitivity;
import dev.buildout.model.Case;
import dev.buildout.planner.Plan;
import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What one step of each main limit is worth to the objective: by the duals of the plan, and by
 * planning again with a step more and a step less. Where the three disagree the dual is no price
 * for a whole step, and it is said why.
 */
public final class UnitValues implements Study {
  private static final int SHOWN = 20;

  /** Part of the objective that solvers do not settle. */
  private static final double EXACT = 1e-7;

  /** A limit with the value of a step by duals. */
  private record Priced(LimitStep limit, double dual) {}

  @Override
  public String name() {
    return "unit values";
  }

  @Override
  public void run(Resolver resolver, Findings findings) {
    List<LimitStep> all = HeadlineLimits.of(resolver.theCase());
    List<Priced> priced =
        all.parallelStream()
            .map(limit -> priced(resolver, limit))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingDouble((Priced p) -> -Math.abs(p.dual())))
            .toList();
    List<Priced> shown = priced.subList(0, Math.min(SHOWN, priced.size()));
    List<Optional<Resolved>> moved =
        IntStream.range(0, 2 * shown.size())
            .parallel()
            .mapToObj(i -> moved(resolver, shown.get(i / 2).limit(), i % 2 == 0 ? 1 : -1))
            .toList();
    double worst = 0;
    String where = "";
    for (int i = 0; i < shown.size(); i++) {
      Priced p = shown.get(i);
      Optional<Resolved> up = moved.get(2 * i);
      Optional<Resolved> down = moved.get(2 * i + 1);
      findings.resolved(name(), p.limit().address() + ", a step more", up);
      findings.resolved(name(), p.limit().address() + ", a step less", down);
      StepValue value = value(resolver.base(), p.dual(), up, down);
      add(findings, p.limit(), value);
      double against = value.againstConcavity() / Math.max(1e-9, value.tolerance());
      if (isConcave(resolver.base(), p.limit()) && against > worst) {
        worst = against;
        where = p.limit().address() + ": a step more is worth more than its price, or less less";
      }
    }
    findings.put("unit_values_left_out", leftOut(all, priced, shown));
    findings.check(new Check("unit values fall as limits rise", worst, 1, where));
  }

  /** Empty where the changed case has other decisions, so that duals say nothing of it. */
  private static Optional<Priced> priced(Resolver resolver, LimitStep limit) {
    Case more = limit.moved(resolver.theCase(), 1).orElseThrow();
    Plan plan = resolver.base().plan().plan();
    OptionalDouble dual = Sensitivity.change(plan, more, resolver.planned().workings());
    return dual.isPresent() ? Optional.of(new Priced(limit, dual.getAsDouble())) : Optional.empty();
  }

  private static Optional<Resolved> moved(Resolver resolver, LimitStep limit, int steps) {
    return limit.moved(resolver.theCase(), steps).flatMap(resolver::resolve);
  }

  private static StepValue value(
      Resolved base, double dual, Optional<Resolved> up, Optional<Resolved> down) {
    double objective = base.plan().plan().objectiveUsdM();
    Optional<Double> rise = up.map(r -> r.plan().plan().objectiveUsdM() - objective);
    Optional<Double> fall = down.map(r -> objective - r.plan().plan().objectiveUsdM());
    boolean whole =
        up.map(r -> otherWholeNumbers(base, r)).orElse(false)
            || down.map(r -> otherWholeNumbers(base, r)).orElse(false);
    double gap =
        Math.max(
            gapUsdM(base),
            Math.max(
                up.map(UnitValues::gapUsdM).orElse(0.0),
                down.map(UnitValues::gapUsdM).orElse(0.0)));
    double accuracy = EXACT * Math.abs(objective);
    return StepValue.of(dual, rise, fall, accuracy, whole ? Optional.of(gap) : Optional.empty());
  }

  private static boolean otherWholeNumbers(Resolved base, Resolved other) {
    Plan before = base.plan().plan();
    Plan after = other.plan().plan();
    return IntStream.range(0, before.x().length)
        .filter(j -> isFixed(before, j) && isFixed(after, j))
        .anyMatch(j -> Math.abs(before.x()[j] - after.x()[j]) > 0.5);
  }

  /** Whole numbers are fixed in the last linear programme. */
  private static boolean isFixed(Plan plan, int column) {
    return plan.fixed().columnLower(column) == plan.fixed().columnUpper(column);
  }

  private static double gapUsdM(Resolved r) {
    return Math.abs(r.plan().plan().boundUsdM() - r.plan().plan().objectiveUsdM());
  }

  /**
   * The value of a linear programme is concave in its limits; but where systems on order exceed a
   * supply, more supply first does nothing and then something.
   */
  private static boolean isConcave(Resolved base, LimitStep limit) {
    Case c = base.plan().path().in.theCase;
    boolean onOrder = c.fleet().stream().anyMatch(f -> !f.inService().isBefore(c.start()));
    boolean linear = base.plan().plan().stats().integers() == 0;
    return linear && !(limit.address().startsWith("supply.") && onOrder);
  }

  private static void add(Findings findings, LimitStep limit, StepValue value) {
    findings
        .table(StudyTables.UNIT_VALUES)
        .add(
            limit.address(),
            limit.name(),
            limit.unit(),
            limit.step(),
            value.dual(),
            value.up().orElse(0.0),
            value.down().orElse(0.0),
            value.up().isPresent(),
            value.down().isPresent(),
            value.tolerance(),
            value.agrees(),
            value.note());
  }

  private static Map<String, Integer> leftOut(
      List<LimitStep> all, List<Priced> priced, List<Priced> shown) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("worth_less", priced.size() - shown.size());
    counts.put("without_duals", all.size() - priced.size());
    return counts;
  }
}
