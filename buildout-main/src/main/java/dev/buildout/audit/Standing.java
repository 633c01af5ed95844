package dev.buildout.audit;

import dev.buildout.model.Energisation;
import dev.buildout.model.Site;
import dev.buildout.units.Period;

/**
 * Power and halls at a site in a period that the plan did not decide on: what was there at the
 * start, and what contracts of the past have added, month by month.
 *
 * <pre>
 * mw = at the start + sum over power.csv of (months of the period from its month on) / months x mw
 * </pre>
 */
record Standing(double gridMw, double hallMw) {
  static Standing of(Evidence e, Site site, int period) {
    Period p = e.timeline().get(period);
    double grid = site.gridMw();
    double hall = site.hallMw();
    for (Energisation added : e.theCase().power()) {
      if (!added.site().equals(site.id())) {
        continue;
      }
      int there = 0;
      for (int m = 0; m < p.months(); m++) {
        there += p.start().plusMonths(m).isBefore(added.from()) ? 0 : 1;
      }
      grid += added.gridMw() * there / p.months();
      hall += added.hallMw() * there / p.months();
    }
    return new Standing(grid, hall);
  }
}
