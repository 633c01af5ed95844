package dev.buildout.audit;

import dev.buildout.model.DebtFacility;
import dev.buildout.model.Finance;
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
 * spread cost = (1 - tax rate) x (rate - fair rate) x drawn debt at the start x years
 * </pre>
 *
 * Tables do not part debt by facility: with several facilities the spread lies between the least
 * and the largest.
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
    Finance finance = plan.theCase().finance();
    double least = spread(finance, false);
    double most = spread(finance, true);
    double low = value(plan, most);
    double high = value(plan, least);
    double scale = gross(plan);
    double found = metric.get().real("value");
    d.atLeast(metric.get(), found, Math.min(low, high), scale);
    d.atMost(metric.get(), found, Math.max(low, high), scale);
    return d.result();
  }

  private static double value(Evidence plan, double spread) {
    return present(plan, plan.statements(), spread)
        - present(plan, plan.of("reference").statements(), spread);
  }

  private static double present(Evidence e, Statements s, double spread) {
    Finance finance = e.theCase().finance();
    double base = 1 + finance.discountRate();
    double sum = 0;
    for (var p : e.timeline().periods()) {
      double years = p.months() / 12.0;
      double before = p.index() == 0 ? 0 : s.usdM("debt", p.index() - 1);
      double drawn = p.index() == 0 ? 0 : before - finance.opening().debtUsdM();
      double cost = (1 - finance.taxRate()) * spread * drawn * years;
      double middle = e.yearsTo(p.index()) + years / 2;
      sum += (s.usdM("unlevered_cash_flow", p.index()) - cost) * Math.pow(base, -middle);
    }
    int last = e.timeline().size() - 1;
    double end = Vintage.months(e.timeline(), e.timeline().size()) / 12.0;
    return sum + s.usdM("terminal_value", last) * Math.pow(base, -end);
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

  private static double spread(Finance finance, boolean largest) {
    double found = largest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    for (DebtFacility facility : finance.debt()) {
      double one = facility.interestRate() - facility.fairRate();
      found = largest ? Math.max(found, one) : Math.min(found, one);
    }
    return finance.debt().isEmpty() ? 0 : found;
  }
}
