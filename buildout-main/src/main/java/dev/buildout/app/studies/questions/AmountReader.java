package dev.buildout.app.studies.questions;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads how much is wished for. */
final class AmountReader {
  static final String EXPECTED = "more, less, none of, at least, at most, exactly";
  private static final String UNITS = "systems, chips, MW, USD m or USD bn";

  private final Words words;
  private boolean given;

  AmountReader(Words words) {
    this.words = words;
  }

  /** Whether an amount was stated. */
  boolean wasGiven() {
    return given;
  }

  /** More, when nothing is said. */
  Amount ofDecision(List<String> candidates) {
    Amount amount = new Amount.More();
    given = true;
    if (words.accept("more")) {
      amount = new Amount.More();
    } else if (words.accept("less")) {
      amount = new Amount.Less();
    } else if (words.accept("none")) {
      amount = new Amount.None();
    } else if (startsWithDigit()) {
      amount = difference(candidates);
    } else {
      Comparison comparison = comparison();
      if (comparison == Comparison.NOT_SAID) {
        given = false;
        return amount;
      }
      double number = number();
      Scaled scaled = unit(candidates);
      amount = comparison.of(number * scaled.factor(), scaled.unit());
    }
    words.accept("of");
    return amount;
  }

  /** "100 more" and "100 more systems": a number in front, and the unit where it is said. */
  private Amount difference(List<String> candidates) {
    double number = number();
    boolean more = words.accept("more");
    if (!more && !words.accept("less")) {
      throw words.fault(
          "more or less after the number, or at least, at most or exactly before it",
          List.of("more", "less"));
    }
    boolean unitFollows = isUnitNext();
    Optional<Unit> unit = Optional.empty();
    if (unitFollows) {
      Scaled scaled = unit(candidates);
      number *= scaled.factor();
      unit = Optional.of(scaled.unit());
    }
    return more ? new Amount.MoreBy(number, unit) : new Amount.LessBy(number, unit);
  }

  private boolean isUnitNext() {
    return Stream.of("USD m", "USD bn").anyMatch(usd -> words.matching(Words.split(usd)) > 0)
        || Stream.of(Unit.SYSTEMS, Unit.CHIPS, Unit.MW)
            .flatMap(unit -> Stream.of(unit.symbol(), unit.one()))
            .anyMatch(unit -> words.matching(Words.split(unit)) > 0);
  }

  /** A share of demand. */
  Amount ofService(Vocabulary workloads) {
    Comparison comparison = comparison();
    if (comparison == Comparison.NOT_SAID && !startsWithDigit()) {
      throw words.fault(
          "at least, at most, exactly, a number or " + workloads.expected(),
          workloads.candidates());
    }
    String found = words.peek();
    double share = number();
    if (share > 100) {
      throw words.fault("\"" + found + "\" %", "a share from 0 to 100 %", "");
    }
    if (!words.accept("%")) {
      throw words.fault("%", List.of("%"));
    }
    words.accept("of");
    Comparison said = comparison == Comparison.NOT_SAID ? Comparison.AT_LEAST : comparison;
    return said.of(share, Unit.PERCENT);
  }

  Amount ofSpending() {
    if (words.accept("more")) {
      return new Amount.More();
    }
    if (words.accept("less")) {
      return new Amount.Less();
    }
    Comparison comparison = comparison();
    if (comparison == Comparison.NOT_SAID && !startsWithDigit()) {
      throw words.fault(
          "more, less, at least, at most, exactly or a number", List.of("more", "less", "exactly"));
    }
    double number = number();
    double factor = usd();
    if (factor == 0) {
      throw words.fault("USD m or USD bn", List.of("USD"));
    }
    Comparison said = comparison == Comparison.NOT_SAID ? Comparison.EXACTLY : comparison;
    return said.of(number * factor, Unit.USD_M);
  }

  /** Not everything is counted in every unit. */
  void requireUnit(Amount amount, Subject subject) {
    Unit unit = amount.unit(subject.unit());
    Set<Unit> known =
        switch (subject) {
          case Subject.Orders ignored -> EnumSet.of(Unit.SYSTEMS, Unit.CHIPS, Unit.MW, Unit.USD_M);
          case Subject.Rented ignored -> EnumSet.of(Unit.SYSTEMS, Unit.CHIPS);
          default -> EnumSet.of(subject.unit());
        };
    if (!known.contains(unit)) {
      throw words.fault(
          "%s of %s".formatted(unit.symbol(), subject.words()),
          "it in " + String.join(" or ", known.stream().map(Unit::symbol).toList()),
          "");
    }
  }

  private enum Comparison {
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    NOT_SAID;

    Amount of(double number, Unit unit) {
      return switch (this) {
        case AT_LEAST, NOT_SAID -> new Amount.AtLeast(number, unit);
        case AT_MOST -> new Amount.AtMost(number, unit);
        case EXACTLY -> new Amount.Exactly(number, unit);
      };
    }
  }

  private record Scaled(Unit unit, double factor) {}

  private Comparison comparison() {
    if (words.accept("at least")) {
      return Comparison.AT_LEAST;
    }
    if (words.accept("at most")) {
      return Comparison.AT_MOST;
    }
    return words.accept("exactly") ? Comparison.EXACTLY : Comparison.NOT_SAID;
  }

  private Scaled unit(List<String> candidates) {
    for (Unit unit : List.of(Unit.SYSTEMS, Unit.CHIPS, Unit.MW)) {
      if (words.accept(unit.symbol()) || words.accept(unit.one())) {
        return new Scaled(unit, 1);
      }
    }
    double factor = usd();
    if (factor == 0) {
      boolean forgotten = !words.isAtEnd() && candidates.contains(words.peek());
      throw words.fault(UNITS, forgotten ? List.of() : List.of("systems", "chips", "MW", "USD"));
    }
    return new Scaled(Unit.USD_M, factor);
  }

  /** USD m per unit that stands here; 0 where none does. */
  private double usd() {
    if (words.accept("USD m")) {
      return 1;
    }
    return words.accept("USD bn") ? 1000 : 0;
  }

  private boolean startsWithDigit() {
    return !words.isAtEnd() && Character.isDigit(words.peek().charAt(0));
  }

  private double number() {
    if (startsWithDigit()) {
      try {
        double number = Double.parseDouble(words.peek().replace(",", ""));
        if (Double.isFinite(number)) {
          words.take();
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below, with where it stands.
      }
    }
    throw words.fault("a number", List.of());
  }
}
