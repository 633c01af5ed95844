package dev.buildout.audit;

import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import dev.buildout.model.Path;
import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Businesses that invest, from their yearly amounts: cash after tax as if alone, its trough,
 * payback and value, and that the break-even benefit a year makes the value 0.
 */
final class BusinessesCheck implements RunCheck {
  @Override
  public String name() {
    return "businesses";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Finance finance = plan.theCase().finance();
    Totals rows = new Totals();
    for (Row row : plan.rows(FirmTables.BUSINESSES)) {
      Optional<Business> b =
          finance.businesses().stream()
              .filter(x -> x.id().equals(row.text("business")))
              .findFirst();
      if (b.isEmpty()) {
        d.fail(row, "the case has no such business");
        continue;
      }
      rows.add(1, b.get().id());
      business(d, row, plan, b.get());
    }
    for (Business b : finance.businesses()) {
      boolean invests = sum(amounts(plan, b, Business::capexUsdM)) > 0;
      d.same(Place.of("businesses, rows of %s", b.id()), rows.get(b.id()), invests ? 1.0 : 0.0);
    }
    return d.result();
  }

  private static void business(Deviations d, Row row, Evidence plan, Business b) {
    double capex = sum(amounts(plan, b, Business::capexUsdM));
    double[] cash = cash(plan, b, 0, false);
    d.equal(row, "capex_usd_m", capex, 1);
    d.equal(row, "cash_usd_m", sum(cash), capex);
    double cumulative = 0;
    double trough = Double.POSITIVE_INFINITY;
    int at = 0;
    double back = 0;
    for (int p = 0; p < cash.length; p++) {
      double after = cumulative + cash[p];
      if (after < trough) {
        trough = after;
        at = p;
      }
      if (cumulative < 0 && after >= 0) {
        back = plan.yearsTo(p) - cumulative / cash[p] * plan.timeline().get(p).months() / 12;
      }
      cumulative = after;
    }
    d.equal(row, "trough_usd_m", trough, capex);
    d.same(row.at("trough_period"), row.integer("trough_period"), at);
    d.same(row.at("paid_back"), row.flag("paid_back"), cumulative >= 0);
    d.equal(row, "payback_years", cumulative >= 0 ? back : 0, 100);
    d.equal(row, "npv_usd_m", present(plan, cash), capex);
    d.equal(row, "npv_in_firm_usd_m", present(plan, cash(plan, b, 0, true)), capex);
    double alone = present(plan, cash(plan, b, row.real("break_even_usd_m_year"), false));
    double inFirm = present(plan, cash(plan, b, row.real("break_even_in_firm_usd_m_year"), true));
    d.equal(row.at("value at break-even"), alone, 0, capex);
    d.equal(row.at("value in the firm at break-even"), inFirm, 0, capex);
  }

  /** Cash by period with a benefit a year; a loss is carried forward, or worth its tax at once. */
  private static double[] cash(Evidence plan, Business b, double benefit, boolean inFirm) {
    Finance finance = plan.theCase().finance();
    double[] revenue = amounts(plan, b, Business::revenueUsdM);
    double[] costs = amounts(plan, b, Business::cashCostsUsdM);
    double[] nonCash = amounts(plan, b, Business::nonCashCostsUsdM);
    double[] written = amounts(plan, b, Business::taxDepreciationUsdM);
    double[] capex = amounts(plan, b, Business::capexUsdM);
    double[] proceeds = amounts(plan, b, Business::proceedsUsdM);
    double[] other = amounts(plan, b, Business::otherOperatingCashUsdM);
    double[] cash = new double[revenue.length];
    double losses = 0;
    for (int p = 0; p < cash.length; p++) {
      double earned = revenue[p] - costs[p] + benefit * plan.timeline().get(p).months() / 12;
      double income = earned - nonCash[p] - written[p];
      double tax = finance.taxRate() * income;
      if (!inFirm) {
        double profit = Math.max(0, income);
        double used = Math.min(losses, finance.lossOffsetShare() * profit);
        losses += Math.max(0, -income) - used;
        tax = finance.taxRate() * (profit - used);
      }
      cash[p] = earned + other[p] - capex[p] + proceeds[p] - tax;
    }
    return cash;
  }

  private static double present(Evidence plan, double[] cash) {
    double sum = 0;
    for (var p : plan.timeline().periods()) {
      double middle = plan.yearsTo(p.index()) + p.months() / 24.0;
      double base = 1 + plan.theCase().finance().discountRate();
      sum += cash[p.index()] * Math.pow(base, -middle);
    }
    return sum;
  }

  private static double[] amounts(Evidence plan, Business b, Function<Business, Path> path) {
    return plan.timeline().periods().stream()
        .mapToDouble(p -> path.apply(b).mean(p) * p.months() / 12)
        .toArray();
  }

  private static double sum(double[] amounts) {
    double sum = 0;
    for (double amount : amounts) {
      sum += amount;
    }
    return sum;
  }
}
