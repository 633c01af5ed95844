package dev.buildout.finance;

import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * A calendar year that whole periods of a timeline make up.
 *
 * @param year e.g. 2026
 * @param firstPeriod index of its first period
 * @param lastPeriod index of its last period
 * @param tail true when part of it lies after the horizon
 */
public record CalendarYear(int year, int firstPeriod, int lastPeriod, boolean tail) {

  /** All calendar years that lie whole in the timeline and begin and end with a period. */
  public static List<CalendarYear> of(Timeline t) {
    List<CalendarYear> years = new ArrayList<>();
    for (Period first : t.periods()) {
      int months = 0;
      int last = first.index();
      while (last < t.size()) {
        months += t.get(last).months();
        if (months >= 12) {
          break;
        }
        last++;
      }
      if (first.start().getMonthValue() == 1 && months == 12) {
        years.add(
            new CalendarYear(first.start().getYear(), first.index(), last, t.get(last).tail()));
      }
    }
    return years;
  }
}
