package dev.buildout.finance;

import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import dev.buildout.units.Timeline;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * What a business outside the plan pays back of what is put into it, over the timeline and without
 * value at its end; amounts in USD m.
 *
 * <pre>
 * cash    = revenue - cash costs + other operating cash - capex + proceeds - tax
 * taxable = revenue - cash costs - costs not paid in cash - tax depreciation
 * alone:       losses are carried forward, tax is as {@link TaxLedger} has it
 * in the firm: a loss lowers the tax of the other businesses at once
 * </pre>
 *
 * @param cash by period, after tax as if alone
 * @param npv of it, mid-period, at the firm's discount rate
 * @param npvInFirm the same where losses are worth their tax at once
 * @param payback years until what was put in is back, after tax as if alone
 * @param breakEven level saving or margin a year, before tax, that would make the value alone 0;
 *     below 0 where it could lose so much
 * @param breakEvenInFirm the same for the value in the firm
 */
public record BusinessValue(
    double[] cash,
    double npv,
    double npvInFirm,
    OptionalDouble payback,
    double breakEven,
    double breakEvenInFirm) {

  public static BusinessValue of(Business business, Finance finance, Timeline t) {
    double[] taxable = new double[t.size()];
    double[] pretax = new double[t.size()];
    add(taxable, pretax, BusinessAccount.REVENUE.usdM(business, t), 1, 1);
    add(taxable, pretax, BusinessAccount.CASH_COSTS.usdM(business, t), -1, -1);
    add(taxable, pretax, BusinessAccount.NON_CASH_COSTS.usdM(business, t), -1, 0);
    add(taxable, pretax, BusinessAccount.TAX_DEPRECIATION.usdM(business, t), -1, 0);
    add(taxable, pretax, BusinessAccount.OTHER_OPERATING_CASH.usdM(business, t), 0, 1);
    add(taxable, pretax, BusinessAccount.CAPEX.usdM(business, t), 0, -1);
    add(taxable, pretax, BusinessAccount.PROCEEDS.usdM(business, t), 0, 1);

    double rate = finance.discountRate();
    double annuity = Discounting.annuityFactor(t, rate);
    double[] alone = alone(taxable, pretax, 0, finance, t);
    double npv = Discounting.npv(alone, t, rate);
    double inFirm =
        Discounting.npv(pretax, t, rate) - finance.taxRate() * Discounting.npv(taxable, t, rate);
    DoubleUnaryOperator value =
        benefit -> Discounting.npv(alone(taxable, pretax, benefit, finance, t), t, rate);
    double step = Math.max(1, Math.abs(npv) / annuity);
    return new BusinessValue(
        alone,
        npv,
        inFirm,
        Metrics.payback(alone, t),
        Roots.increasing(value, 0, step),
        -inFirm / ((1 - finance.taxRate()) * annuity));
  }

  private static void add(
      double[] taxable, double[] pretax, double[] amounts, int inIncome, int inCash) {
    for (int p = 0; p < amounts.length; p++) {
      taxable[p] += inIncome * amounts[p];
      pretax[p] += inCash * amounts[p];
    }
  }

  /** Cash after tax with a level benefit a year, nothing of the firm's losses. */
  private static double[] alone(
      double[] taxable, double[] pretax, double benefit, Finance finance, Timeline t) {
    double[] income = taxable.clone();
    double[] cash = pretax.clone();
    for (int p = 0; p < cash.length; p++) {
      double more = benefit * t.get(p).years();
      income[p] += more;
      cash[p] += more;
    }
    double[] tax = TaxLedger.compute(income, finance, 0).taxPaid();
    for (int p = 0; p < cash.length; p++) {
      cash[p] -= tax[p];
    }
    return cash;
  }
}
