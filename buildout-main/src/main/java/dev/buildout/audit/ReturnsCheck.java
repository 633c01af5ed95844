package dev.buildout.audit;

import dev.buildout.model.AssetClass;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.time.LocalDate;
import java.util.Map;

/**
 * Returns of the plan over the reference, and on capital by fiscal year.
 *
 * <pre>
 * npv by days: sum of flow x (1 + r)^-(days to the middle day / 365), the end on its day, less debt
 * mirr:        (sum of inflows x (1 + r)^(end - t) / -(sum of outflows x (1 + r)^-t))^(1 / end) - 1
 * roic:        operating income x (1 - tax rate) / mean capital at start and end of the year
 * recovery:    level yearly payment for 1 over the service life
 * </pre>
 */
final class ReturnsCheck implements RunCheck {
  @Override
  public String name() {
    return "returns";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Difference difference = new Difference(plan);
    for (Row row : plan.rows(Tables.METRICS)) {
      String metric = row.text("metric");
      switch (metric) {
        case "npv_dated_usd_m" -> d.equal(row, "value", dated(plan, difference), gross(plan));
        case "mirr" -> d.equal(row, "value", modified(difference), 0);
        case "discounted_payback_years" -> d.equal(row, "value", payback(plan, difference), 1);
        default -> {
          if (metric.matches("(roic|capital_intensity)(_programme)?_\\d{4}")) {
            int cut = metric.lastIndexOf('_');
            int year = Integer.parseInt(metric.substring(cut + 1));
            d.equal(row, "value", ofYear(plan, metric.substring(0, cut), year), 0);
          } else if (metric.startsWith("capital_recovery_factor_")) {
            d.equal(row, "value", recovery(plan, metric.substring(24)), 0);
          }
        }
      }
    }
    return d.result();
  }

  private static double gross(Evidence plan) {
    double sum = 0;
    for (Period p : plan.timeline().periods()) {
      sum += Math.abs(plan.statements().usdM("capex_programme", p.index()));
    }
    return sum;
  }

  private static double dated(Evidence plan, Difference difference) {
    LocalDate start = plan.timeline().start().atDay(1);
    double[] flows = difference.flows();
    double sum = -difference.debt();
    for (Period p : plan.timeline().periods()) {
      long first = p.start().atDay(1).toEpochDay();
      long next = p.end().atDay(1).toEpochDay();
      double days = first + Math.floorDiv(next - first, 2L) - start.toEpochDay();
      sum += flows[p.index()] * difference.discounted(days / 365);
    }
    double days = plan.timeline().end().atDay(1).toEpochDay() - start.toEpochDay();
    return sum + difference.end() * difference.discounted(days / 365);
  }

  private static double modified(Difference difference) {
    double years = difference.years();
    double end = difference.end();
    double back = Math.max(0, end);
    double paid = Math.max(0, -end) * difference.discounted(years);
    double[] flows = difference.flows();
    for (int p = 0; p < flows.length; p++) {
      back += Math.max(0, flows[p]) * difference.discounted(difference.middle(p) - years);
      paid += Math.max(0, -flows[p]) * difference.discounted(difference.middle(p));
    }
    return Math.pow(back / paid, 1 / years) - 1;
  }

  private static double payback(Evidence plan, Difference difference) {
    double[] flows = difference.flows();
    for (int p = 0; p < flows.length; p++) {
      flows[p] *= difference.discounted(difference.middle(p));
    }
    return MetricsCheck.payback(plan, flows);
  }

  private static double ofYear(Evidence plan, String metric, int year) {
    Statements s = plan.statements();
    AnnualCheck.Span span = AnnualCheck.years(plan).get(year);
    if (span == null) {
      throw new IllegalArgumentException("no whole fiscal year " + year);
    }
    String programme = metric.endsWith("_programme") ? "_programme" : "";
    if (metric.startsWith("capital")) {
      double capex = AnnualCheck.value(s, "capex" + programme, span);
      return capex / AnnualCheck.value(s, "revenue" + programme, span);
    }
    boolean firm = programme.isEmpty();
    double income =
        firm
            ? AnnualCheck.value(s, "operating_income", span)
            : AnnualCheck.value(s, "programme_ebitda", span)
                - AnnualCheck.value(s, "depreciation_programme", span)
                - AnnualCheck.value(s, "impairment", span)
                + AnnualCheck.value(s, "gain_on_disposal", span);
    double closing = capital(s, firm, span.last());
    double opening = span.first() == 0 ? opening(plan, firm) : capital(s, firm, span.first() - 1);
    double kept = 1 - plan.theCase().finance().taxRate();
    return kept * income / ((opening + closing) / 2);
  }

  private static double capital(Statements s, boolean firm, int p) {
    return firm
        ? s.cents("equity", p)
            + s.cents("debt", p)
            + s.cents("lease_liabilities", p)
            - s.cents("cash", p)
        : s.cents("property_in_service", p)
            + s.cents("construction_in_progress", p)
            + s.cents("receivables", p)
            - s.cents("payables", p)
            - s.cents("capex_payables", p)
            - s.cents("customer_prepayments", p);
  }

  private static double opening(Evidence plan, boolean firm) {
    Leases leases = Leases.of(plan.theCase());
    Opening o = Opening.of(plan.theCase(), plan.property(), leases);
    if (!firm) {
      return plan.property().openingBook() * Statements.CENTS_PER_USD_M
          + o.cents("receivables")
          - o.cents("payables")
          - o.cents("capex_payables");
    }
    double leased =
        leases.opening("operating_lease_liabilities") + leases.opening("finance_lease_liabilities");
    return o.cents("equity")
        + o.cents("debt")
        - o.cents("cash")
        + leased * Statements.CENTS_PER_USD_M;
  }

  private static double recovery(Evidence plan, String id) {
    AssetClass c = plan.theCase().finance().getAssetClass(id);
    double rate = plan.theCase().finance().discountRate();
    double years = (c.serviceLifeMonths() > 0 ? c.serviceLifeMonths() : c.bookLifeMonths()) / 12.0;
    return rate == 0 ? 1 / years : rate / (1 - Math.pow(1 + rate, -years));
  }
}
