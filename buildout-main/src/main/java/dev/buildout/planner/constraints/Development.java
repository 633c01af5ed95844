package dev.buildout.planner.constraints;

import dev.buildout.model.SupplyLimit;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;
import dev.buildout.units.Period;
import java.util.Arrays;

/**
 * A chip generation is paid for once before any of it is ordered.
 *
 * <pre>
 * sum_s order[o,s,n] &lt;= M[o] * sum_{m on the path to n} develop[o,m]
 * sum_{m on the path to a leaf} develop[o,m] = developed[o]      (&lt;= with several futures)
 * </pre>
 *
 * M is what all power of the case can carry, all demand can use, the ramp allows or shared supply
 * can deliver, whichever is least.
 */
final class Development implements Family {
  @Override
  public String name() {
    return "development";
  }

  @Override
  public void addTo(Formulation f) {
    int last = f.in.tree.period(f.in.nodes() - 1);
    for (int o = 0; o < f.in.purchases.size(); o++) {
      if (Arrays.stream(f.columns.develop[o]).allMatch(column -> column < 0)) {
        continue;
      }
      String id = f.in.purchases.get(o).id();
      int ever = f.problem.addIntegerColumn("develop " + id, 0, 1, 0);
      f.generations.add(new Formulation.Generation(o, ever));
      for (int n = 0; n < f.in.nodes(); n++) {
        if (f.columns.develop[o][n] >= 0) {
          orders(f, o, n);
        }
        if (f.in.tree.period(n) == last) {
          once(f, o, ever, n);
        }
      }
    }
  }

  private static void orders(Formulation f, int o, int n) {
    String label = f.in.purchases.get(o).id() + " " + f.in.period(n).label();
    int k = f.in.systemIndex(f.in.purchases.get(o).system());
    double scale = f.in.scale.systems()[k];
    int row = f.problem.addRow("development " + label, Double.NEGATIVE_INFINITY, 0);
    double largest = largest(f, o, k, n);
    for (Vintage v : f.columns.vintages) {
      if (v.purchase() == o && v.kind() == Vintage.Kind.SYSTEM && v.node() == n) {
        f.problem.add(row, v.column(), v.unitsPerColumn() / scale);
        largest = Math.min(largest, bySupply(f, k, v.inService()));
      }
    }
    for (int m = 0; m <= n; m++) {
      if (f.columns.develop[o][m] >= 0 && f.in.tree.isOnPath(m, n)) {
        f.problem.add(row, f.columns.develop[o][m], -largest / scale);
      }
    }
  }

  /** With several futures the generation may be left undeveloped in some of them. */
  private static void once(Formulation f, int o, int ever, int leaf) {
    boolean certain = f.in.tree.probability(leaf) == 1;
    String name = "development once " + f.in.purchases.get(o).id();
    int row = f.problem.addRow(name, certain ? 0 : Double.NEGATIVE_INFINITY, 0);
    f.problem.add(row, ever, -1);
    for (int m = 0; m <= leaf; m++) {
      if (f.columns.develop[o][m] >= 0 && f.in.tree.isOnPath(m, leaf)) {
        f.problem.add(row, f.columns.develop[o][m], 1);
      }
    }
  }

  /** No plan uses more systems of this kind than power carries, or than demand can use. */
  private static double largest(Formulation f, int o, int k, int n) {
    double months = f.in.period(n).months();
    double most = Math.min(byPower(f, k), byDemand(f, k));
    return f.in
        .purchases
        .get(o)
        .maxPerQuarter()
        .map(max -> Math.min(most, max.mean(f.in.period(n)) * months / 3))
        .orElse(most);
  }

  /** What shared supply can deliver in a period. */
  private static double bySupply(Formulation f, int k, int delivered) {
    double most = Double.POSITIVE_INFINITY;
    Period period = f.in.timeline.get(delivered);
    for (SupplyLimit limit : f.in.theCase.supply()) {
      double amount = SharedSupply.perSystem(f, limit, f.in.systems.get(k));
      if (amount > 0 && !period.start().isBefore(limit.from())) {
        most = Math.min(most, SharedSupply.most(f, limit, period) / amount);
      }
    }
    return most;
  }

  private static double byPower(Formulation f, int k) {
    int last = f.in.nodes() - 1;
    double mw = 0;
    for (int s = 0; s < f.in.sites.size(); s++) {
      mw += f.in.gridMw[s][last] + f.in.sites.get(s).gridExtraMw();
    }
    return mw * 1000 / f.in.systems.get(k).powerKw();
  }

  private static double byDemand(Formulation f, int k) {
    double systems = 0;
    for (int w = 0; w < f.in.workloads.size(); w++) {
      double perHour = f.in.rate[k][w] * f.in.sources.get(k).goodput();
      double most = 0;
      for (int n = 0; n < f.in.nodes() && perHour > 0; n++) {
        double needed = 0;
        for (int c = 0; c < f.in.demand[w].length; c++) {
          needed += f.in.demand[w][c][n] / f.in.workloads.get(w).channels().get(c).maxUse();
        }
        most = Math.max(most, needed / perHour / f.in.period(n).hours());
      }
      systems += most;
    }
    return systems;
  }
}
