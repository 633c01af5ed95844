package dev.buildout.planner.constraints;

import dev.buildout.model.Channel;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Work needs systems that stand ready, with head room for peaks. Capacity paid by the hour is
 * counted with what there is of it at the peak.
 *
 * <pre>
 * sum_c served[w,c,n] / maxUse[w,c]  &lt;=  sum_i assign[i,w,n] * atOnce[i,w] * rate[i,w] * goodput[i] * hours[n]
 *
 * atOnce[i,w] = 1 / max_c maxUse[w,c]  on demand and decentralised
 *             = 1                      own systems and reservations
 * </pre>
 */
final class Work implements Family {
  @Override
  public String name() {
    return "work";
  }

  @Override
  public void addTo(Formulation f) {
    for (int w = 0; w < f.in.workloads.size(); w++) {
      for (int n = 0; n < f.in.nodes(); n++) {
        Ready row = ready(f, "work ", w, n, 1, false);
        String unit = f.in.workloads.get(w).unit().symbol();
        f.limit(this, f.in.workloads.get(w).id(), unit, n, row.row(), row.unitsPerRow());
      }
    }
  }

  /** A row of work, and the work units in a unit of it. */
  record Ready(int row, double unitsPerRow) {}

  /** Adds "share of the work served <= work of assigned sources", of CUDA sources where asked. */
  static Ready ready(Formulation f, String what, int w, int n, double share, boolean cudaOnly) {
    String name = what + f.in.workloads.get(w).id() + " " + f.in.period(n).label();
    int row = f.problem.addRow(name, Double.NEGATIVE_INFINITY, 0);
    double scale = f.in.scale.work()[w];
    double[] units = new double[f.in.sources.size()];
    double unit = scale;
    for (int i = 0; i < units.length; i++) {
      if (f.columns.assign[i][w][n] >= 0 && (!cudaOnly || f.in.sources.get(i).cuda())) {
        units[i] =
            f.in.rate[i][w]
                * f.in.atOnce[i][w]
                * f.in.sources.get(i).goodput()
                * f.in.period(n).hours()
                * Scales.systemsPer(f, i);
        unit = Math.max(unit, units[i] / 1000); // a workload may be small beside the fleet
      }
    }
    for (int i = 0; i < units.length; i++) {
      if (units[i] > 0) {
        f.problem.add(row, f.columns.assign[i][w][n], -units[i] / unit);
      }
    }
    var channels = f.in.workloads.get(w).channels();
    for (int c = 0; c < channels.size(); c++) {
      Channel channel = channels.get(c);
      if (f.columns.served[w][c][n] >= 0) {
        f.problem.add(row, f.columns.served[w][c][n], share / channel.maxUse() * scale / unit);
      }
    }
    return new Ready(row, unit);
  }
}
