package dev.buildout.finance.backtest;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Additions by month, and what of them is still under construction at the end of each year.
 *
 * @param additions by month of the ledger, USD m
 * @param leasedShare part of them that is leased, by fiscal year of the ledger
 * @param construction in progress at the opening and at the end of each year, USD m
 */
record Flows(double[] additions, double[] leasedShare, double[] construction) {
  /** Additions of the year before the first, where not reported, grew at this rate to it. */
  private static final double GROWTH_BEFORE = 1.2;

  /** Steepest slope of additions within a year, end to end over their mean. */
  private static final double STEEPEST = 0.8;

  /** Most of the opening property that can be under construction. */
  private static final double MOST_OPENING = 0.5;

  static Flows of(FirmHistory history, int delayMonths, double scale) {
    int years = history.years();
    double[] additions = new double[12 * years];
    double[] leased = new double[years];
    double[] construction = new double[years + 1];
    NavigableMap<Integer, Double> shares = new TreeMap<>(history.construction());
    if (shares.headMap(history.firstYear() + 1, true).isEmpty()) {
      shares.put(history.firstYear(), delayMonths / 12.0);
    }
    double before = before(history);
    construction[0] =
        Math.min(
            MOST_OPENING * history.openingProperty(),
            scale * share(shares, history.firstYear()) * before);
    for (int y = 0; y < years; y++) {
      int year = history.firstYear() + 1 + y;
      double added = history.added(year);
      double slope = Math.clamp((added - before) / added, -STEEPEST, STEEPEST);
      for (int m = 0; m < 12; m++) {
        additions[12 * y + m] = added / 12 * (1 + slope * (m - 5.5) / 12);
      }
      construction[y + 1] = scale * share(shares, year) * added;
      leased[y] = leased(history, year) / added;
      before = added;
    }
    return new Flows(additions, leased, construction);
  }

  private static double before(FirmHistory history) {
    Double reported = history.additions().get(history.firstYear());
    return reported == null ? history.added(history.firstYear() + 1) / GROWTH_BEFORE : reported;
  }

  /** Between years in which it is known in proportion, outside as in the nearest. */
  private static double share(NavigableMap<Integer, Double> shares, int year) {
    Map.Entry<Integer, Double> low = shares.floorEntry(year);
    Map.Entry<Integer, Double> high = shares.ceilingEntry(year);
    if (low == null || high == null) {
      return Objects.requireNonNull(low == null ? high : low).getValue();
    }
    if (low.getKey().equals(high.getKey())) {
      return low.getValue();
    }
    double part = (year - low.getKey()) / (double) (high.getKey() - low.getKey());
    return low.getValue() + part * (high.getValue() - low.getValue());
  }

  /** Where the last years are not reported, leases are what they were. */
  private static double leased(FirmHistory history, int year) {
    NavigableMap<Integer, Double> leased = history.leased();
    if (leased.isEmpty()) {
      return 0;
    }
    return leased.getOrDefault(year, year > leased.lastKey() ? leased.lastEntry().getValue() : 0.0);
  }

  /** Share of a year's additions that is short-lived. */
  double shortShare(Choice choice, int year) {
    return (1 - leasedShare[year]) * choice.shortLived()
        + leasedShare[year] * choice.leasedShortLived();
  }

  /**
   * Short-lived property placed in service by month. Construction in progress is taken from
   * long-lived property first; where it grows by more than those additions it holds short-lived
   * ones too.
   */
  double[] shortLived(Choice choice) {
    double[] placed = new double[additions.length];
    for (int m = 0; m < placed.length; m++) {
      int year = m / 12;
      placed[m] =
          shortShare(choice, year) * additions[m] + Math.min(0, longLivedOf(choice, year)) / 12;
    }
    return placed;
  }

  /** Long-lived property placed in service by month. */
  double[] longLived(Choice choice) {
    double[] placed = new double[additions.length];
    for (int m = 0; m < placed.length; m++) {
      int year = m / 12;
      double grown = (construction[year + 1] - construction[year]) / 12;
      placed[m] =
          longLivedOf(choice, year) < 0 ? 0 : (1 - shortShare(choice, year)) * additions[m] - grown;
    }
    return placed;
  }

  private double longLivedOf(Choice choice, int year) {
    double added = 0;
    for (int m = 12 * year; m < 12 * year + 12; m++) {
      added += additions[m];
    }
    return (1 - shortShare(choice, year)) * added - (construction[year + 1] - construction[year]);
  }
}
