package dev.buildout.cli;

import dev.buildout.claims.Ledger;
import dev.buildout.claims.Robustness;
import dev.buildout.claims.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The ledger of claims as one JSON document. */
final class ClaimsDocument {
  private ClaimsDocument() {}

  static Map<String, Object> of(String name, Ledger ledger) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", "ok");
    document.put("case", name);
    Map<String, Object> counts = new LinkedHashMap<>();
    ledger.counts().forEach((outcome, count) -> counts.put(outcome.text(), count));
    document.put("counts", counts);
    document.put("computed", ledger.computed());
    document.put("conditions", ledger.solved());
    document.put("claims", ledger.verdicts().stream().map(ClaimsDocument::claim).toList());
    document.put(
        "pairs",
        ledger.verdicts().stream()
            .flatMap(v -> v.pair().stream().map(pair -> pair(v, pair)))
            .toList());
    return document;
  }

  private static Map<String, @Nullable Object> claim(Verdict v) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", v.id());
    row.put("verdict", v.outcome().text());
    row.put("claim", v.says());
    row.put("stated", v.stated().orElse(null));
    row.put("computed", orNull(v.computed()));
    row.put("unit", v.unit());
    row.put("basis", v.basis());
    row.put("depends_on", v.dependsOn());
    row.put("condition", v.condition().map(ClaimsDocument::condition).orElse(null));
    row.put("robust", v.robust().map(ClaimsDocument::robust).orElse(null));
    row.put("explanation", explanation(v));
    return row;
  }

  private static Map<String, Object> robust(Robustness r) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("stands", r.stands());
    row.put("over", r.over());
    row.put("turns_at", r.turns().stream().map(ClaimsDocument::turn).toList());
    row.put("turns_together", r.together());
    return row;
  }

  private static Map<String, Object> turn(Robustness.Turn t) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("of", t.of());
    row.put("value", t.at());
    row.put("low", t.low());
    row.put("high", t.high());
    row.put("unit", t.unit());
    return row;
  }

  private static String explanation(Verdict v) {
    return v.working().isEmpty() ? v.explanation() : v.explanation() + " " + v.working() + ".";
  }

  private static Map<String, Object> condition(Verdict.Condition c) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("of", c.of());
    row.put("name", c.name());
    row.put("comparator", c.atLeast() ? "at_least" : "at_most");
    row.put("needed", c.needed());
    row.put("today", c.today());
    row.put("unit", c.unit());
    row.put("met", c.met());
    return row;
  }

  private static Map<String, @Nullable Object> pair(Verdict v, Verdict.Pair pair) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("one", side(pair.one()));
    row.put("other", side(pair.other()));
    row.put("agree", pair.agree());
    row.put("explanation", explanation(v));
    return row;
  }

  private static Map<String, @Nullable Object> side(Verdict.Side side) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", side.claim());
    row.put("says", side.says());
    row.put("value", orNull(side.value()));
    row.put("unit", side.unit());
    row.put("basis", side.basis());
    return row;
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
