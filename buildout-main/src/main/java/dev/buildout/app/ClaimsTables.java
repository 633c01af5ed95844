package dev.buildout.app;

import dev.buildout.claims.Ledger;
import dev.buildout.claims.Numbers;
import dev.buildout.claims.Robustness;
import dev.buildout.claims.Verdict;
import dev.buildout.claims.Verdict.Side;
import dev.buildout.model.Case;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import java.util.List;
import java.util.Map;

/** What the public statements of a case come to, with the tables of its plan at hand. */
final class ClaimsTables {
  private ClaimsTables() {}

  /** Fills the tables of claims from all others. */
  static void add(Map<String, Table> tables, Case c, Map<String, Object> document) {
    if (c.claims().isEmpty()) {
      return;
    }
    Ledger ledger = Ledger.ofWhatIsThere(c, new Run(document, tables, List.of(), Map.of()));
    int number = 0;
    for (Verdict v : ledger.verdicts()) {
      number++;
      RunTables.get(tables, "claims")
          .add(
              number,
              v.id(),
              v.says(),
              v.outcome().text(),
              v.stated().isPresent(),
              v.stated().orElse(0.0),
              v.computed().isPresent(),
              v.computed().orElse(0),
              v.unit(),
              v.basis(),
              v.explanation(),
              v.working(),
              String.join(", ", v.dependsOn()),
              v.robust().map(ClaimsTables::word).orElse(""));
      v.condition().ifPresent(condition -> condition(tables, v, condition));
      v.pair().ifPresent(pair -> pair(tables, v, pair));
    }
  }

  private static String word(Robustness r) {
    return r.stands() ? "stands" : r.together() ? "turns together" : "turns";
  }

  private static void condition(Map<String, Table> tables, Verdict v, Verdict.Condition condition) {
    RunTables.get(tables, "claim_conditions")
        .add(
            v.id(),
            condition.of(),
            condition.name(),
            condition.atLeast() ? "at least" : "at most",
            condition.needed(),
            condition.today(),
            condition.unit(),
            condition.met());
  }

  private static void pair(Map<String, Table> tables, Verdict v, Verdict.Pair pair) {
    RunTables.get(tables, "claim_pairs")
        .add(
            v.id(),
            pair.one().claim(),
            pair.one().says(),
            value(pair.one()),
            pair.other().claim(),
            pair.other().says(),
            value(pair.other()),
            pair.agree());
  }

  private static String value(Side side) {
    if (side.value().isEmpty()) {
      return "";
    }
    String number = Numbers.text(side.value().getAsDouble(), side.unit());
    return side.basis().isEmpty() ? number : number + ", " + side.basis().replace('_', ' ');
  }
}
