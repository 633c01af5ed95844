package dev.buildout.audit;

import dev.buildout.model.DebtFacility;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.Map;
import java.util.Optional;

/**
 * Net present value from the statements: the unlevered cash flow of the plan less that of the
 * reference, in the middle of each period, and what is left at the end; debt costs its spread.
 *
 * <pre>
 * npv = sum over p of (1 + r)^-mid(p) x (flow(plan) - flow(reference) - spread cost)
 *     + (1 + r)^-end x (terminal value(plan) - terminal value(reference))
 * spread cost = (1 - tax rate) x sum over facilities of ((rate - fair rate) x outstanding before x years + fee)
 * </pre>
 */
final class ValueCheck implements RunCheck {
  static final String METRIC = "npv_usd_m";

  @Override
  public String name() {
    return "net present value";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Optional<Row> metric =
        plan.rows(Tables.METRICS).stream().filter(r -> r.text("metric").equals(METRIC)).findAny();
    if (metric.isEmpty()) {
      d.fail("metrics", "no row " + METRIC);
      return d.result();
    }
    double expected = present(plan) - present(plan.of("reference"));
    d.equal(metric.get(), "value", expected, gross(plan));
    return d.result();
  }

  /** Unlevered cash flow less what debt costs above its fair rate, after tax, USD m by period. */
  static double[] flows(Evidence e) {
    double[] flows = new double[e.timeline().size()];
    double[] spread = spread(e);
    for (int p = 0; p < flows.length; p++) {
      double cost = (1 - e.theCase().finance().taxRate()) * spread[p];
      flows[p] = e.statements().usdM("unlevered_cash_flow", p) - cost;
    }
    return flows;
  }

  private static double present(Evidence e) {
    double base = 1 + e.theCase().finance().discountRate();
    double[] flows = flows(e);
    double sum = 0;
    for (var p : e.timeline().periods()) {
      double years = p.months() / 12.0;
      double middle = e.yearsTo(p.index()) + years / 2;
      sum += flows[p.index()] * Math.pow(base, -middle);
    }
    int last = e.timeline().size() - 1;
    double end = Vintage.months(e.timeline(), e.timeline().size()) / 12.0;
    return sum + e.statements().usdM("terminal_value", last) * Math.pow(base, -end);
  }

  /** Present value of the purchases: what small differences of large values are measured by. */
  private static double gross(Evidence plan) {
    Statements s = plan.statements();
    double sum = 0;
    for (var p : plan.timeline().periods()) {
      sum += Math.abs(s.usdM("capex_programme", p.index()));
    }
    return sum;
  }

  /** What debt costs above its fair rate, before tax, by period. */
  private static double[] spread(Evidence e) {
    double[] cost = new double[e.timeline().size()];
    for (DebtFacility facility : e.theCase().finance().debt()) {
      double before = 0;
      for (Row row : DebtCheck.rows(e, facility)) {
        double years = e.timeline().get(row.period()).months() / 12.0;
        cost[row.period()] += (facility.interestRate() - facility.fairRate()) * before * years;
        cost[row.period()] += row.real("fee_usd_m");
        before = row.real("outstanding_usd_m");
      }
    }
    return cost;
  }
}
