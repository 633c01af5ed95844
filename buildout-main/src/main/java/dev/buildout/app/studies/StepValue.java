package dev.buildout.app.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a step of a limit is worth in three ways that agree where value is smooth, USD m.
 *
 * <pre>
 * up = V(+1) - V(0),   down = V(0) - V(-1),   up &lt;= dual &lt;= down   for a linear programme
 * </pre>
 *
 * @param dual by the duals of the plan
 * @param up with a step more; empty where there is no such plan
 * @param down with a step less; empty where there is no such plan
 * @param tolerance by how much they may differ and agree
 * @param gap USD m by which plans may miss the best, where halls, generations or systems changed by
 *     whole numbers; empty where none did
 */
record StepValue(
    double dual,
    Optional<Double> up,
    Optional<Double> down,
    double tolerance,
    Optional<Double> gap) {
  /** Values that differ by less than this part of the largest agree. */
  private static final double SHARE = 0.01;

  /**
   * @param accuracy by how much the objectives of plans may be off, USD m
   */
  static StepValue of(
      double dual,
      Optional<Double> up,
      Optional<Double> down,
      double accuracy,
      Optional<Double> gap) {
    double largest = Math.max(Math.abs(dual), Math.max(size(up), size(down)));
    double tolerance = Math.max(SHARE * largest, accuracy);
    return new StepValue(dual, up, down, tolerance, gap);
  }

  boolean agrees() {
    return differs(up) <= tolerance && differs(down) <= tolerance;
  }

  /** By how much the three contradict a concave value; 0 where they do not. */
  double againstConcavity() {
    double above = up.map(u -> u - dual).orElse(0.0);
    double below = down.map(d -> dual - d).orElse(0.0);
    return Math.max(0, Math.max(above, below) - tolerance);
  }

  /** Why the values disagree, in words; empty where they agree. */
  String note() {
    List<String> words = new ArrayList<>();
    if (up.isEmpty()) {
      words.add("no plan with a step more");
    }
    if (down.isEmpty()) {
      words.add("no plan with a step less, or nothing left to take away");
    }
    if (!agrees()) {
      words.add(gap.map(this::byWholeNumbers).orElseGet(this::kink));
    }
    return String.join("; ", words);
  }

  private String byWholeNumbers(double usdM) {
    String words = "whole numbers change with the step, the dual holds them as they are";
    boolean within = Math.max(differs(up), differs(down)) <= usdM;
    return within
        ? String.format(Locale.ROOT, "%s; less than the gap of the plans, USD m %.3g", words, usdM)
        : words;
  }

  private String kink() {
    boolean more = differs(up) > tolerance;
    boolean less = differs(down) > tolerance;
    String where = more && less ? "either way" : more ? "on the way up" : "on the way down";
    return String.format(
        Locale.ROOT,
        "kink: within the step another limit takes over %s, the dual holds for the first part of it",
        where);
  }

  private double differs(Optional<Double> value) {
    return value.map(v -> Math.abs(v - dual)).orElse(0.0);
  }

  private static double size(Optional<Double> value) {
    return value.map(Math::abs).orElse(0.0);
  }
}
