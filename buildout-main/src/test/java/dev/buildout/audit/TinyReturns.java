package dev.buildout.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Returns and break-evens of {@link TinyRun} by plain yearly arithmetic at 10 %, tax 25 %. */
final class TinyReturns {
  private static final int N = TinyCase.PERIODS;

  private final Map<String, Double> metrics = new LinkedHashMap<>();
  private final TinyBooks plan;
  private final TinyBooks reference;

  /**
   * @param committed bills of the anchor by plan and year, of which a fifth is prepaid
   * @param rent rent by the hour by year; the reference has none
   */
  TinyReturns(TinyBooks plan, TinyBooks reference, double[][] committed, double[] rent) {
    this.plan = plan;
    this.reference = reference;
    returns();
    double[] none = new double[N];
    double price = root(k -> worth(k, committed, none));
    double work = root(k -> worth(k, committed, rent));
    metrics.put("break_even_price_factor", price);
    metrics.put("break_even_utilisation_factor", work);
    for (int p = 0; p < 3; p++) {
      double margin =
          plan.usdM("revenue_programme", p)
              - plan.usdM("revenue_share", p)
              - plan.usdM("overhead_cost", p);
      metrics.put(
          "break_even_price_factor_" + (2026 + p),
          (margin - plan.usdM("programme_operating_income", p)) / margin);
    }
  }

  Map<String, Double> metrics() {
    return metrics;
  }

  private double difference(String line, int p) {
    return plan.usdM(line, p) - reference.usdM(line, p);
  }

  private void returns() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    double dated = 0;
    double paid = 0;
    double back = 0;
    double cumulative = 0;
    double payback = 0;
    for (int p = 0; p < N; p++) {
      double flow = difference("unlevered_cash_flow", p);
      LocalDate first = start.plusYears(p);
      long length = ChronoUnit.DAYS.between(first, first.plusYears(1));
      double days = ChronoUnit.DAYS.between(start, first.plusDays(length / 2));
      dated += flow / Math.pow(1.1, days / 365);
      paid += Math.max(0, -flow) / Math.pow(1.1, p + 0.5);
      back += Math.max(0, flow) * Math.pow(1.1, N - p - 0.5);
      double present = flow / Math.pow(1.1, p + 0.5);
      if (cumulative < 0 && cumulative + present >= 0) {
        payback = p - cumulative / present;
      }
      cumulative += present;
    }
    double end = difference("terminal_value", N - 1);
    double days = ChronoUnit.DAYS.between(start, start.plusYears(N));
    metrics.put("npv_dated_usd_m", dated + end / Math.pow(1.1, days / 365) - debt());
    if (paid > 0) {
      metrics.put("mirr", Math.pow((back + end) / paid, 1.0 / N) - 1);
    }
    if (cumulative >= 0) {
      metrics.put("discounted_payback_years", payback);
    }
    for (int p = 0; p < 3; p++) {
      int year = 2026 + p;
      double firm = p == 0 ? 70 + 3 - 50 : plan.usdM("invested_capital", p - 1);
      double own = p == 0 ? plan.openingBook() + 0.1 - 0.05 : plan.usdM("programme_capital", p - 1);
      double nopat = 0.75 * plan.usdM("operating_income", p);
      if (p > 0) {
        metrics.put("roic_" + year, nopat / ((firm + plan.usdM("invested_capital", p)) / 2));
      }
      double mean = (own + plan.usdM("programme_capital", p)) / 2;
      double income = plan.usdM("programme_operating_income", p);
      metrics.put("roic_programme_" + year, 0.75 * income / mean);
      metrics.put("capital_intensity_" + year, plan.usdM("capex", p) / plan.usdM("revenue", p));
      metrics.put(
          "capital_intensity_programme_" + year,
          plan.usdM("capex_programme", p) / plan.usdM("revenue_programme", p));
    }
    metrics.put("capital_recovery_factor_systems", 0.1 / (1 - Math.pow(1.1, -5)));
    metrics.put("capital_recovery_factor_shell", 0.1 / (1 - Math.pow(1.1, -40)));
  }

  /** The loan costs one percent above its fair rate, and its fee, after tax; only in the plan. */
  private double debt() {
    double sum = 0;
    for (int p = 0; p < N; p++) {
      sum += 0.75 * (0.01 * plan.loan(p - 1) + plan.fee(p)) / Math.pow(1.1, p + 0.5);
    }
    return sum;
  }

  private double worth(double k, double[][] committed, double[] rent) {
    double end = difference("terminal_value", N - 1) / Math.pow(1.1, N);
    return worth(plan, k, committed[0], rent)
        - worth(reference, k, committed[1], new double[N])
        + end
        - debt();
  }

  private static double worth(TinyBooks books, double k, double[] committed, double[] rent) {
    double pool = 1;
    double sum = 0;
    for (int p = 0; p < N; p++) {
      double margin =
          books.usdM("revenue_programme", p)
              - books.usdM("revenue_share", p)
              - books.usdM("overhead_cost", p)
              - rent[p];
      double owed =
          books.usdM("customer_prepayments", p)
              - (p == 0 ? 0 : books.usdM("customer_prepayments", p - 1));
      double receivable =
          books.usdM("revenue_programme", p)
              - 0.2 * committed[p]
              - (p == 0 ? 0 : books.usdM("revenue_programme", p - 1) - 0.2 * committed[p - 1]);
      double payable = rent[p] - (p == 0 ? 0 : rent[p - 1]);
      double cash = margin + owed - receivable * 30 / 365.25 + payable * 45 / 365.25;
      double income = books.usdM("unlevered_taxable_income", p) + (k - 1) * margin;
      double used = Math.min(pool, 0.8 * Math.max(0, income));
      pool += Math.max(0, -income) - used;
      double tax = 0.25 * (Math.max(0, income) - used);
      double flow =
          books.usdM("unlevered_cash_flow", p)
              + books.usdM("unlevered_tax", p)
              + (k - 1) * cash
              - tax;
      sum += flow / Math.pow(1.1, p + 0.5);
    }
    return sum;
  }

  private static double root(java.util.function.DoubleUnaryOperator f) {
    double low = -1_000;
    double high = 1_000;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (f.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
