package dev.buildout.app.studies;

import java.util.Locale;
import java.util.Optional;

/**
 * What a map keeps of a plan at a pair of values.
 *
 * @param entry empty when there is no plan
 */
record MapPoint(double x, double y, Optional<Resolved.Entry> entry, Commitments commitments) {
  /** An optimum may lose so much of its objective when one is chosen among equals. */
  private static final double NOISE = 2e-6;

  static MapPoint of(double x, double y, Optional<Resolved> found) {
    Commitments c = found.map(Commitments::of).orElse(new Commitments(0, 0));
    return new MapPoint(x, y, found.map(Resolved::entry), c);
  }

  boolean isPossible() {
    return entry.isPresent();
  }

  double npvUsdM() {
    return entry.map(Resolved.Entry::npvUsdM).orElse(0.0);
  }

  double gap() {
    return entry.map(Resolved.Entry::gap).orElse(0.0);
  }

  /** Something new is committed and worth it. */
  boolean buys() {
    double objective = entry.map(Resolved.Entry::objectiveUsdM).orElse(0.0);
    return commitments.isAny() && npvUsdM() > NOISE * Math.abs(objective);
  }

  /** The line of the record of the run. */
  String label(String map) {
    return String.format(Locale.ROOT, "%s: %.6g, %.6g", map, x, y);
  }
}
