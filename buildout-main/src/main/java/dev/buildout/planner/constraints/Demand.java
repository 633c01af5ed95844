package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.LimitRow;

/**
 * Nobody buys more than they want; each channel has its own volume.
 *
 * <pre>
 * 0 &lt;= served[w,c,n] &lt;= demand[w,c,n]
 * </pre>
 *
 * The bounds stand on the columns; this family reports them as limits.
 */
final class Demand implements Family {
  @Override
  public String name() {
    return "demand";
  }

  @Override
  public void addTo(Formulation f) {
    for (int w = 0; w < f.in.workloads.size(); w++) {
      var workload = f.in.workloads.get(w);
      for (int c = 0; c < workload.channels().size(); c++) {
        for (int n = 0; n < f.in.nodes(); n++) {
          int column = f.columns.served[w][c][n];
          if (column >= 0) {
            String name = workload.id() + " " + workload.channels().get(c).id();
            String unit = workload.unit().symbol();
            double scale = f.in.scale.work()[w];
            f.limits.add(new LimitRow(name(), name, unit, n, column, true, false, scale));
          }
        }
      }
    }
  }
}
