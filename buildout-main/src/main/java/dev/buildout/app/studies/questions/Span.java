package dev.buildout.app.studies.questions;

import dev.buildout.units.Timeline;

/**
 * Periods of a plan.
 *
 * @param first index of the first
 * @param last index of the last
 * @param words e.g. "2027-Q1 to 2027-Q4"
 */
public record Span(int first, int last, String words) {
  static Span of(Timeline t, int first, int last) {
    String from = t.get(first).label();
    return new Span(first, last, first == last ? from : from + " to " + t.get(last).label());
  }

  /** The years of decisions. */
  static Span horizon(Timeline t) {
    return of(t, 0, t.horizonPeriods() - 1);
  }
}
