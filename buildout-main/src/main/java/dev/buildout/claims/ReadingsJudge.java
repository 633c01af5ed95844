package dev.buildout.claims;

import dev.buildout.claims.Verdict.Outcome;
import dev.buildout.claims.Verdict.Pair;
import dev.buildout.claims.Verdict.Side;
import dev.buildout.model.Claim;
import dev.buildout.units.Basis;
import dev.buildout.units.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds one number against several ways to read it. */
final class ReadingsJudge {
  private record Read(Claim.Reading reading, Working working, boolean counts, boolean holds) {}

  private final Values values;

  ReadingsJudge(Values values) {
    this.values = values;
  }

  Verdict judge(Claim.Readings c) {
    Basis asked = Judge.basis(c);
    List<Read> all = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Claim.Reading each : c.readings()) {
      try {
        Working w = Working.of(each.metric(), c.unit(), Basis.NONE, values);
        boolean holds = c.comparator().holds(w.number(), c.value(), c.tolerance());
        all.add(new Read(each, w, w.basis().covers(asked), holds));
      } catch (Quantity.Mixed e) {
        refused.add("%s mixes bases: %s.".formatted(each.name(), e.getMessage()));
      }
    }
    if (all.isEmpty()) {
      return Judge.plain(c, Outcome.NOT_TESTABLE, String.join(" ", refused));
    }
    Outcome outcome = outcome(all);
    Read first = all.stream().filter(r -> r.counts() && r.holds()).findFirst().orElse(all.get(0));
    List<String> lines = new ArrayList<>();
    lines.add(c.how());
    if (outcome == Outcome.HOLDS_ONLY_IF) {
      lines.add("Holds only if read as: " + names(all) + ".");
    }
    for (Read r : all) {
      lines.add(
          "%s: %s (%s)%s."
              .formatted(
                  r.reading().name(),
                  Numbers.text(r.working().number(), c.unit()),
                  r.holds() ? "gives it" : "does not",
                  r.counts() ? "" : ", not the basis claimed"));
    }
    lines.addAll(refused);
    lines.add(
        "Claimed: %s %s.".formatted(c.comparator().text(), Numbers.text(c.value(), c.unit())));
    return new Verdict(
        c.id(),
        c.says(),
        outcome,
        c.stated(),
        OptionalDouble.of(first.working().number()),
        c.unit(),
        first.working().basis().text(),
        first.working().dependsOn(),
        String.join(" ", lines),
        first.working().shown(),
        Optional.empty(),
        pair(c, all));
  }

  /** Readings on another basis than the claimed one do not count. */
  private static Outcome outcome(List<Read> all) {
    List<Read> counting = all.stream().filter(Read::counts).toList();
    if (counting.stream().noneMatch(Read::holds)) {
      return Outcome.FAILS;
    }
    return counting.stream().allMatch(Read::holds) ? Outcome.HOLDS : Outcome.HOLDS_ONLY_IF;
  }

  private static String names(List<Read> all) {
    return String.join(
        ", or ",
        all.stream().filter(r -> r.counts() && r.holds()).map(r -> r.reading().name()).toList());
  }

  /** A reading that gives the number beside one that does not. */
  private static Optional<Pair> pair(Claim.Readings c, List<Read> all) {
    Optional<Read> yes = all.stream().filter(Read::holds).findFirst();
    Optional<Read> no = all.stream().filter(r -> !r.holds()).findFirst();
    return yes.isEmpty() || no.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pair(side(c, yes.get()), side(c, no.get()), false));
  }

  private static Side side(Claim.Readings c, Read read) {
    return new Side(
        c.id(),
        read.reading().name(),
        OptionalDouble.of(read.working().number()),
        c.unit(),
        read.working().basis().text());
  }
}
