package dev.buildout.audit;

import dev.buildout.model.Workload;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * At the break-even factor on prices, or on work, the plan is worth as much as the reference: both
 * recomputed with revenue, revenue shares, overhead, what customers owe and have paid in advance,
 * losses and tax at the factor; with work, rent by the hour too. Mean price and use are those of
 * the workload that earns most within the horizon.
 */
final class BreakEvenCheck implements RunCheck {
  @Override
  public String name() {
    return "break-even";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Map<String, Double> values = new HashMap<>();
    plan.rows(Tables.METRICS).forEach(r -> values.put(r.text("metric"), r.real("value")));
    String main = main(plan);
    double price = price(plan, main);
    double use = use(plan, main);
    for (Row row : plan.rows(Tables.METRICS)) {
      String metric = row.text("metric");
      double value = row.real("value");
      switch (metric) {
        case "main_price_usd" -> d.equal(row, "value", price, 0);
        case "main_utilisation" -> d.equal(row, "value", use, 0);
        case "break_even_price_factor" -> worthless(d, row, plan, value, false);
        case "break_even_utilisation_factor" -> worthless(d, row, plan, value, true);
        case "break_even_price_usd" ->
            d.equal(row, "value", price * values.getOrDefault("break_even_price_factor", 0.0), 0);
        case "break_even_utilisation" ->
            d.equal(
                row, "value", use * values.getOrDefault("break_even_utilisation_factor", 0.0), 0);
        default -> {
          if (metric.matches("break_even_price_factor_\\d{4}")) {
            ofYear(d, row, plan, Integer.parseInt(metric.substring(metric.length() - 4)));
          }
        }
      }
    }
    return d.result();
  }

  private static void worthless(Deviations d, Row row, Evidence plan, double factor, boolean work) {
    Difference difference = new Difference(plan);
    Evidence reference = plan.of("reference");
    double[] with = new ScaledBooks(plan, work).flows(factor);
    double[] without = new ScaledBooks(reference, work).flows(factor);
    double sum = difference.presentEnd() - difference.debt();
    double gross = 0;
    for (int p = 0; p < with.length; p++) {
      sum += (with[p] - without[p]) * difference.discounted(difference.middle(p));
      gross += Math.abs(plan.statements().usdM("capex_programme", p));
      gross += Math.abs(plan.statements().usdM("revenue_programme", p));
    }
    d.equal(row.at("value of the plan at the factor"), sum, 0, gross);
  }

  private static void ofYear(Deviations d, Row row, Evidence plan, int year) {
    Statements s = plan.statements();
    AnnualCheck.Span span = AnnualCheck.years(plan).get(year);
    if (span == null) {
      d.fail(row, "the year is not whole within the horizon");
      return;
    }
    double margin =
        AnnualCheck.value(s, "revenue_programme", span)
            - AnnualCheck.value(s, "revenue_share", span)
            - AnnualCheck.value(s, "overhead_cost", span);
    double income =
        AnnualCheck.value(s, "programme_ebitda", span)
            - AnnualCheck.value(s, "depreciation_programme", span)
            - AnnualCheck.value(s, "impairment", span)
            + AnnualCheck.value(s, "gain_on_disposal", span);
    d.equal(row, "value", (margin - income) / margin, 1);
  }

  /** The workload with the largest revenue within the horizon. */
  private static String main(Evidence plan) {
    Totals revenue = new Totals();
    for (Row row : plan.rows(Tables.WORK)) {
      double usdM = plan.timeline().get(row.period()).tail() ? 0 : row.real("revenue_usd_m");
      revenue.add(usdM, row.text("workload"));
    }
    return plan.theCase().workloads().stream()
        .map(Workload::id)
        .max(Comparator.comparingDouble(revenue::get))
        .orElse("");
  }

  private static double price(Evidence plan, String workload) {
    double billed = 0;
    double usd = 0;
    for (Row row : plan.rows(Tables.WORK)) {
      if (row.text("workload").equals(workload) && !plan.timeline().get(row.period()).tail()) {
        billed += row.real("served") * row.real("billed_share");
        usd += row.real("revenue_usd_m") * 1e6;
      }
    }
    return billed > 0 ? usd / billed : 0;
  }

  private static double use(Evidence plan, String workload) {
    double served = 0;
    double able = 0;
    for (Row row : plan.rows(Tables.WORK)) {
      boolean counts = !plan.timeline().get(row.period()).tail();
      served += counts && row.text("workload").equals(workload) ? row.real("served") : 0;
    }
    for (Row row : plan.rows(Tables.ASSIGNMENTS)) {
      var period = plan.timeline().get(row.period());
      if (row.text("workload").equals(workload) && !period.tail()) {
        able +=
            row.real("systems")
                * row.real("units_per_hour")
                * row.real("goodput")
                * period.months()
                * 730.5;
      }
    }
    return able > 0 ? served / able : 0;
  }
}
