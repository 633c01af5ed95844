package dev.buildout.claims;

import dev.buildout.claims.Robustness.Turn;
import dev.buildout.model.Claim;
import dev.buildout.model.Dependencies;
import dev.buildout.model.Formula;
import dev.buildout.model.Formula.CaseValue;
import dev.buildout.model.Formula.FactName;
import dev.buildout.model.Formula.Term;
import dev.buildout.model.NamedFact;
import dev.buildout.units.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves each name that has a published range over it, one after the other and all ends together,
 * and sees whether the answer stays. The answer of a condition is whether it is met.
 */
final class RangeJudge {
  /** Ends of so many ranges are combined; of more, those of the first. */
  private static final int COMBINED = 8;

  private static final double NOTHING = 1e-12;

  private record Range(double low, double high) {}

  private final Values values;

  RangeJudge(Values values) {
    this.values = values;
  }

  /** Empty where nothing that the claim rests on has a range. */
  Optional<Robustness> judge(Claim claim) {
    Map<Term, Range> ranges = new LinkedHashMap<>();
    for (Formula formula : formulas(claim)) {
      for (Term leaf : Dependencies.leaves(formula, values.theCase().facts())) {
        range(leaf).ifPresent(range -> ranges.put(leaf, range));
      }
    }
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    List<Boolean> today = answer(claim, values);
    List<Turn> turns = new ArrayList<>();
    ranges.forEach((name, range) -> turn(claim, name, range, today).ifPresent(turns::add));
    boolean together = turns.isEmpty() && turnsAtSomeCorner(claim, ranges, today);
    return Optional.of(
        new Robustness(ranges.keySet().stream().map(Values::shown).toList(), turns, together));
  }

  private static List<Formula> formulas(Claim claim) {
    return switch (claim) {
      case Claim.Input ignored -> List.of();
      case Claim.Untestable ignored -> List.of();
      case Claim.Compare c -> List.of(c.metric());
      case Claim.Condition c -> List.of(c.metric());
      case Claim.Readings r -> r.readings().stream().map(Claim.Reading::metric).toList();
      case Claim.Contradiction c -> {
        List<Formula> both = new ArrayList<>();
        c.metric().ifPresent(both::add);
        c.beside().ifPresent(both::add);
        yield both;
      }
    };
  }

  /** What the claim comes to: whether each formula does as is claimed. */
  private static List<Boolean> answer(Claim claim, Values at) {
    return switch (claim) {
      case Claim.Input ignored -> List.of();
      case Claim.Untestable ignored -> List.of();
      case Claim.Compare c ->
          List.of(
              number(c.metric(), c.unit(), at)
                  .map(n -> c.comparator().holds(n, c.value(), c.tolerance()))
                  .orElse(false));
      case Claim.Condition c ->
          List.of(
              number(c.metric(), c.unit(), at)
                  .map(n -> c.comparator().holds(n, c.value(), 0))
                  .orElse(false));
      case Claim.Readings r ->
          r.readings().stream()
              .map(each ->
                  number(each.metric(), r.unit(), at)
                      .map(n -> r.comparator().holds(n, r.value(), r.tolerance()))
                      .orElse(false))
              .toList();
      case Claim.Contradiction c -> {
        Optional<Double> here = c.metric().flatMap(m -> number(m, c.unit(), at));
        Optional<Double> there = c.beside().flatMap(m -> number(m, c.unit(), at));
        boolean known = here.isPresent() && there.isPresent();
        yield List.of(
            known && Math.abs(here.get() - there.get()) <= c.tolerance() * Math.abs(there.get()));
      }
    };
  }

  private static Optional<Double> number(Formula formula, String unit, Values at) {
    try {
      double number = Calculator.value(formula.root(), at).in(dev.buildout.units.Unit.of(unit));
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (Quantity.Mixed e) {
      return Optional.empty();
    }
  }

  private Optional<Turn> turn(Claim claim, Term name, Range range, List<Boolean> today) {
    double stated = values.get(name).value();
    for (double end : new double[] {range.low(), range.high()}) {
      Solver.Turn found =
          Solver.between(
              stated, end, x -> answer(claim, values.with(Map.of(name, x))).equals(today));
      if (found.at().isPresent()) {
        return Optional.of(
            new Turn(
                Values.shown(name),
                rounded(found.at().get(), range),
                range.low(),
                range.high(),
                unit(name)));
      }
    }
    return Optional.empty();
  }

  /** A turn at nothing is found to the last bit, and is nothing. */
  private static double rounded(double at, Range range) {
    return Math.abs(at) < NOTHING * (range.high() - range.low()) ? 0 : at;
  }

  private boolean turnsAtSomeCorner(Claim claim, Map<Term, Range> ranges, List<Boolean> today) {
    List<Map.Entry<Term, Range>> some = ranges.entrySet().stream().limit(COMBINED).toList();
    for (int corner = 0; corner < 1 << some.size(); corner++) {
      Map<Term, Double> ends = new HashMap<>();
      for (int i = 0; i < some.size(); i++) {
        Range range = some.get(i).getValue();
        ends.put(some.get(i).getKey(), (corner >> i & 1) == 0 ? range.low() : range.high());
      }
      if (!answer(claim, values.with(ends)).equals(today)) {
        return true;
      }
    }
    return false;
  }

  private String unit(Term name) {
    return switch (name) {
      case FactName fact -> values.getFact(fact.id()).unit();
      case CaseValue value -> values.statedUnit(value);
      default -> "";
    };
  }

  private Optional<Range> range(Term name) {
    return switch (name) {
      case FactName fact -> {
        NamedFact f = values.getFact(fact.id());
        yield f.low().isPresent() && f.high().isPresent()
            ? Optional.of(new Range(f.low().get(), f.high().get()))
            : Optional.empty();
      }
      case CaseValue value -> published(value);
      default -> Optional.empty();
    };
  }

  /** Costs and prices of the catalog have a range beside their value, where one is published. */
  private Optional<Range> published(CaseValue value) {
    String address = value.address();
    String row = address.substring(0, Math.max(0, address.lastIndexOf('.')));
    Optional<Double> low = Optional.empty();
    Optional<Double> high = Optional.empty();
    if (address.startsWith("catalog.costs.") && address.endsWith(".value")) {
      low = number(values.theCase().get(row + ".low"));
      high = number(values.theCase().get(row + ".high"));
    } else if (address.startsWith("catalog.prices.") && address.endsWith(".usd_per_chip_hour")) {
      low = number(values.theCase().get(row + ".low_usd_per_chip_hour")).filter(x -> x > 0);
      high = number(values.theCase().get(row + ".high_usd_per_chip_hour")).filter(x -> x > 0);
    }
    return low.isPresent() && high.isPresent() && low.get() < high.get()
        ? Optional.of(new Range(low.get(), high.get()))
        : Optional.empty();
  }

  private static Optional<Double> number(Object value) {
    String text = String.valueOf(value).strip();
    return text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")
        ? Optional.of(Double.valueOf(text))
        : Optional.empty();
  }
}
