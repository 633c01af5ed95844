package dev.buildout.finance;

import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * A quarter of a fiscal year that whole periods of a timeline make up; the year itself need not lie
 * whole in it.
 *
 * @param year fiscal year, by the calendar year in which it ends
 * @param quarter 1 to 4
 * @param firstPeriod index of its first period
 * @param lastPeriod index of its last period
 */
public record FiscalQuarter(int year, int quarter, int firstPeriod, int lastPeriod) {

  /**
   * All quarters of the timeline that begin and end with a period; none where periods are years.
   *
   * @param endMonth month in which fiscal years end, 12 for calendar years
   */
  public static List<FiscalQuarter> of(Timeline t, int endMonth) {
    List<FiscalQuarter> quarters = new ArrayList<>();
    for (Period first : t.periods()) {
      int month = Math.floorMod(first.start().getMonthValue() - 1 - endMonth, 12);
      int last = FiscalYear.last(t, first.index(), 3);
      if (month % 3 == 0 && last >= 0) {
        int year = first.start().plusMonths(11 - month).getYear();
        quarters.add(new FiscalQuarter(year, month / 3 + 1, first.index(), last));
      }
    }
    return quarters;
  }
}
