package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.units.Timeline;
import java.util.List;

/**
 * Receivables and payables are what accrued in the last days before the end of a period; the
 * opening balance is the even flow of the same number of days before the start.
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
    check(
        d,
        e,
        "receivables",
        List.of("revenue_programme"),
        finance.opening().receivablesUsdM(),
        finance.receivableDays());
    check(d, e, "payables", ON_ACCOUNT, finance.opening().payablesUsdM(), finance.payableDays());
    return d.result();
  }

  private static void check(
      Deviations d, Evidence e, String line, List<String> accruals, double opening, int days) {
    Statements s = e.statements();
    double months = days / DAYS_PER_MONTH;
    for (int p = 0; p < e.timeline().size(); p++) {
      double end = Vintage.months(e.timeline(), p + 1);
      double expected = months > end ? opening * (months - end) / months : 0;
      for (int q = 0; q <= p; q++) {
        double accrued = 0;
        for (String accrual : accruals) {
          accrued += s.usdM(accrual, q);
        }
        expected += accrued * shareAfter(e.timeline(), q, end - months);
      }
      String where = "statements, %s, %s".formatted(e.at(p), line);
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
