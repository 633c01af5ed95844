package dev.buildout.app.studies.calendar;

import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measure;
import dev.buildout.planner.measures.Measures;
import dev.buildout.planner.measures.Selection;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Something that the plan commits within a year.
 *
 * @param item id of the offer, site or supply
 * @param name in words
 * @param unit of the amount
 * @param ids offers that are ordered, or the site
 * @param parts what the plan commits, over the whole horizon
 */
record Commitment(
    Kind kind, String item, String name, String unit, Set<String> ids, List<Part> parts) {
  /** Amounts up to this are noise of the solver. */
  static final double NOISE = 1e-3;

  Commitment {
    ids = Set.copyOf(ids);
    parts = List.copyOf(parts);
  }

  /** Quarter in which the plan first commits it; the number of quarters when it never does. */
  int firstQuarter(Quarters quarters) {
    return parts.stream()
        .filter(p -> p.amount() > NOISE)
        .mapToInt(p -> quarters.of(p.period()))
        .min()
        .orElse(quarters.count());
  }

  /** Sum over what is committed in the first quarter. */
  double now(Quarters quarters, ToDoubleFunction<Part> of) {
    return parts.stream().filter(p -> quarters.of(p.period()) == 0).mapToDouble(of).sum();
  }

  boolean isNow(Quarters quarters) {
    return firstQuarter(quarters) == 0;
  }

  /** Label of the first period of use of what is committed first. */
  String inService(Quarters quarters) {
    int first = firstQuarter(quarters);
    int period =
        parts.stream()
            .filter(p -> p.amount() > NOISE && quarters.of(p.period()) == first)
            .mapToInt(Part::inService)
            .min()
            .orElseThrow();
    return period < quarters.timeline().size()
        ? quarters.timeline().get(period).label()
        : "after the plan";
  }

  /** Commitments that forbid the same decisions have the same key and need the same plans. */
  Object decisions() {
    return List.of(kind == Kind.SUPPLY ? Kind.CHIPS : kind, ids);
  }

  /** None of it in the first quarters. */
  Bound notIn(int first, Quarters quarters) {
    Selection all = Selection.all().inPeriods(0, quarters.lastPeriod(first - 1));
    return Bound.none(measure(kind.id() + " " + item, all));
  }

  private Measure measure(String what, Selection all) {
    return switch (kind) {
      case CHIPS, SUPPLY -> Measures.systems(what, all.ofOffers(ids));
      case HALLS -> Measures.hallMw(what, all.atSites(ids));
      case GRID -> Measures.gridMw(what, all.atSites(ids));
      case LEASE -> Measures.reservedChips(what, all.ofOffers(ids));
    };
  }
}
