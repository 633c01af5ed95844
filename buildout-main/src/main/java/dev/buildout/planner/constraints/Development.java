package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;

/**
 * A chip generation is paid for once before any of it is ordered.
 *
 * <pre>
 * sum_s order[o,s,n] &lt;= M[o] * sum_{m on the path to n} develop[o,m]
 * sum_{m on the path to n} develop[o,m] &lt;= 1
 * </pre>
 *
 * M is what all power of the case can carry, or a quarter's ramp limit if that is smaller.
 */
final class Development implements Family {
  @Override
  public String name() {
    return "development";
  }

  @Override
  public void addTo(Formulation f) {
    for (int o = 0; o < f.in.purchases.size(); o++) {
      for (int n = 0; n < f.in.nodes(); n++) {
        if (f.columns.develop[o][n] >= 0) {
          add(f, o, n);
        }
      }
    }
  }

  private static void add(Formulation f, int o, int n) {
    String label = f.in.purchases.get(o).id() + " " + f.in.period(n).label();
    int k = f.in.systemIndex(f.in.purchases.get(o).system());
    double scale = f.in.scale.systems()[k];
    int row = f.problem.addRow("development " + label, Double.NEGATIVE_INFINITY, 0);
    int once = f.problem.addRow("development once " + label, Double.NEGATIVE_INFINITY, 1);
    for (Vintage v : f.columns.vintages) {
      if (v.purchase() == o && v.kind() == Vintage.Kind.SYSTEM && v.node() == n) {
        f.problem.add(row, v.column(), v.unitsPerColumn() / scale);
      }
    }
    for (int m = 0; m <= n; m++) {
      if (f.columns.develop[o][m] >= 0 && f.in.tree.isOnPath(m, n)) {
        f.problem.add(row, f.columns.develop[o][m], -largest(f, o, k, n) / scale);
        f.problem.add(once, f.columns.develop[o][m], 1);
      }
    }
  }

  private static double largest(Formulation f, int o, int k, int n) {
    int last = f.in.nodes() - 1;
    double mw = 0;
    for (int s = 0; s < f.in.sites.size(); s++) {
      mw += f.in.gridMw[s][last] + f.in.sites.get(s).gridExtraMw();
    }
    double byPower = mw * 1000 / f.in.systems.get(k).powerKw();
    double months = f.in.period(n).months();
    return f.in
        .purchases
        .get(o)
        .maxPerQuarter()
        .map(max -> Math.min(byPower, max.mean(f.in.period(n)) * months / 3))
        .orElse(byPower);
  }
}
