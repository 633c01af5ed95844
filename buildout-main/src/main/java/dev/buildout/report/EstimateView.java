package dev.buildout.report;

import java.util.List;
import java.util.Map;

/**
 * What a page of estimates shows.
 *
 * @param title what is served
 * @param unserved which chips do not serve it, and why
 * @param sources what costs rest on, a sentence each
 * @param curves tokens per second of a chip over those of a user, a curve per chip
 * @param costs USD per million tokens, a bar per chip
 * @param chips heads of the table
 * @param rows cells of the table by name of the row
 */
public record EstimateView(
    String title,
    List<String> unserved,
    List<String> sources,
    List<Curve> curves,
    List<Cost> costs,
    List<String> chips,
    Map<String, List<String>> rows) {

  /**
   * Best pairs of a chip.
   *
   * @param perUser tokens per second of a user, ascending
   * @param perChip tokens per second of a chip
   */
  public record Curve(String chip, double[] perUser, double[] perChip) {}

  /** USD per million tokens by part. */
  public record Cost(String chip, double capital, double energy, double rental, double other) {}
}
