package dev.buildout.cases;

import dev.buildout.model.Addresses;
import dev.buildout.model.Case;
import dev.buildout.model.Claim;
import dev.buildout.model.Comparator;
import dev.buildout.model.Dependencies;
import dev.buildout.model.Formula;
import dev.buildout.model.Formula.CaseValue;
import dev.buildout.model.Formula.Cell;
import dev.buildout.model.Formula.FactName;
import dev.buildout.model.Formula.Term;
import dev.buildout.model.NamedFact;
import dev.buildout.model.NearName;
import dev.buildout.units.Basis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules of facts and claims: their formulas name what is there, and enough of it. */
final class ClaimRules {
  private static final List<String> WORDS =
      Arrays.stream(Basis.Word.values()).map(Basis.Word::text).toList();

  private final Case theCase;
  private final Reading reading;
  private final Set<String> facts;
  private final List<Finding> findings = new ArrayList<>();

  private record Finding(String address, String found, String expected, String maybe) {}

  private ClaimRules(Case theCase, Reading reading) {
    this.theCase = theCase;
    this.reading = reading;
    this.facts = theCase.facts().stream().map(NamedFact::id).collect(Collectors.toSet());
  }

  static void check(Case c, Reading reading) {
    ClaimRules rules = new ClaimRules(c, reading);
    c.facts().forEach(rules::checkFact);
    c.claims().forEach(rules::checkClaim);
    rules.findings.forEach(f ->
        reading.faults.add(
            reading.placeOf(f.address()), f.address(), f.found(), f.expected(), f.maybe()));
  }

  private void checkFact(NamedFact fact) {
    String at = "facts." + fact.id();
    if (!fact.id().matches("[a-z][a-z0-9_]*")) {
      String maybe = fact.id().replace('-', '_');
      add(at, FaultList.quoted(fact.id()), "an id of a-z, 0-9 and _ for formulas", maybe);
    }
    if (fact.value().isPresent() == fact.formula().isPresent()) {
      String found = fact.value().isPresent() ? "value and formula" : "neither value nor formula";
      add(at, found, "either value or formula", "");
    }
    boolean both = fact.low().isPresent() && fact.high().isPresent();
    boolean inside =
        both
            && fact.value().isPresent()
            && fact.low().get() <= fact.value().get()
            && fact.value().get() <= fact.high().get();
    if ((fact.low().isPresent() || fact.high().isPresent()) && !inside) {
      String found =
          "low %s, value %s, high %s"
              .formatted(text(fact.low()), text(fact.value()), text(fact.high()));
      add(at, found, "low and high on both sides of a value, or neither", "");
    }
    checkBasis(fact.basis(), at + ".basis");
    fact.formula().ifPresent(formula -> checkNames(formula, at + ".formula"));
    boolean isCircle =
        fact.formula()
            .filter(f -> Dependencies.all(f, theCase.facts()).contains(new FactName(fact.id())))
            .isPresent();
    if (isCircle) {
      add(at + ".formula", "a formula that needs " + fact.id(), "one without a circle", "");
    }
  }

  private static String text(Optional<Double> value) {
    return value.map(String::valueOf).orElse("none");
  }

  private void checkClaim(Claim claim) {
    String at = "claims." + claim.id();
    checkBasis(claim.basis(), at + ".basis");
    switch (claim) {
      case Claim.Input ignored -> {}
      case Claim.Untestable ignored -> {}
      case Claim.Compare c -> checkComputed(List.of(c.metric()), at + ".metric");
      case Claim.Condition c -> {
        checkComputed(List.of(c.metric()), at + ".metric");
        checkSolved(c, at);
      }
      case Claim.Readings r -> {
        if (r.readings().size() < 2) {
          add(at + ".readings", "one reading or none", "at least two", "");
        }
        for (Claim.Reading each : r.readings()) {
          String where = at + ".readings." + each.id() + ".metric";
          checkComputed(List.of(each.metric()), where);
        }
      }
      case Claim.Contradiction c -> {
        List<Formula> both = new ArrayList<>();
        c.metric().ifPresent(both::add);
        c.beside().ifPresent(both::add);
        if (both.size() == 1) {
          add(at, "one of metric and beside", "both, or neither", "");
        } else if (both.size() == 2) {
          checkComputed(both, at + ".metric");
        }
      }
    }
  }

