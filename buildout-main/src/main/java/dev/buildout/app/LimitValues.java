package dev.buildout.app;

import dev.buildout.app.LimitValue.Beside;
import dev.buildout.planner.Margins;
import dev.buildout.planner.Margins.Margin;
import dev.buildout.planner.Margins.Moved;
import dev.buildout.planner.Plan;
import dev.buildout.planner.formulation.LimitRow;
import dev.buildout.solver.Solver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Values limits of a plan one-sidedly: a little more and a little less of each, in all periods in
 * which it is used up, solved again by {@link Margins}. What is in the way of more shows in the
 * duals where a step more has been made: that of the other limit has risen.
 */
public final class LimitValues implements AutoCloseable {
  public static final String DEMAND = "demand";

  /** Rows that tie decisions together and limit nothing of themselves. */
  private static final Set<String> TIES = Set.of("systems", "work");

  private static final double PER_CENT = 0.01;

  /** A limit, and when a plan uses it up. */
  private record Key(String family, String name) {}

  private final double objectiveUnit;
  private final Margins margins;
  private final Map<Key, List<BindingLimit>> tight = new LinkedHashMap<>();

  private LimitValues(Solver solver, Plan plan, double objectiveUnit) {
    this.objectiveUnit = objectiveUnit;
    this.margins = Margins.of(solver, plan);
    for (BindingLimit limit : BindingLimit.tight(plan, objectiveUnit)) {
      if (!TIES.contains(limit.row().family())) {
        tight.computeIfAbsent(key(limit.row()), k -> new ArrayList<>()).add(limit);
      }
    }
  }

  /** Values in USD m of the objective of a plan of the best value. */
  public static LimitValues of(Solver solver, Plan plan) {
    return of(solver, plan, plan.formulation().in.scale.moneyUsdM());
  }

  /**
   * @param objectiveUnit units of what the plan seeks per unit of the programme's objective
   */
  public static LimitValues of(Solver solver, Plan plan, double objectiveUnit) {
    return new LimitValues(solver, plan, objectiveUnit);
  }

  /** All demand moves together, by a per cent of each. */
  private static Key key(LimitRow row) {
    return new Key(row.family(), row.family().equals(DEMAND) ? "" : row.name());
  }

  /** The limits that matter most, weightiest first; none twice where two are worth it together. */
  public List<LimitValue> heaviest(int most) {
    return heaviest(most, family -> true);
  }

  /** Those of some families. */
  public List<LimitValue> heaviest(int most, Predicate<String> families) {
    List<LimitValue> found = new ArrayList<>();
    tight.entrySet().stream()
        .filter(e -> families.test(e.getKey().family()))
        .filter(e -> dual(e.getValue()) > 0)
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<Key, List<BindingLimit>> e) -> -dual(e.getValue()) * size(e.getValue())))
        .limit(most)
        .map(e -> value(e.getKey()))
        .filter(v -> v.gain() > 0 || v.less().isPresent())
        .sorted(Comparator.comparingDouble(LimitValue::weight).reversed())
        .filter(v -> found.stream().noneMatch(f -> isWorthOnlyWith(v, f)))
        .forEach(found::add);
    return List.copyOf(found);
  }

  private static boolean isWorthOnlyWith(LimitValue limit, LimitValue other) {
    return limit.isWorthless()
        && other.beside().filter(b -> limit.is(b.family(), b.name())).isPresent();
  }

  /** The value of a limit; empty where the plan does not use it up. */
  public Optional<LimitValue> find(String family, String name) {
    Key key = new Key(family, family.equals(DEMAND) ? "" : name);
    return tight.containsKey(key) ? Optional.of(value(key)) : Optional.empty();
  }

  private LimitValue value(Key key) {
    List<BindingLimit> limits = tight.getOrDefault(key, List.of());
    double dual = dual(limits);
    Optional<Margin> up = margins.more(moved(limits));
    Optional<Margin> down = margins.less(moved(limits));
    // A value is concave in its limits; what contradicts that is the tolerance of a solver.
    OptionalDouble more =
        up.isPresent()
            ? OptionalDouble.of(Math.min(dual, up.get().perStep() * objectiveUnit))
            : OptionalDouble.empty();
    OptionalDouble less =
        down.isPresent()
            ? OptionalDouble.of(Math.max(dual, -down.get().perStep() * objectiveUnit))
            : OptionalDouble.empty();
    LimitValue alone =
        new LimitValue(
            key.family(),
            key.name(),
            key.family().equals(DEMAND) ? "%" : limits.get(0).row().unit(),
            limits.stream().map(BindingLimit::period).distinct().sorted().toList(),
            size(limits),
            dual,
            more,
            less,
            Optional.empty());
    Optional<Beside> beside =
        alone.isSmooth() ? Optional.empty() : up.flatMap(u -> beside(alone, limits, u));
    return new LimitValue(
        alone.family(),
        alone.name(),
        alone.unit(),
        alone.periods(),
        alone.size(),
        dual,
        more,
        less,
        beside);
  }

  /** The limit whose worth rises most by a step more of these. */
  private Optional<Beside> beside(LimitValue alone, List<BindingLimit> limits, Margin up) {
    Key most = null;
    double highest = 0;
    for (Map.Entry<Key, List<BindingLimit>> other : tight.entrySet()) {
      if (alone.is(other.getKey().family(), other.getKey().name())) {
        continue;
      }
      double rise = 0;
      for (BindingLimit limit : other.getValue()) {
        rise += (limit.valueBy(up) * objectiveUnit - limit.value()) * limit.size();
      }
      if (rise > highest) {
        highest = rise;
        most = other.getKey();
      }
    }
    if (most == null) {
      return Optional.empty();
    }
    List<BindingLimit> others = tight.getOrDefault(most, List.of());
    OptionalDouble together = OptionalDouble.empty();
    boolean alike = others.get(0).row().unit().equals(limits.get(0).row().unit());
    if (alike && !alone.family().equals(DEMAND) && !most.family().equals(DEMAND)) {
      List<Moved> both = new ArrayList<>(moved(limits));
      both.addAll(moved(others));
      double bound = dual(limits) + dual(others);
      Optional<Margin> gained = margins.more(both);
      if (gained.isPresent()) {
        double worth = Math.min(bound, gained.get().perStep() * objectiveUnit);
        together = OptionalDouble.of(Math.max(worth, alone.more().orElse(0)));
      }
    }
    return Optional.of(new Beside(most.family(), most.name(), together));
  }

  private static List<Moved> moved(List<BindingLimit> limits) {
    return limits.stream().map(l -> new Moved(l.row(), units(l))).toList();
  }

  private static double units(BindingLimit limit) {
    return limit.row().family().equals(DEMAND) ? PER_CENT * limit.limit() : 1;
  }

  private static double dual(List<BindingLimit> limits) {
    return limits.stream().mapToDouble(l -> l.value() * units(l)).sum();
  }

  private static double size(List<BindingLimit> limits) {
    return isDemand(limits) ? 1 / PER_CENT : largest(limits);
  }

  private static boolean isDemand(List<BindingLimit> limits) {
    return limits.get(0).row().family().equals(DEMAND);
  }

  private static double largest(List<BindingLimit> limits) {
    return limits.stream().mapToDouble(BindingLimit::size).max().orElse(0);
  }

  @Override
  public void close() {
    margins.close();
  }
}
