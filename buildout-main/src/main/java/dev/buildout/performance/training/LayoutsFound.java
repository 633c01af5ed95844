package dev.buildout.performance.training;

import java.util.Optional;

/**
 * What a search found.
 *
 * @param evaluated layouts whose time and memory were computed
 * @param feasible those among them that fit in memory
 * @param pruned layouts that could not be the best and were not computed
 * @param best the layout with the shortest step; empty where none fits
 * @param seconds its step, s; infinite where none fits
 * @param bytes its memory, bytes
 * @param closest the layout that needs the least memory of those computed or left out for memory
 * @param closestBytes that memory, bytes
 */
public record LayoutsFound(
    long evaluated,
    long feasible,
    long pruned,
    Optional<Layout> best,
    double seconds,
    double bytes,
    Optional<Layout> closest,
    double closestBytes) {
  static final LayoutsFound NONE =
      new LayoutsFound(
          0,
          0,
          0,
          Optional.empty(),
          Double.POSITIVE_INFINITY,
          0,
          Optional.empty(),
          Double.POSITIVE_INFINITY);

  LayoutsFound with(LayoutsFound o) {
    LayoutsFound quick = better(seconds, best, o.seconds, o.best) ? this : o;
    LayoutsFound small = better(closestBytes, closest, o.closestBytes, o.closest) ? this : o;
    return new LayoutsFound(
        evaluated + o.evaluated,
        feasible + o.feasible,
        pruned + o.pruned,
        quick.best,
        quick.seconds,
        quick.bytes,
        small.closest,
        small.closestBytes);
  }

  private static boolean better(double a, Optional<Layout> of, double b, Optional<Layout> other) {
    if (a != b || of.isEmpty() || other.isEmpty()) {
      return a <= b;
    }
    return LayoutSearch.SIMPLER.compare(of.get(), other.get()) <= 0;
  }
}
