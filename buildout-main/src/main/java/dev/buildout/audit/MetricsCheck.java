package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import java.util.HashMap;
import java.util.Map;

/**
 * Metrics of the plan over its reference, from the difference of their unlevered cash flows.
 *
 * <pre>
 * irr:     sum of (1 + irr)^-mid(p) x flow = 0, with what is left at the end in the last flow
 * payback: years until the cumulative flow is at least 0 and stays so, linear within a period
 * trough:  least cumulative flow
 * </pre>
 *
 * Debt service cover of a year is (EBITDA after leases - tax) / (interest + what falls due). Lines
 * by year are those of the annual table; the bound is no worse than the objective.
 */
final class MetricsCheck implements RunCheck {
  @Override
  public String name() {
    return "metrics";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Totals annual = plan.totals(FirmTables.ANNUAL, "usd_m", "line", "year");
    double[] flow = difference(plan, "unlevered_cash_flow");
    double end = difference(plan, "terminal_value")[flow.length - 1];
    double rate = plan.theCase().finance().discountRate();
    double years = Vintage.months(plan.timeline(), flow.length) / 12.0;
    double trough = trough(flow);
    Map<String, Double> values = new HashMap<>();
    for (Row row : plan.rows(Tables.METRICS)) {
      String metric = row.text("metric");
      double value = row.real("value");
      values.put(metric, value);
      switch (metric) {
        case "terminal_value_usd_m" -> d.equal(row, "value", end * Math.pow(1 + rate, -years), 1);
        case "irr" -> irr(d, row, plan, flow, end);
        case "payback_years" -> d.equal(row, "value", payback(plan, flow), 1);
        case "cash_trough_usd_m" -> d.equal(row, "value", trough, 1);
        default -> {
          if (metric.matches("irr_\\d+")) {
            irr(d, row, plan, flow, end);
          }
          byYear(d, row, annual);
          lenders(d, row, plan, annual);
        }
      }
    }
    Double objective = values.get("objective_usd_m");
    Double bound = values.get("bound_usd_m");
    if (objective != null && bound != null) {
      d.atLeast("metrics, bound_usd_m", bound, objective, Math.abs(objective));
    }
    return d.result();
  }

  private static double[] difference(Evidence plan, String line) {
    Statements with = plan.statements();
    Statements without = plan.of("reference").statements();
    double[] difference = new double[plan.timeline().size()];
    for (int p = 0; p < difference.length; p++) {
      difference[p] = with.usdM(line, p) - without.usdM(line, p);
    }
    return difference;
  }

  private static void irr(Deviations d, Row row, Evidence plan, double[] flow, double end) {
    double sum = 0;
    double size = 0;
    for (int p = 0; p < flow.length; p++) {
      double amount = flow[p] + (p == flow.length - 1 ? end : 0);
      double middle = plan.yearsTo(p) + plan.timeline().get(p).months() / 24.0;
      double present = amount * Math.pow(1 + row.real("value"), -middle);
      sum += present;
      size += Math.abs(present);
    }
    d.equal(row.at("present value at this rate"), sum, 0, 100 * size);
  }

  static double payback(Evidence plan, double[] flow) {
    double cumulative = 0;
    double years = 0;
    for (int p = 0; p < flow.length; p++) {
      double after = cumulative + flow[p];
      if (cumulative < 0 && after >= 0) {
        double part = -cumulative / flow[p] * plan.timeline().get(p).months();
        years = plan.yearsTo(p) + part / 12;
      }
      cumulative = after;
    }
    return cumulative < 0 ? Double.POSITIVE_INFINITY : years;
  }

  private static double trough(double[] flow) {
    double cumulative = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double amount : flow) {
      cumulative += amount;
      least = Math.min(least, cumulative);
    }
    return least;
  }

  /** Metrics such as debt_service_cover_2028 and largest_customer_share_2028. */
  private static void lenders(Deviations d, Row row, Evidence plan, Totals annual) {
    String metric = row.text("metric");
    if (!metric.matches("(debt_service_cover|largest_customer_share)_\\d{4}")) {
      return;
    }
    int year = Integer.parseInt(metric.substring(metric.length() - 4));
    if (metric.startsWith("largest")) {
      double largest =
          plan.rows(FirmTables.CUSTOMERS).stream()
              .filter(r -> r.integer("year") == year)
              .mapToDouble(r -> r.real("share"))
              .max()
              .orElse(0);
      d.equal(row, "value", largest, 0);
      return;
    }
    double service = annual.get("interest_incurred", year);
    for (Row debt : plan.rows(FirmTables.DEBT)) {
      boolean inside = AnnualCheck.year(plan, plan.timeline().get(debt.period())) == year;
      service += inside ? debt.real("due_usd_m") : 0;
    }
    double earned = annual.get("ebitda_after_leases", year) - annual.get("current_tax", year);
    d.equal(row, "value", earned / service, 0);
  }

  /** Metrics such as capex_usd_m_2026. */
  private static void byYear(Deviations d, Row row, Totals annual) {
    String metric = row.text("metric");
    int at = metric.lastIndexOf("_usd_m_");
    if (at > 0 && metric.substring(at + 7).matches("\\d{4}")) {
      int year = Integer.parseInt(metric.substring(at + 7));
      d.equal(row, "value", annual.get(metric.substring(0, at), year), 0);
    }
  }
}
