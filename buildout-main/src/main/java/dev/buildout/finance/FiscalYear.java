package dev.buildout.finance;

import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * A fiscal year that whole periods of a timeline make up.
 *
 * @param year the calendar year in which it ends, e.g. 2026
 * @param firstPeriod index of its first period
 * @param lastPeriod index of its last period
 * @param tail true when part of it lies after the horizon
 */
public record FiscalYear(int year, int firstPeriod, int lastPeriod, boolean tail) {

  /**
   * All fiscal years that lie whole in the timeline and begin and end with a period.
   *
   * @param endMonth month in which they end, 12 for calendar years
   */
  public static List<FiscalYear> of(Timeline t, int endMonth) {
    List<FiscalYear> years = new ArrayList<>();
    for (Period first : t.periods()) {
      int last = last(t, first.index(), 12);
      if (last >= 0 && first.start().minusMonths(1).getMonthValue() == endMonth) {
        int year = t.get(last).end().minusMonths(1).getYear();
        years.add(new FiscalYear(year, first.index(), last, t.get(last).tail()));
      }
    }
    return years;
  }

  /** The period with which so many months from the start of another end; -1 where none does. */
  static int last(Timeline t, int first, int months) {
    int passed = 0;
    for (int p = first; p < t.size() && passed < months; p++) {
      passed += t.get(p).months();
      if (passed == months) {
        return p;
      }
    }
    return -1;
  }
}
