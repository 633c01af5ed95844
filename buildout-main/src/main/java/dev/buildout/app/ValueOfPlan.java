package dev.buildout.app;

import dev.buildout.finance.Discounting;
import dev.buildout.finance.Metrics;
import dev.buildout.units.Timeline;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a plan is worth over its reference, from the statements of both.
 *
 * @param difference unlevered cash flow of the plan less that of the reference, USD m by period
 * @param npv of the difference at the case's rate, terminal values included, less the cost of debt
 *     above its fair rate, USD m
 * @param terminal present value of what stands at the end, USD m, part of npv
 * @param debt present value of what debt costs above its fair rate, fees included, after tax, USD
 *     m; taken off npv
 * @param rates all internal rates of return of the difference, terminal values included
 */
public record ValueOfPlan(
    double[] difference,
    double npv,
    double terminal,
    double debt,
    List<Double> rates,
    OptionalDouble payback) {
  public static ValueOfPlan of(Solved plan, Solved reference) {
    Timeline t = plan.programme().timeline();
    double rate = plan.path().in.theCase.finance().discountRate();
    double[] difference = plan.statements().unleveredCashFlow().clone();
    double[] without = reference.statements().unleveredCashFlow();
    for (int p = 0; p < difference.length; p++) {
      difference[p] -= without[p];
    }
    double end = plan.statements().terminalValue() - reference.statements().terminalValue();
    double terminal = end * Discounting.endFactor(t, rate);
    double debt = spread(plan) - spread(reference);
    double npv = Discounting.npv(difference, t, rate) + terminal - debt;
    double[] withEnd = difference.clone();
    withEnd[withEnd.length - 1] += end;
    return new ValueOfPlan(
        difference, npv, terminal, debt, Metrics.irr(withEnd, t), Metrics.payback(difference, t));
  }

  /** Present value of what debt costs above its fair rate, fees included, after tax. */
  private static double spread(Solved solved) {
    var in = solved.path().in;
    return Discounting.npv(spreads(solved), in.timeline, in.theCase.finance().discountRate());
  }

  /**
   * Unlevered cash flow by period less what debt costs above its fair rate after tax, USD m: what
   * the value of a plan is the present value of, but for what stands at the end.
   */
  public static double[] flows(Solved solved) {
    double[] flows = solved.statements().unleveredCashFlow().clone();
    double[] spreads = spreads(solved);
    for (int p = 0; p < flows.length; p++) {
      flows[p] -= spreads[p];
    }
    return flows;
  }

  private static double[] spreads(Solved solved) {
    var f = solved.plan().formulation();
    var finance = f.in.theCase.finance();
    double[] spreads = new double[solved.path().periods()];
    for (int d = 0; d < f.debt.length; d++) {
      var facility = finance.debt().get(d);
      double spread = facility.interestRate() - facility.fairRate();
      for (int p = 0; p < solved.path().periods(); p++) {
        double debt = p == 0 ? 0 : solved.path().money(f.debt[d][solved.path().node(p - 1)]);
        double undrawn = f.debtTerms(d).limitUsdM(p) - debt;
        double fee = f.feeRate(d, solved.path().node(p)) * undrawn;
        double cost = spread * debt * f.in.timeline.get(p).years() + fee;
        spreads[p] += cost * (1 - finance.taxRate());
      }
    }
    return spreads;
  }
}
