package dev.buildout.claims;

import dev.buildout.claims.Verdict.Outcome;
import dev.buildout.claims.Verdict.Pair;
import dev.buildout.claims.Verdict.Side;
import dev.buildout.model.Claim;
import dev.buildout.model.Formula;
import dev.buildout.units.Basis;
import dev.buildout.units.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tests one claim by its kind. */
final class Judge {
  static final String NEEDS_A_RUN =
      "Needs the tables of a run: buildout plan, then buildout claims RUN.";

  private final Values values;

  Judge(Values values) {
    this.values = values;
  }

  /** With what becomes of it over the ranges of what it rests on. */
  Verdict judge(Claim claim) {
    Verdict verdict = asStated(claim);
    return verdict.computed().isPresent()
        ? new RangeJudge(values).judge(claim).map(verdict::over).orElse(verdict)
        : verdict;
  }

  private Verdict asStated(Claim claim) {
    try {
      return switch (claim) {
        case Claim.Input c -> plain(c, Outcome.INPUT, c.because());
        case Claim.Untestable c ->
            plain(
                c,
                Outcome.NOT_TESTABLE,
                c.because() + (c.waitsFor().isEmpty() ? "" : " Waits for: " + c.waitsFor() + "."));
        case Claim.Compare c -> compare(c);
        case Claim.Condition c -> new ConditionJudge(values).judge(c);
        case Claim.Readings c -> new ReadingsJudge(values).judge(c);
        case Claim.Contradiction c -> contradiction(c);
      };
    } catch (Values.NoRun e) {
      return plain(claim, Outcome.NOT_TESTABLE, NEEDS_A_RUN);
    } catch (Quantity.Mixed e) {
      return plain(claim, Outcome.NOT_TESTABLE, "It mixes bases: " + e.getMessage() + ".");
    }
  }

  static Basis basis(Claim claim) {
    return Basis.of(
        claim.basis().stream().flatMap(word -> Basis.Word.find(word).stream()).toList());
  }

  static Verdict plain(Claim claim, Outcome outcome, String explanation) {
    return new Verdict(
        claim.id(),
        claim.says(),
        outcome,
        claim.stated(),
        OptionalDouble.empty(),
        claim.unit(),
        basis(claim).text(),
        List.of(),
        explanation,
        "",
        Optional.empty(),
        Optional.empty());
  }

  private Verdict compare(Claim.Compare c) {
    Working working = Working.of(c.metric(), c.unit(), basis(c), values);
    boolean holds = c.comparator().holds(working.number(), c.value(), c.tolerance());
    Outcome failed = c.against().isEmpty() ? Outcome.FAILS : Outcome.CONTRADICTED;
    Optional<Pair> pair =
        c.against().stream()
            .findFirst()
            .map(other ->
                new Pair(
                    new Side(
                        c.id(), c.says(), OptionalDouble.of(c.value()), c.unit(), basis(c).text()),
                    side(other),
                    holds));
    return new Verdict(
        c.id(),
        c.says(),
        holds ? Outcome.HOLDS : failed,
        c.stated(),
        OptionalDouble.of(working.number()),
        c.unit(),
        working.basis().text(),
        working.dependsOn(),
        "%s Claimed: %s %s; computed: %s."
            .formatted(
                c.how(),
                c.comparator().text(),
                Numbers.text(c.value(), c.unit()),
                Numbers.text(working.number(), c.unit())),
        working.shown(),
        Optional.empty(),
        pair);
  }

  private Side side(String id) {
    Claim other =
        values.theCase().claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    OptionalDouble value = other.stated().map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    return new Side(id, other.says(), value, other.unit(), basis(other).text());
  }

  private Verdict contradiction(Claim.Contradiction c) {
    Side one = new Side(c.id(), c.says(), optional(c.value()), c.unit(), basis(c).text());
    Side named = side(c.against());
    boolean isOwn = c.against().equals(c.id());
    Side other =
        new Side(
            c.against(),
            c.otherSays(),
            optional(c.otherValue()),
            isOwn || named.unit().isEmpty() ? c.unit() : named.unit(),
            isOwn ? "" : named.basis());
    if (c.metric().isEmpty() || c.beside().isEmpty()) {
      Verdict plain = plain(c, Outcome.CONTRADICTED, c.how());
      return withPair(plain, new Pair(one, other, false));
    }
    Formula metric = c.metric().get();
    Working here = Working.of(metric, c.unit(), Basis.NONE, values);
    Working there = Working.of(c.beside().get(), c.unit(), Basis.NONE, values);
    if (here.basis().joined(there.basis()).isEmpty()) {
      throw new Quantity.Mixed(
          "one side is on the basis %s, the other on %s"
              .formatted(here.basis().text(), there.basis().text()));
    }
    double gap = here.number() - there.number();
    boolean agree = Math.abs(gap) <= c.tolerance() * Math.abs(there.number());
    return new Verdict(
        c.id(),
        c.says(),
        agree ? Outcome.HOLDS : Outcome.CONTRADICTED,
        c.stated(),
        OptionalDouble.of(here.number()),
        c.unit(),
        here.basis().text(),
        here.dependsOn(),
        "%s Here %s, there %s, a difference of %s."
            .formatted(
                c.how(),
                Numbers.text(here.number(), c.unit()),
                Numbers.text(there.number(), c.unit()),
                Numbers.text(gap, c.unit())),
        here.shown() + "; beside it " + there.shown(),
        Optional.empty(),
        Optional.of(new Pair(one, other, agree)));
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private static Verdict withPair(Verdict v, Pair pair) {
    return new Verdict(
        v.id(),
        v.says(),
        v.outcome(),
        v.stated(),
        v.computed(),
        v.unit(),
        v.basis(),
        v.dependsOn(),
        v.explanation(),
        v.working(),
        v.condition(),
        Optional.of(pair));
  }
}
