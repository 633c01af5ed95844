package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.SweepTables;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every value along a sweep is that of a plan made for it; the shares of the work of a workload sum
 * to 1; where another way takes the lead, the shares below and above say so.
 */
final class SweepsCheck implements RunCheck {
  private static final double TIE = 1e-6;

  @Override
  public String name() {
    return "sweeps";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Resolves resolves = Resolves.of("sweep", plan, d);
    for (Row row : plan.rows(SweepTables.POINTS)) {
      String label = String.format(Locale.ROOT, "%s: %.6g", row.text("sweep"), row.real("x"));
      resolves
          .find(row, label)
          .ifPresent(r -> {
            d.equal(row, "npv_usd_m", r.real("npv_usd_m"), 0);
            d.equal(row, "gap", r.real("gap"), 0);
          });
    }
    Totals sums = plan.totals(SweepTables.MIX, "share", "sweep", "point", "workload");
    Totals ways = plan.totals(SweepTables.MIX, "share", "sweep", "x", "workload", "kind", "site");
    for (Row row : plan.rows(SweepTables.MIX)) {
      double sum = sums.get(row.text("sweep"), row.integer("point"), row.text("workload"));
      d.equal(row.at("sum of shares"), sum, 1, 1);
    }
    for (Row row : plan.rows(SweepTables.CROSSOVERS)) {
      leads(d, plan, ways, row, "x_before", "from");
      leads(d, plan, ways, row, "x_after", "to");
    }
    return d.result();
  }

  private static void leads(
      Deviations d, Evidence plan, Totals ways, Row row, String x, String end) {
    List<Object> at = List.of(row.text("sweep"), row.real(x), row.text("workload"));
    if (!ways.has(
        at.get(0), at.get(1), at.get(2), row.text(end + "_kind"), row.text(end + "_site"))) {
      d.fail(row, "no work is done so at " + x);
    }
    double lead =
        ways.get(at.get(0), at.get(1), at.get(2), row.text(end + "_kind"), row.text(end + "_site"));
    for (Row share : plan.rows(SweepTables.MIX)) {
      if (at.equals(List.of(share.text("sweep"), share.real("x"), share.text("workload")))) {
        double other =
            ways.get(at.get(0), at.get(1), at.get(2), share.text("kind"), share.text("site"));
        d.atMost(share + ", beside " + row, other, lead + TIE, 1);
      }
    }
  }
}
