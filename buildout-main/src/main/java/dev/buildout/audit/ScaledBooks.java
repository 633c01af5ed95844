package dev.buildout.audit;

import dev.buildout.model.Finance;
import dev.buildout.model.Offer;
import dev.buildout.results.Tables;

/** Unlevered cash flow of a plan whose prices, or whose work, are at a factor. */
final class ScaledBooks {
  private static final double DAYS_PER_MONTH = 365.25 / 12;

  private final Evidence e;
  private final double[] margin;
  private final double[] cash;

  /**
   * @param work true where work is at the factor, false where prices are
   */
  ScaledBooks(Evidence e, boolean work) {
    this.e = e;
    int periods = e.timeline().size();
    Finance finance = e.theCase().finance();
    Statements s = e.statements();
    Prepaid prepaid = Prepaid.of(e);
    double[] rent = work ? rentByUse(e) : new double[periods];
    double[] onCredit = new double[periods];
    margin = new double[periods];
    cash = new double[periods];
    for (int p = 0; p < periods; p++) {
      double revenue = s.usdM("revenue_programme", p);
      onCredit[p] = revenue - prepaid.used()[p];
      margin[p] = revenue - s.usdM("revenue_share", p) - s.usdM("overhead_cost", p) - rent[p];
      double before = p == 0 ? 0 : prepaid.owed()[p - 1];
      cash[p] = margin[p] + prepaid.owed()[p] - before;
    }
    for (int p = 0; p < periods; p++) {
      cash[p] -= unpaid(onCredit, p, finance.receivableDays());
      cash[p] += p == 0 ? 0 : unpaid(onCredit, p - 1, finance.receivableDays());
      cash[p] += unpaid(rent, p, finance.payableDays());
      cash[p] -= p == 0 ? 0 : unpaid(rent, p - 1, finance.payableDays());
    }
  }

  /** What of bills until the end of a period is not yet paid. */
  private double unpaid(double[] bills, int period, int days) {
    double moment = Vintage.months(e.timeline(), period + 1) - days / DAYS_PER_MONTH;
    double sum = 0;
    for (int q = 0; q <= period; q++) {
      double start = e.timeline().monthsBefore(q);
      double length = e.timeline().get(q).months();
      sum += bills[q] * Math.clamp((start + length - moment) / length, 0.0, 1.0);
    }
    return sum;
  }

  /** Rent that is not owed whether capacity is used or not, USD m by period. */
  private static double[] rentByUse(Evidence e) {
    double[] rent = new double[e.timeline().size()];
    for (Row row : e.rows(Tables.RENTALS)) {
      Offer offer = Cases.offer(e.theCase(), row.text("offer"));
      double owed = offer instanceof Offer.Reservation r ? r.takeOrPay() : 0;
      int chips = e.theCase().catalog().getSystem(offer.system()).chips();
      double price =
          e.grown(RentalsCheck.usdPerChipHour(offer), RentalsCheck.growth(offer), row.period());
      double hours = e.timeline().get(row.period()).months() * 730.5;
      rent[row.period()] += (1 - owed) * row.real("used") * chips * hours * price / 1e6;
    }
    return rent;
  }

  double[] flows(double factor) {
    double[] flows = new double[cash.length];
    Finance finance = e.theCase().finance();
    double losses = finance.opening().taxLossesUsdM();
    for (int p = 0; p < flows.length; p++) {
      double income = e.statements().usdM("unlevered_taxable_income", p) + (factor - 1) * margin[p];
      double profit = Math.max(0, income);
      double used = Math.min(losses, finance.lossOffsetShare() * profit);
      losses += Math.max(0, -income) - used;
      flows[p] =
          e.statements().usdM("unlevered_cash_flow", p)
              + e.statements().usdM("unlevered_tax", p)
              + (factor - 1) * cash[p]
              - finance.taxRate() * (profit - used);
    }
    return flows;
  }
}
