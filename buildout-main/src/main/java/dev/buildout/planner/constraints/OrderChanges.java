package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Formulation.RightHandSide;
import dev.buildout.planner.formulation.Vintage;

/**
 * Changes of orders from period to period, for the choice among plans of equal value.
 *
 * <pre>
 * sum_s order[o,s,n] - sum_s order[o,s,parent(n)] = more[o,n] - fewer[o,n]
 * </pre>
 *
 * It limits nothing and costs nothing in the objective.
 */
final class OrderChanges implements Family {
  @Override
  public String name() {
    return "order changes";
  }

  @Override
  public void addTo(Formulation f) {
    for (int o = 0; o < f.in.purchases.size(); o++) {
      int k = f.in.systemIndex(f.in.purchases.get(o).system());
      double scale = f.in.scale.systems()[k];
      double money = f.money(f.in.purchases.get(o).priceUsdM() * scale);
      int[] rows = new int[f.in.nodes()];
      for (Vintage v : f.columns.vintages) {
        if (v.purchase() == o && v.kind() == Vintage.Kind.SYSTEM) {
          add(f, rows, v, v.node(), 1 / scale, money);
          for (int n = v.node() + 1; n < f.in.nodes(); n++) {
            if (f.in.tree.parent(n) == v.node() && !f.in.period(n).tail()) {
              add(f, rows, v, n, -1 / scale, money);
            }
          }
        }
      }
    }
  }

  private static void add(
      Formulation f, int[] rows, Vintage v, int n, double coefficient, double money) {
    if (rows[n] == 0) {
      String label = v.source() + " " + f.in.period(n).label();
      int row = f.problem.addRow("change of orders " + label, 0, 0);
      int more = f.problem.addColumn("more orders " + label, 0, Double.POSITIVE_INFINITY, 0);
      int fewer = f.problem.addColumn("fewer orders " + label, 0, Double.POSITIVE_INFINITY, 0);
      f.problem.add(row, more, -1);
      f.problem.add(row, fewer, 1);
      f.orderChanges.add(new Formulation.Penalty(more, money));
      f.orderChanges.add(new Formulation.Penalty(fewer, money));
      rows[n] = row + 1;
    }
    f.addVintage(rows[n] - 1, new RightHandSide(), v, coefficient);
  }
}
