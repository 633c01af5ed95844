package dev.buildout.planner.constraints;

import dev.buildout.model.Offer;
import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;

/**
 * The used market is shallow.
 *
 * <pre>
 * sum_{d sale of k in n} sold[d]  &lt;=  depth[k] * sum_s installed[k,s,parent(n)]
 * </pre>
 *
 * Sales are possible once a year, so that the depth is that of a year.
 */
final class Resale implements Family {
  @Override
  public String name() {
    return "resale depth";
  }

  @Override
  public void addTo(Formulation f) {
    int[][] rows = new int[f.in.systems.size()][f.in.nodes()];
    for (Departure d : f.columns.departures.all()) {
      if (!d.sale() || f.in.tree.parent(d.node()) < 0) {
        if (d.sale()) {
          f.problem.setColumnBounds(d.column(), 0, 0); // no fleet of the year before to measure by
        }
        continue;
      }
      Vintage v = f.columns.vintages.get(d.vintage());
      int k = v.system();
      if (rows[k][d.node()] == 0) {
        rows[k][d.node()] = 1 + depth(f, v, k, d.node());
      }
      f.problem.add(rows[k][d.node()] - 1, d.column(), 1);
    }
  }

  private int depth(Formulation f, Vintage v, int k, int n) {
    Offer.Purchase offer = f.columns.departures.offerOf(v);
    double depth = offer == null ? 0 : offer.resaleDepth();
    String name = f.in.systems.get(k).id();
    int row =
        f.problem.addRow(
            "resale depth " + name + " " + f.in.period(n).label(), Double.NEGATIVE_INFINITY, 0);
    for (int s = 0; s < f.in.sites.size(); s++) {
      int installed = f.columns.installed[k][s][f.in.tree.parent(n)];
      if (installed >= 0) {
        f.problem.add(row, installed, -depth);
      }
    }
    f.limit(this, name, "systems", n, row, f.in.scale.systems()[k]);
    return row;
  }
}
