package dev.buildout.app.studies.explain;

import dev.buildout.app.BindingLimit;
import dev.buildout.app.LimitValue;
import dev.buildout.app.LimitValues;
import dev.buildout.app.studies.Resolved;
import dev.buildout.planner.Plan;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.measures.Terms;
import dev.buildout.solver.Solver;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The best plan in which so much of a wish is forced, beside the plan itself.
 *
 * @param amount of it in that plan
 * @param npvUsdM of that plan
 * @param costUsdM NPV of the plan less that
 * @param penaltiesUsdM what that plan pays more in penalties of missed floors; not part of NPV
 * @param accuracyUsdM how far the cost may be off, as both plans are near their bounds and not at
 *     them
 * @param lastUnitUsdM cost of the last unit, the dual of the forcing row; empty where the wish is
 *     about whole numbers alone, which have none, and where no more of it is possible
 * @param taken what it draws from limits that the plan uses up, by their duals
 * @param usedUp the limit of which that is worth most, in the plan
 * @param idle systems that were wished for and would stand unused
 */
record Forced(
    double amount,
    double npvUsdM,
    double costUsdM,
    double penaltiesUsdM,
    double accuracyUsdM,
    OptionalDouble lastUnitUsdM,
    List<CashLine> cash,
    List<Change> changes,
    List<LimitChange> limits,
    List<Taken> taken,
    Optional<LimitValue> usedUp,
    Optional<Idle> idle) {
  /** Share of an objective that choosing one plan among equals may give away. */
  private static final double EQUAL = 1e-6;

  Forced {
    cash = List.copyOf(cash);
    changes = List.copyOf(changes);
    limits = List.copyOf(limits);
    taken = List.copyOf(taken);
  }

  /** With a wish that can be had. */
  static Forced of(Posed posed, Resolved base, Resolved with, Solver solver) {
    try (LimitValues before = LimitValues.of(solver, base.plan().plan());
        LimitValues after = LimitValues.of(solver, with.plan().plan())) {
      return of(posed, base, with, before, after);
    }
  }

  /** With as much of a wish as can be had: there prices of one more grow without bound. */
  Forced atTheMost() {
    return new Forced(
        amount,
        npvUsdM,
        costUsdM,
        penaltiesUsdM,
        accuracyUsdM,
        OptionalDouble.empty(),
        cash,
        changes,
        List.of(),
        taken,
        usedUp,
        idle);
  }

  private static Forced of(
      Posed posed, Resolved base, Resolved with, LimitValues before, LimitValues after) {
    Plan plan = base.plan().plan();
    Plan forced = with.plan().plan();
    double cost = base.npvUsdM() - with.npvUsdM();
    List<Taken> taken = Taken.of(posed, plan, BindingLimit.of(plan), forced);
    return new Forced(
        posed.in(forced),
        with.npvUsdM(),
        cost,
        penalties(forced) - penalties(plan),
        accuracy(plan) + accuracy(forced),
        lastUnit(posed, forced),
        CashLine.between(base.plan(), base.value(), with.plan(), with.value()),
        Changes.between(posed.wish(), base.plan().path(), with.plan().path()),
        LimitChange.between(before, after),
        taken,
        taken.stream()
            .findFirst()
            .flatMap(t -> before.find(t.limit().row().family(), t.limit().row().name())),
        Idle.of(posed, base.plan().path(), with.plan().path(), after));
  }

  private static double penalties(Plan plan) {
    return plan.valueUsdM() - plan.objectiveUsdM();
  }

  private static double accuracy(Plan plan) {
    double gap = Math.max(0, plan.boundUsdM() - plan.objectiveUsdM());
    return gap + EQUAL * Math.abs(plan.objectiveUsdM());
  }

  private static OptionalDouble lastUnit(Posed posed, Plan forced) {
    Formulation f = forced.formulation();
    Terms terms = posed.measure().terms(f);
    boolean free = false;
    var stated = f.build();
    for (int i = 0; i < terms.size(); i++) {
      free |= !stated.isInteger(terms.column(i));
    }
    if (!free || f.asked.isEmpty()) {
      return OptionalDouble.empty();
    }
    Formulation.Asked row = f.asked.get(0);
    double perUnit = forced.rowDuals()[row.row()] * f.in.scale.moneyUsdM() / row.unitsPerRow();
    return OptionalDouble.of(posed.isUpwards() ? perUnit : -perUnit);
  }

  /** Cost over units forced beyond the plan, or given up. */
  double perUnitUsdM(Posed posed) {
    double units = Math.abs(amount - posed.today());
    return units > 0 ? costUsdM / units : 0;
  }

  /** Whether both plans are worth the same as far as can be told. */
  boolean isFree() {
    return Math.abs(costUsdM) + Math.abs(penaltiesUsdM) <= accuracyUsdM;
  }
}
