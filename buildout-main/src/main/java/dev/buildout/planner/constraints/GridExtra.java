package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;

/**
 * Grid power that can still be contracted at a site.
 *
 * <pre>
 * sum_m grid[s,m] &lt;= gridExtraMw[s]      on every path
 * </pre>
 */
final class GridExtra implements Family {
  @Override
  public String name() {
    return "new grid contracts";
  }

  @Override
  public void addTo(Formulation f) {
    int last = f.in.tree.period(f.in.nodes() - 1);
    double unit = f.in.scale.powerMw();
    for (int s = 0; s < f.in.sites.size(); s++) {
      for (int n = 0; n < f.in.nodes(); n++) {
        int row = -1;
        for (Vintage v : f.columns.facilities(Vintage.Kind.GRID, s)) {
          if (f.in.tree.period(n) == last && f.in.tree.isOnPath(v.node(), n)) {
            if (row < 0) {
              double max = f.in.sites.get(s).gridExtraMw() / unit;
              row =
                  f.problem.addRow(
                      "grid extra " + f.in.sites.get(s).id(), Double.NEGATIVE_INFINITY, max);
              f.limit(this, f.in.sites.get(s).id(), "MW", n, row, unit);
            }
            f.problem.add(row, v.column(), v.unitsPerColumn() / unit);
          }
        }
      }
    }
  }
}
