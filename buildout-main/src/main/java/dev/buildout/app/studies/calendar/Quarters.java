package dev.buildout.app.studies.calendar;

import dev.buildout.units.Period;
import dev.buildout.units.Timeline;

/**
 * The steps in which commitments are made: three months of a plan in months, else a period. They
 * are called quarters also where periods are years.
 */
record Quarters(Timeline timeline) {
  private static final int MONTHS = 3;
  private static final int YEAR = 12;

  /** Quarters of the horizon. */
  int count() {
    return timeline.horizonPeriods() / periods();
  }

  /** Quarters that begin within a year of the start. */
  int inFirstYear() {
    return YEAR / (periods() * timeline.get(0).months());
  }

  int of(int period) {
    return period / periods();
  }

  int lastPeriod(int quarter) {
    return (quarter + 1) * periods() - 1;
  }

  /** "2026-Q1", or "2026" where periods are years. */
  String label(int quarter) {
    Period first = timeline.get(quarter * periods());
    return new Period(first.index(), first.start(), first.months() * periods(), false).label();
  }

  private int periods() {
    return Math.max(1, MONTHS / timeline.get(0).months());
  }
}
