package dev.buildout.app.studies.calendar;

import dev.buildout.app.PlanPath;
import dev.buildout.results.Table;

/**
 * Chips that are installed and not in use, by what they wait for. Where the energised power of a
 * site is used up they wait for the scarcer of grid power and halls; where some is left there is no
 * work that pays for it.
 */
final class IdleChips {
  /** Shares of what is energised and of what is installed that are noise of the solver. */
  private static final double FULL = 1 - 1e-6;

  private static final double NOISE = 1e-6;

  private IdleChips() {}

  static void add(Table table, PlanPath path) {
    for (int p = 0; p < path.in.timeline.horizonPeriods(); p++) {
      for (int k = 0; k < path.in.systems.size(); k++) {
        for (int s = 0; s < path.in.sites.size(); s++) {
          add(table, path, p, k, s);
        }
      }
    }
  }

  private static void add(Table table, PlanPath path, int p, int k, int s) {
    double installed = path.installed(k, s, p);
    double idle = installed - path.active(k, s, p);
    if (idle <= NOISE * installed) {
      return;
    }
    double grid = path.gridMw(s, p);
    double hall = path.hallMw(s, p);
    boolean full = path.usedMw(s, p) >= FULL * Math.min(grid, hall);
    boolean power = full && grid <= hall;
    boolean halls = full && !power;
    double chips = path.in.systems.get(k).chips();
    table.add(
        p,
        path.in.systems.get(k).id(),
        path.in.sites.get(s).id(),
        installed * chips,
        idle * chips,
        power ? idle * chips : 0.0,
        halls ? idle * chips : 0.0,
        full ? 0.0 : idle * chips);
  }
}
