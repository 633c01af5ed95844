package dev.buildout.claims;

import dev.buildout.claims.Verdict.Condition;
import dev.buildout.claims.Verdict.Outcome;
import dev.buildout.model.Attribute;
import dev.buildout.model.Claim;
import dev.buildout.model.Formula;
import dev.buildout.model.Formula.CaseValue;
import dev.buildout.model.Formula.FactName;
import dev.buildout.model.Formula.Term;
import dev.buildout.model.NamedFact;
import dev.buildout.units.Quantity;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Solves for the value of one name at which a claim turns. */
final class ConditionJudge {
  private final Values values;

  ConditionJudge(Values values) {
    this.values = values;
  }

  Verdict judge(Claim.Condition c) {
    Working today = Working.of(c.metric(), c.unit(), Judge.basis(c), values);
    Term unknown = c.solve().root();
    Solver.Turn turn = Solver.between(c.low(), c.high(), x -> holds(c, unknown, x));
    if (turn.turns() > 1) {
      return Judge.plain(
          c,
          Outcome.NOT_TESTABLE,
          "It turns %d times as %s goes from %s to %s, so no single condition says when it holds."
              .formatted(turn.turns(), c.solve(), Numbers.text(c.low()), Numbers.text(c.high())));
    }
    Optional<Condition> condition = turn.at().map(at -> condition(unknown, turn, at));
    Outcome outcome =
        condition.isPresent()
            ? Outcome.HOLDS_ONLY_IF
            : turn.holdsBelow() ? Outcome.HOLDS : Outcome.FAILS;
    String explanation =
        "%s %s Claimed: %s %s; computed today: %s."
            .formatted(
                c.how(),
                condition
                    .map(ConditionJudge::words)
                    .orElseGet(() ->
                        "%s for every %s from %s to %s."
                            .formatted(
                                turn.holdsBelow() ? "Holds" : "Fails",
                                c.solve(),
                                Numbers.text(c.low()),
                                Numbers.text(c.high()))),
                c.comparator().text(),
                Numbers.text(c.value(), c.unit()),
                Numbers.text(today.number(), c.unit()));
    return new Verdict(
        c.id(),
        c.says(),
        outcome,
        c.stated(),
        OptionalDouble.of(today.number()),
        c.unit(),
        today.basis().text(),
        today.dependsOn(),
        explanation,
        today.shown(),
        condition,
        Optional.empty());
  }

  private boolean holds(Claim.Condition c, Term unknown, double x) {
    try {
      Values changed = values.with(unknown, ignored -> x);
      double number = Working.of(c.metric(), c.unit(), Judge.basis(c), changed).number();
      return c.comparator().holds(number, c.value(), 0);
    } catch (Quantity.Mixed e) {
      return false; // no number there, such as a division by 0
    }
  }

  private Condition condition(Term unknown, Solver.Turn turn, double at) {
    double today = values.get(unknown).value();
    boolean atLeast = !turn.holdsBelow();
    return new Condition(
        Values.shown(unknown),
        name(unknown),
        atLeast,
        at,
        today,
        unit(unknown),
        atLeast ? today >= at : today <= at);
  }

  private String name(Term unknown) {
    return switch (unknown) {
      case FactName fact -> values.getFact(fact.id()).name();
      case CaseValue value -> name(value.address());
      default -> new Formula("", unknown).toString();
    };
  }

  /** "Trainium3 UltraServer: power at full load" of the address of that value. */
  private String name(String address) {
    String row = address.substring(0, Math.max(0, address.lastIndexOf('.')));
    if (row.startsWith("catalog.costs.")) {
      return String.valueOf(values.theCase().get(row + ".item"));
    }
    String meaning = values.theCase().findAttribute(address).map(Attribute::value).orElse(address);
    String words =
        meaning.substring(0, 1).toLowerCase(Locale.ROOT)
            + meaning.substring(1).replaceFirst("[.;].*$", "");
    return named(row).map(name -> name + ": " + words).orElse(words);
  }

  private Optional<String> named(String row) {
    try {
      return Optional.of(String.valueOf(values.theCase().get(row + ".name")));
    } catch (RuntimeException e) {
      return Optional.empty(); // not a thing with a name
    }
  }

  private String unit(Term unknown) {
    return switch (unknown) {
      case FactName fact -> Optional.of(values.getFact(fact.id())).map(NamedFact::unit).orElse("");
      case CaseValue value -> values.statedUnit(value);
      default -> "";
    };
  }

  static String words(Condition condition) {
    return "Holds only if %s is %s %s; it is %s, so the condition is %s."
        .formatted(
            condition.of(),
            condition.atLeast() ? "at least" : "at most",
            Numbers.text(condition.needed(), condition.unit()),
            Numbers.text(condition.today(), condition.unit()),
            condition.met() ? "met" : "not met");
  }
}
