package dev.buildout.claims;

import dev.buildout.model.Attribute;
import dev.buildout.model.Case;
import dev.buildout.model.Formula.CaseValue;
import dev.buildout.model.Formula.Cell;
import dev.buildout.model.Formula.FactName;
import dev.buildout.model.Formula.Term;
import dev.buildout.model.NamedFact;
import dev.buildout.model.Path;
import dev.buildout.units.Bases;
import dev.buildout.units.Basis;
import dev.buildout.units.Quantity;
import dev.buildout.units.ReportedSpan;
import dev.buildout.units.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * Looks up what formulas name.
 *
 * @param theCase facts, values and catalog
 * @param cells figures of a run, where there is one
 * @param changed names whose value is another than stated, as when it is solved for
 */
record Values(Case theCase, Optional<RunCells> cells, Map<Term, UnaryOperator<Double>> changed) {
  /** A figure of a run is needed and there is none. */
  static final class NoRun extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoRun() {
      super("no run", null, false, false);
    }
  }

  static Values of(Case c, Optional<RunCells> cells) {
    return new Values(c, cells, Map.of());
  }

  /** The same with other values of several names. */
  Values with(Map<Term, Double> others) {
    Map<Term, UnaryOperator<Double>> all = new HashMap<>(changed);
    others.forEach((name, value) -> all.put(name, ignored -> value));
    return new Values(theCase, cells, all);
  }

  /** The same with another value of one name. */
  Values with(Term name, UnaryOperator<Double> change) {
    return new Values(theCase, cells, Map.of(name, change));
  }

  Quantity get(Term name) {
    Quantity found =
        switch (name) {
          case FactName fact -> fact(fact.id());
          case CaseValue value -> caseValue(value);
          case Cell cell -> cells.orElseThrow(NoRun::new).get(cell);
          default -> throw new IllegalArgumentException("not a name: " + name);
        };
    UnaryOperator<Double> change = changed.get(name);
    return change == null
        ? found
        : new Quantity(change.apply(found.value()), found.unit(), found.basis(), found.span());
  }

  private Quantity fact(String id) {
    NamedFact fact = getFact(id);
    Quantity value =
        fact.formula().isPresent()
            ? derived(fact)
            : Quantity.of(fact.value().orElse(0.0), Unit.of(fact.unit()), Basis.NONE);
    for (String word : fact.basis()) {
      value = Bases.stated(value, Basis.Word.find(word).orElseThrow());
    }
    Optional<ReportedSpan> span = ReportedSpan.find(fact.period());
    return span.isEmpty() ? value : Bases.covering(value, span.get());
  }

  /** Computed anew, in the unit that the fact states where it states one. */
  private Quantity derived(NamedFact fact) {
    Quantity value = Calculator.value(fact.formula().orElseThrow().root(), this);
    if (fact.unit().isEmpty()) {
      return value;
    }
    Unit unit = Unit.of(fact.unit());
    return new Quantity(value.in(unit), unit, value.basis(), value.span());
  }

  NamedFact getFact(String id) {
    return theCase.facts().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no fact " + id));
  }

  /** Stars stand for the sum over all that match. */
  private Quantity caseValue(CaseValue value) {
    List<String> addresses = theCase.matching(value.address());
    double sum = 0;
    for (String address : addresses) {
      sum += number(theCase.get(address), value).orElse(0);
    }
    String first = addresses.get(0);
    Optional<Attribute> declared = theCase.findAttribute(first);
    Quantity quantity = Quantity.of(sum, Unit.of(statedUnit(value)), basis(declared));
    Optional<ReportedSpan> year =
        first.startsWith("history.")
            ? ReportedSpan.find("FY" + first.split("\\.")[1])
            : Optional.empty();
    return year.isPresent() && quantity.basis().has(Basis.Word.FISCAL_YEAR)
        ? Quantity.reported(sum, quantity.unit(), quantity.basis(), year.get())
        : quantity;
  }

  /** Unit of a value of the case, as its attribute or its row states it. */
  String statedUnit(CaseValue value) {
    String first = theCase.matching(value.address()).get(0);
    return unit(first, theCase.findAttribute(first).map(Attribute::unit).orElse(""));
  }

  private static Basis basis(Optional<Attribute> declared) {
    String words = declared.map(Attribute::basis).orElse("");
    return words.isEmpty()
        ? Basis.NONE
        : Basis.of(
            Arrays.stream(words.split(", ")).map(w -> Basis.Word.find(w).orElseThrow()).toList());
  }

  /** A row of the catalog may state the unit of its value beside it: "USD_m_per_MW". */
  private String unit(String address, String declared) {
    String row = address.substring(0, Math.max(0, address.lastIndexOf('.')));
    if (declared.isEmpty() && row.startsWith("catalog.costs.")) {
      String stated = String.valueOf(theCase.get(row + ".unit"));
      return stated.startsWith("fraction") ? "" : stated.replace("_per_", "/").replace('_', ' ');
    }
    return declared;
  }

  private OptionalDouble number(Object value, CaseValue asked) {
    return switch (value) {
      case Optional<?> o when o.isPresent() -> number(o.get(), asked);
      case Path p -> OptionalDouble.of(p.at(asked.month().orElse(theCase.start())));
      case Number n -> OptionalDouble.of(n.doubleValue());
      default -> OptionalDouble.empty();
    };
  }

  /** Name as it is listed among dependencies. */
  static String shown(Term name) {
    return switch (name) {
      case FactName fact -> "facts." + fact.id();
      case CaseValue value -> value.address() + value.month().map(m -> "@" + m).orElse("");
      case Cell cell -> "run." + cell.table() + "." + cell.column();
      default -> name.toString();
    };
  }
}