  /** A number that is read from one place is no computation. */
  private void checkComputed(List<Formula> formulas, String at) {
    formulas.forEach(formula -> checkNames(formula, at));
    boolean isDoubtful =
        formulas.stream()
            .flatMap(f -> Dependencies.all(f, theCase.facts()).stream())
            .anyMatch(term -> term instanceof FactName name && isDoubtful(name.id()));
    if (isDoubtful) {
      return;
    }
    Set<Term> names = new LinkedHashSet<>();
    formulas.forEach(f -> names.addAll(Dependencies.leaves(f, theCase.facts())));
    if (names.size() < 2 && names.stream().noneMatch(Cell.class::isInstance)) {
      String expected = "two facts or values at least, or a figure of a run";
      add(at, names.isEmpty() ? "no name" : "one name", expected, "kind: input");
    }
  }

  /** A fact that is not there or is itself at fault; what rests on it is not reported as well. */
  private boolean isDoubtful(String id) {
    String at = "facts." + id;
    return !facts.contains(id)
        || findings.stream()
            .anyMatch(f -> f.address().equals(at) || f.address().startsWith(at + "."))
        || reading.faults.touches(at);
  }

  private void checkSolved(Claim.Condition c, String at) {
    Set<Term> unknown = c.solve().names();
    boolean isOneName =
        unknown.size() == 1
            && unknown.contains(c.solve().root())
            && !(c.solve().root() instanceof Cell);
    if (!isOneName) {
      add(at + ".solve", FaultList.quoted(c.solve().text()), "one fact, or one {address}", "");
    } else if (!Dependencies.all(c.metric(), theCase.facts()).contains(c.solve().root())) {
      String expected = "a name on which the formula depends";
      add(at + ".solve", FaultList.quoted(c.solve().text()), expected, "");
    }
    if (c.comparator() == Comparator.ABOUT) {
      add(at + ".comparator", "about", "at_least or at_most, which turn once", "");
    }
    if (c.low() >= c.high()) {
      String found = Field.plain(c.low()) + " and " + Field.plain(c.high());
      add(at + ".low", found, "low below high", "");
    }
  }

  private void checkNames(Formula formula, String at) {
    for (Term term : formula.names()) {
      switch (term) {
        case FactName fact
            when !facts.contains(fact.id()) && !reading.faults.leavesDoubtAbout("facts") ->
            add(at, FaultList.quoted(fact.id()), "an id of facts", NearName.find(fact.id(), facts));
        case CaseValue value -> checkAddress(value.address(), at);
        default -> {}
      }
    }
  }

  private void checkAddress(String address, String at) {
    try {
      theCase.matching(address);
    } catch (NoSuchElementException e) {
      add(
          at,
          FaultList.quoted(address),
          "the address of a value of the case",
          nearAddress(address));
    }
  }

  private String nearAddress(String address) {
    String row = address.substring(0, Math.max(0, address.lastIndexOf('.')));
    try {
      List<String> names = Addresses.childNames(theCase.get(row));
      String near = NearName.find(address.substring(row.length() + 1), names);
      return near.isEmpty() ? "" : row + "." + near;
    } catch (NoSuchElementException e) {
      return "";
    }
  }

  private void checkBasis(List<String> words, String at) {
    List<Basis.Word> known = new ArrayList<>();
    for (String word : words) {
      Optional<Basis.Word> found = Basis.Word.find(word);
      found.ifPresent(known::add);
      if (found.isEmpty()) {
        String expected = "words of a basis: " + String.join(", ", WORDS);
        add(at, FaultList.quoted(word), expected, NearName.find(word, WORDS));
      }
    }
    try {
      Basis.of(known);
    } catch (IllegalArgumentException e) {
      add(at, String.join(", ", words), String.valueOf(e.getMessage()), "");
    }
  }

  private void add(String address, String found, String expected, String maybe) {
    if (!reading.faults.touches(address)) {
      findings.add(new Finding(address, found, expected, maybe));
    }
  }
}
