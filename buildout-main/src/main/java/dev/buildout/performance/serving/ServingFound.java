package dev.buildout.performance.serving;

/** What a search over layouts found. */
public sealed interface ServingFound {
  /**
   * The layout with the most tokens per chip that keeps within the latencies asked for.
   *
   * @param point what it gives
   * @param evaluated pairs of a layout and a number of requests that were computed
   */
  record Best(ServicePoint point, long evaluated) implements ServingFound {}

  /**
   * No layout serves it.
   *
   * @param reason in one sentence
   * @param closest the layout that came closest
   * @param shortGb memory that each of its chips lacks, GB; 0 where memory is not what lacks
   */
  record Cannot(String reason, Layout closest, double shortGb) implements ServingFound {}
}
