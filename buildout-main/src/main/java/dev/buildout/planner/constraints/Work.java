package dev.buildout.planner.constraints;

import dev.buildout.model.Channel;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Work needs systems that stand ready, with head room for peaks.
 *
 * <pre>
 * sum_c served[w,c,n] / maxUse[w,c]  &lt;=  sum_i assign[i,w,n] * rate[i,w] * goodput[i] * hours[n]
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
        int row = ready(f, "work ", w, n, 1, false);
        f.limit(
            this,
            f.in.workloads.get(w).id(),
            f.in.workloads.get(w).unit().symbol(),
            n,
            row,
            f.in.scale.work()[w]);
      }
    }
  }

  /** Adds "share of the work served <= work of assigned sources", of CUDA sources where asked. */
  static int ready(Formulation f, String what, int w, int n, double share, boolean cudaOnly) {
    int row =
        f.problem.addRow(
            what + f.in.workloads.get(w).id() + " " + f.in.period(n).label(),
            Double.NEGATIVE_INFINITY,
            0);
    var channels = f.in.workloads.get(w).channels();
    for (int c = 0; c < channels.size(); c++) {
      Channel channel = channels.get(c);
      if (f.columns.served[w][c][n] >= 0) {
        f.problem.add(row, f.columns.served[w][c][n], share / channel.maxUse());
      }
    }
    double hours = f.in.period(n).hours();
    for (int i = 0; i < f.in.sources.size(); i++) {
      if (f.columns.assign[i][w][n] >= 0 && (!cudaOnly || f.in.sources.get(i).cuda())) {
        int k = Scales.systemOf(f, i);
        double systems = k >= 0 ? f.in.scale.systems()[k] : 1;
        double units = f.in.rate[i][w] * f.in.sources.get(i).goodput() * hours * systems;
        f.problem.add(row, f.columns.assign[i][w][n], -units / f.in.scale.work()[w]);
      }
    }
    return row;
  }
}
