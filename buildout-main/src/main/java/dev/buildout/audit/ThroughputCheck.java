package dev.buildout.audit;

import dev.buildout.model.Workload;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;

/**
 * Work stays within what the assigned systems can do, and its CUDA-only part within what systems
 * with CUDA can.
 *
 * <pre>
 * sum over channels of served / max_use <= sum over sources of systems x at_once x rate x hours x goodput
 * at_once = 1 / highest max_use of the workload for capacity paid by the hour, else 1
 * cuda_share x the left side <= the same over sources with CUDA
 * </pre>
 */
final class ThroughputCheck implements AuditCheck {
  @Override
  public String name() {
    return "throughput";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Totals needed = new Totals();
    for (Row row : e.rows(Tables.WORK)) {
      needed.add(row.real("served") / row.real("max_use"), row.period(), row.text("workload"));
    }
    Totals capacity = new Totals();
    Totals withCuda = new Totals();
    for (Row row : e.rows(Tables.ASSIGNMENTS)) {
      double hours = e.timeline().get(row.period()).hours();
      Workload workload = Cases.workload(e.theCase(), row.text("workload"));
      double systems =
          row.real("systems") * Cases.atOnce(e.theCase(), row.text("source"), workload);
      double units = systems * row.real("units_per_hour") * hours * row.real("goodput");
      capacity.add(units, row.period(), workload.id());
      var system = Cases.systemOf(e.theCase(), row.text("source"));
      if (e.theCase().catalog().stackOf(system).cuda()) {
        withCuda.add(units, row.period(), workload.id());
      }
    }
    for (Workload w : e.theCase().workloads()) {
      double scale = 0;
      for (Period p : e.timeline().periods()) {
        scale = Math.max(scale, needed.get(p.index(), w.id()));
      }
      for (Period p : e.timeline().periods()) {
        double work = needed.get(p.index(), w.id());
        Object where = Place.of("%s, work of %s over highest use", e.at(p.index()), w.id());
        d.atMost(where, work, capacity.get(p.index(), w.id()), scale);
        d.atMost(
            Place.of("%s that needs CUDA", where),
            work * w.cudaShare(),
            withCuda.get(p.index(), w.id()),
            scale);
      }
    }
    return d.result();
  }
}
