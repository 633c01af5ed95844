package dev.buildout.claims;

import dev.buildout.claims.Verdict.Outcome;
import dev.buildout.model.Case;
import dev.buildout.model.Claim;
import dev.buildout.results.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verdicts on all claims of a case, in the order of its file.
 *
 * @param verdicts one for each claim
 */
public record Ledger(List<Verdict> verdicts) {
  public Ledger {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * @param run the run of the case, where there is one
   * @throws BadFormula when a formula names what the run does not have
   */
  public static Ledger of(Case c, Optional<Run> run) {
    Judge judge = new Judge(Values.of(c, run.map(RunCells::new)));
    return new Ledger(c.claims().stream().map(judge::judge).toList());
  }

  /** The same, where a formula that names what the run does not have leaves its claim untested. */
  public static Ledger ofWhatIsThere(Case c, Run run) {
    Judge judge = new Judge(Values.of(c, Optional.of(new RunCells(run))));
    List<Verdict> verdicts = new ArrayList<>();
    for (Claim claim : c.claims()) {
      try {
        verdicts.add(judge.judge(claim));
      } catch (BadFormula e) {
        verdicts.add(Judge.plain(claim, Outcome.NOT_TESTABLE, e.getMessage() + "."));
      }
    }
    return new Ledger(verdicts);
  }

  /** How many of each, all outcomes in order. */
  public Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0);
    }
    verdicts.forEach(v -> counts.merge(v.outcome(), 1, Integer::sum));
    return counts;
  }

  /** Verdicts with a computed number. */
  public long computed() {
    return verdicts.stream().filter(v -> v.computed().isPresent()).count();
  }

  /** Conditions that were found by solving. */
  public long solved() {
    return verdicts.stream().filter(v -> v.condition().isPresent()).count();
  }
}
