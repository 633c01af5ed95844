package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Software that was written for CUDA stays on CUDA.
 *
 * <pre>
 * cudaShare[w] * sum_c served[w,c,n] / maxUse[w,c]  &lt;=  sum_{i runs CUDA} assign[i,w,n] * atOnce[i,w] * rate[i,w] * goodput[i] * hours[n]
 * </pre>
 */
final class Portability implements Family {
  @Override
  public String name() {
    return "portability";
  }

  @Override
  public void addTo(Formulation f) {
    for (int w = 0; w < f.in.workloads.size(); w++) {
      double share = f.in.workloads.get(w).cudaShare();
      for (int n = 0; n < f.in.nodes() && share > 0; n++) {
        Work.Ready row = Work.ready(f, "portability ", w, n, share, true);
        String unit = f.in.workloads.get(w).unit().symbol();
        f.limit(this, f.in.workloads.get(w).id(), unit, n, row.row(), row.unitsPerRow());
      }
    }
  }
}
