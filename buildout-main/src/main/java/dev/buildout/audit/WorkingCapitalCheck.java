package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.units.Timeline;
import java.util.List;

/**
 * Receivables and payables are what accrued in the last days before the end of a period; the
 * opening balance is the even flow of the same number of days before the start. What customers paid
 * in advance is not billed again; the rest of it is owed to them.
 */
final class WorkingCapitalCheck implements AuditCheck {
  private static final double DAYS_PER_MONTH = 365.25 / 12;
  private static final List<String> ON_ACCOUNT =
      List.of("energy_cost", "site_cost", "maintenance_cost", "rental_cost");

  @Override
  public String name() {
    return "working capital";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    var finance = e.theCase().finance();
    Statements s = e.statements();
    Prepaid prepaid = Prepaid.of(e);
    double[] billed = accrued(e, List.of("revenue_programme"));
    for (int p = 0; p < billed.length; p++) {
      billed[p] -= prepaid.used()[p];
      Object where = Place.of("statements, %s, customer_prepayments", e.at(p));
      double scale = Math.max(s.largest("customer_prepayments"), 1e-2);
      d.equal(where, s.usdM("customer_prepayments", p), prepaid.owed()[p], scale);
    }
    double[] bought = accrued(e, ON_ACCOUNT);
    var opening = finance.opening();
    check(d, e, "receivables", billed, opening.receivablesUsdM(), finance.receivableDays());
    check(d, e, "payables", bought, opening.payablesUsdM(), finance.payableDays());
    return d.result();
  }

  /** Sum of lines by period, USD m. */
  private static double[] accrued(Evidence e, List<String> lines) {
    double[] sum = new double[e.timeline().size()];
    for (int p = 0; p < sum.length; p++) {
      for (String line : lines) {
        sum[p] += e.statements().usdM(line, p);
      }
    }
    return sum;
  }

  private static void check(
      Deviations d, Evidence e, String line, double[] accrued, double opening, int days) {
    Statements s = e.statements();
    double months = days / DAYS_PER_MONTH;
    for (int p = 0; p < e.timeline().size(); p++) {
      double end = Vintage.months(e.timeline(), p + 1);
      double expected = months > end ? opening * (months - end) / months : 0;
      for (int q = 0; q <= p; q++) {
        expected += accrued[q] * shareAfter(e.timeline(), q, end - months);
      }
      Object where = Place.of("statements, %s, %s", e.at(p), line);
      d.equal(where, s.usdM(line, p), expected, Math.max(s.largest(line), 1e-2));
    }
  }

  /** Share of a period that lies after a moment, in months from the start. */
  private static double shareAfter(Timeline t, int period, double moment) {
    double start = t.monthsBefore(period);
    double length = t.get(period).months();
    return Math.clamp((start + length - moment) / length, 0.0, 1.0);
  }
}
