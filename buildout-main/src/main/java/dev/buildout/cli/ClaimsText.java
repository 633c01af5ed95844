package dev.buildout.cli;

import dev.buildout.claims.Ledger;
import dev.buildout.claims.Numbers;
import dev.buildout.claims.Verdict;
import dev.buildout.claims.Verdict.Outcome;
import dev.buildout.claims.Verdict.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ledger of claims for people: counts, verdicts by kind, pairs that contradict. */
final class ClaimsText {
  private static final int WIDTH = 100;

  private ClaimsText() {}

  static List<String> lines(String name, boolean isRun, boolean full, Ledger ledger) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d claims, %d computed, %d of them as conditions found by solving"
            .formatted(name, ledger.verdicts().size(), ledger.computed(), ledger.solved()));
    ledger
        .counts()
        .forEach((outcome, count) -> lines.add("  %3d  %s".formatted(count, outcome.text())));
    for (Outcome outcome : Outcome.values()) {
      List<Verdict> of = ledger.verdicts().stream().filter(v -> v.outcome() == outcome).toList();
      if (!of.isEmpty()) {
        lines.add("");
        lines.add(outcome.text().toUpperCase(Locale.ROOT));
        of.forEach(v -> claim(v, full, lines));
      }
    }
    pairs(ledger, lines);
    if (!isRun) {
      lines.add("");
      lines.add("Some claims need a plan: ./buildout plan CASE, then ./buildout claims RUN.");
    }
    return lines;
  }

  private static void claim(Verdict v, boolean full, List<String> lines) {
    wrap(v.id() + "  " + v.says(), "  ", "        ", lines);
    wrap(v.explanation(), "        ", "        ", lines);
    if (full && !v.working().isEmpty()) {
      wrap(v.working(), "        = ", "          ", lines);
    }
  }

  private static void pairs(Ledger ledger, List<String> lines) {
    List<Verdict> pairs = ledger.verdicts().stream().filter(v -> v.pair().isPresent()).toList();
    if (pairs.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("SIDE BY SIDE");
    for (Verdict v : pairs) {
      Verdict.Pair pair = v.pair().orElseThrow();
      wrap(side(pair.one()), "  ", "        ", lines);
      wrap(
          (pair.agree() ? "agrees with " : "against ") + side(pair.other()),
          "    ",
          "        ",
          lines);
    }
  }

  private static String side(Side side) {
    String value =
        side.value().isPresent()
            ? " [%s%s]"
                .formatted(
                    Numbers.text(side.value().getAsDouble(), side.unit()),
                    side.basis().isEmpty() ? "" : ", " + side.basis())
            : "";
    return side.claim() + "  " + side.says() + value;
  }

  private static void wrap(String text, String first, String next, List<String> lines) {
    StringBuilder line = new StringBuilder(first);
    boolean isEmpty = true;
    for (String word : text.split(" ")) {
      if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    lines.add(line.toString());
  }
}
