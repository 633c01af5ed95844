package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Formulation.RightHandSide;
import dev.buildout.planner.formulation.Vintage;

/**
 * Power from the grid: what may be drawn at the facility is energised.
 *
 * <pre>
 * sum_k active[k,s,n] * kW[k] / 1000 * PUE[s]  &lt;=  gridMw[s,n] + sum_m present[m,n] * grid[s,m]
 * </pre>
 */
final class GridPower implements Family {
  @Override
  public String name() {
    return "grid power";
  }

  @Override
  public void addTo(Formulation f) {
    for (int s = 0; s < f.in.sites.size(); s++) {
      for (int n = 0; n < f.in.nodes(); n++) {
        int row = draw(f, "grid power ", s, n, Vintage.Kind.GRID, 1, f.in.gridMw[s][n]);
        f.limit(this, f.in.sites.get(s).id(), "MW", n, row, f.in.scale.powerMw());
      }
    }
  }

  /** Adds "power drawn <= standing MW + MW bought" and returns the row, in power units. */
  static int draw(
      Formulation f,
      String what,
      int s,
      int n,
      Vintage.Kind kind,
      double mwPerUnit,
      double standing) {
    double unit = f.in.scale.powerMw();
    int row =
        f.problem.addRow(
            what + f.in.sites.get(s).id() + " " + f.in.period(n).label(),
            Double.NEGATIVE_INFINITY,
            standing / unit);
    for (int k = 0; k < f.in.systems.size(); k++) {
      if (f.columns.active[k][s][n] >= 0) {
        double mw = f.in.facilityMw(k, s) * f.in.scale.systems()[k];
        f.problem.add(row, f.columns.active[k][s][n], mw / unit);
      }
    }
    RightHandSide constant = new RightHandSide();
    for (Vintage v : f.columns.facilities(kind, s)) {
      if (f.in.tree.isOnPath(v.node(), n)) {
        double present = v.presence()[f.in.tree.period(n)];
        f.addVintage(row, constant, v, -present * mwPerUnit / unit);
      }
    }
    return row;
  }
}
