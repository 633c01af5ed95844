package dev.buildout.planner.constraints;

import dev.buildout.model.DebtFacility;
import dev.buildout.model.Finance;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;

/**
 * More than any flow of money in a plan can come to: all that the firm has, may bill and may borrow
 * over the whole plan. It frees rows that a binary switches off.
 */
final class Wealth {
  private Wealth() {}

  /** In money units. */
  static double most(Formulation f) {
    Finance finance = f.in.theCase.finance();
    var opening = finance.opening();
    double usdM =
        Math.abs(opening.cashUsdM())
            + opening.netPpeUsdM()
            + opening.receivablesUsdM()
            + opening.payablesUsdM()
            + opening.taxLossesUsdM()
            + opening.debtUsdM();
    for (Vintage v : f.columns.vintages) {
      usdM += v.unitCost() * v.fixedUnits();
    }
    for (int n = 0; n < f.in.nodes(); n++) {
      usdM += Math.abs(f.in.businessCashBeforeTax[n]) + Math.abs(f.in.businessTaxableIncome[n]);
      usdM += f.in.businessProceeds[n] + f.in.businessCapex[n];
      for (DebtFacility facility : finance.debt()) {
        usdM += facility.limitUsdM().mean(f.in.period(n));
      }
      for (int w = 0; w < f.in.workloads.size(); w++) {
        for (int c = 0; c < f.in.demand[w].length; c++) {
          usdM += f.in.demand[w][c][n] * f.in.price[w][c][n] / 1e6;
        }
      }
    }
    return f.money(Math.max(1, usdM));
  }
}
