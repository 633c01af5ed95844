package dev.buildout.audit;

import dev.buildout.model.Workload;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.List;

/**
 * Assigned systems are the active ones, at the recorded rates.
 *
 * <pre>
 * sum over workloads of systems assigned = sum over sites of systems active
 * units_per_hour = recorded rate, goodput = that of the software stack and of the offer
 * </pre>
 */
final class AssignmentsCheck implements AuditCheck {
  @Override
  public String name() {
    return "assignments";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    double systems = e.largest(Tables.ASSIGNMENTS, "systems");
    for (Row row : e.rows(Tables.ASSIGNMENTS)) {
      String source = row.text("source");
      Workload w = Cases.workload(e.theCase(), row.text("workload"));
      boolean rental = Cases.isRental(e.theCase(), source);
      if (rental && !w.rentable()) {
        d.fail(row, "the workload may not run on rented capacity");
      }
      if (rental && !isOpenTo(e, source, w.id())) {
        d.fail(row, "the offer is not for this workload");
      }
      String system = Cases.systemOf(e.theCase(), source).id();
      double rate = e.rates().find(w.id(), system).map(r -> r.unitsPerHour()).orElse(0.0);
      d.equal(row, "units_per_hour", rate, 0);
      d.equal(row, "goodput", Cases.goodput(e.theCase(), source), 0);
      d.atLeast(row.at("systems"), row.real("systems"), 0, systems);
    }
    Totals assigned = e.totals(Tables.ASSIGNMENTS, "systems", "period", "source");
    Totals active = e.totals(Tables.FLEET, "active", "period", "system");
    for (List<Object> key : active.keys()) {
      Object[] k = key.toArray();
      d.equal("fleet, active of " + e.plan() + " " + key, active.get(k), assigned.get(k), systems);
    }
    for (List<Object> key : assigned.keys()) {
      if (!Cases.isRental(e.theCase(), (String) key.get(1))) {
        Object[] k = key.toArray();
        d.equal("assignments of " + e.plan() + " " + key, assigned.get(k), active.get(k), systems);
      }
    }
    return d.result();
  }

  private static boolean isOpenTo(Evidence e, String offer, String workload) {
    List<String> named = Cases.offer(e.theCase(), offer).workloads();
    return named.isEmpty() || named.contains(workload);
  }
}
