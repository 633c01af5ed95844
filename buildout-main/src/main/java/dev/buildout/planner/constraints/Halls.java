package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;

/**
 * Halls: systems in use stand in halls, which are built in whole modules.
 *
 * <pre>
 * sum_k active[k,s,n] * kW[k] / 1000 * PUE[s]  &lt;=  hallMw[s,n] + moduleMw[s] * sum_m present[m,n] * modules[s,m]
 * sum_m modules[s,m] &lt;= modulesMax[s]
 * </pre>
 */
final class Halls implements Family {
  @Override
  public String name() {
    return "halls";
  }

  @Override
  public void addTo(Formulation f) {
    for (int s = 0; s < f.in.sites.size(); s++) {
      var site = f.in.sites.get(s);
      for (int n = 0; n < f.in.nodes(); n++) {
        int row =
            GridPower.draw(
                f, "halls ", s, n, Vintage.Kind.HALL, site.hallModuleMw(), f.in.hallMw[s][n]);
        f.limit(this, site.id(), "MW", n, row, f.in.scale.powerMw());
      }
      land(f, s);
    }
  }

  private static void land(Formulation f, int s) {
    // Only the leaves need the row: modules add up along every path.
    int last = f.in.tree.period(f.in.nodes() - 1);
    for (int n = 0; n < f.in.nodes(); n++) {
      if (f.in.tree.period(n) != last) {
        continue;
      }
      double max = f.in.sites.get(s).hallModulesMax();
      int row = f.problem.addRow("land " + f.in.sites.get(s).id(), Double.NEGATIVE_INFINITY, max);
      for (Vintage v : f.columns.facilities(Vintage.Kind.HALL, s)) {
        if (f.in.tree.isOnPath(v.node(), n)) {
          f.problem.add(row, v.column(), v.unitsPerColumn());
        }
      }
    }
  }
}
