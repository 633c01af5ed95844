package dev.buildout.planner.constraints;

import dev.buildout.model.Path;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Formulation.RightHandSide;
import dev.buildout.planner.formulation.Vintage;
import java.util.Optional;

/**
 * What a supplier takes in orders.
 *
 * <pre>
 * sum_s order[o,s,n] &lt;= maxPerQuarter[o,n] * months[n] / 3
 * </pre>
 */
final class OrderRamp implements Family {
  @Override
  public String name() {
    return "order ramp";
  }

  @Override
  public void addTo(Formulation f) {
    for (int o = 0; o < f.in.purchases.size(); o++) {
      Optional<Path> max = f.in.purchases.get(o).maxPerQuarter();
      for (int n = 0; n < f.in.nodes() && max.isPresent(); n++) {
        double scale = f.in.scale.systems()[f.in.systemIndex(f.in.purchases.get(o).system())];
        double limit = max.get().mean(f.in.period(n)) * f.in.period(n).months() / 3.0;
        int row = -1;
        for (Vintage v : f.columns.vintages) {
          if (v.purchase() == o && v.kind() == Vintage.Kind.SYSTEM && v.node() == n) {
            if (row < 0) {
              String id = f.in.purchases.get(o).id();
              row =
                  f.problem.addRow(
                      "order ramp " + id + " " + f.in.period(n).label(),
                      Double.NEGATIVE_INFINITY,
                      limit / scale);
              f.limit(this, id, "systems", n, row, scale);
            }
            f.addVintage(row, new RightHandSide(), v, 1 / scale);
          }
        }
      }
    }
  }
}
