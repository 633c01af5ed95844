package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Systems work only where they stand, are powered and are assigned.
 *
 * <pre>
 * active[k,s,n] &lt;= installed[k,s,n]
 * sum_w assign[k,w,n] = sum_s active[k,s,n]
 * </pre>
 *
 * Work is not tied to a site: any site may serve any workload.
 */
final class Assignment implements Family {
  @Override
  public String name() {
    return "systems";
  }

  @Override
  public void addTo(Formulation f) {
    for (int k = 0; k < f.in.systems.size(); k++) {
      String system = f.in.systems.get(k).id();
      for (int n = 0; n < f.in.nodes(); n++) {
        int total = -1;
        for (int s = 0; s < f.in.sites.size(); s++) {
          if (f.columns.active[k][s][n] < 0) {
            continue;
          }
          String where = system + " " + f.in.sites.get(s).id();
          int row =
              f.problem.addRow(
                  "systems " + where + " " + f.in.period(n).label(), Double.NEGATIVE_INFINITY, 0);
          f.problem.add(row, f.columns.active[k][s][n], 1);
          f.problem.add(row, f.columns.installed[k][s][n], -1);
          f.limit(this, where, "systems", n, row, f.in.scale.systems()[k]);
          if (total < 0) {
            total = f.problem.addRow("assign " + system + " " + f.in.period(n).label(), 0, 0);
          }
          f.problem.add(total, f.columns.active[k][s][n], -1);
        }
        for (int w = 0; w < f.in.workloads.size() && total >= 0; w++) {
          if (f.columns.assign[k][w][n] >= 0) {
            f.problem.add(total, f.columns.assign[k][w][n], 1);
          }
        }
      }
    }
  }
}
