package dev.buildout.claims;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is found about a claim.
 *
 * @param id number of the claim
 * @param says the claim in own words
 * @param outcome in a word
 * @param stated number claimed, or what its words are read as
 * @param computed number found; empty where nothing was computed
 * @param unit of both
 * @param basis on which the number was computed; that of the claim where nothing was
 * @param dependsOn facts, addresses of the case and tables of the run that the number rests on
 * @param explanation how the words are read and what follows
 * @param working formula, what went in and its grades; empty where nothing was computed
 * @param condition what must hold, where a value was solved for
 * @param pair two sides that contradict each other, or seem to
 * @param robust whether it stands over the ranges of what it rests on; empty where no range is
 *     known
 */
public record Verdict(
    String id,
    String says,
    Outcome outcome,
    Optional<Double> stated,
    OptionalDouble computed,
    String unit,
    String basis,
    List<String> dependsOn,
    String explanation,
    String working,
    Optional<Condition> condition,
    Optional<Pair> pair,
    Optional<Robustness> robust) {
  public Verdict {
    dependsOn = List.copyOf(dependsOn);
  }

  /** Without a word on ranges. */
  Verdict(
      String id,
      String says,
      Outcome outcome,
      Optional<Double> stated,
      OptionalDouble computed,
      String unit,
      String basis,
      List<String> dependsOn,
      String explanation,
      String working,
      Optional<Condition> condition,
      Optional<Pair> pair) {
    this(
        id,
        says,
        outcome,
        stated,
        computed,
        unit,
        basis,
        dependsOn,
        explanation,
        working,
        condition,
        pair,
        Optional.empty());
  }

  /** The same, which stands or turns over the ranges of what it rests on. */
  Verdict over(Robustness ranges) {
    return new Verdict(
        id,
        says,
        outcome,
        stated,
        computed,
        unit,
        basis,
        dependsOn,
        explanation + " " + ranges.words(),
        working,
        condition,
        pair,
        Optional.of(ranges));
  }

  /** The words of verdicts. */
  public enum Outcome {
    HOLDS("holds"),
    FAILS("fails"),
    HOLDS_ONLY_IF("holds only if"),
    CONTRADICTED("contradicted by another claim"),
    INPUT("input"),
    NOT_TESTABLE("not testable");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /**
   * A condition that was found by solving.
   *
   * @param of fact or address
   * @param name in words
   * @param atLeast true when it must not be lower, false when not higher
   * @param needed value at which the claim turns
   * @param today value that the facts give
   * @param unit of both
   * @param met today's value is enough
   */
  public record Condition(
      String of,
      String name,
      boolean atLeast,
      double needed,
      double today,
      String unit,
      boolean met) {}

  /** One side of a pair. */
  public record Side(String claim, String says, OptionalDouble value, String unit, String basis) {}

  /**
   * Two statements side by side.
   *
   * @param agree they do on the basis that both share
   */
  public record Pair(Side one, Side other, boolean agree) {}
}
