package dev.buildout.planner.constraints;

import dev.buildout.model.Flow;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.LimitRow;

/**
 * Cash of the whole firm never runs out.
 *
 * <pre>
 * cash[n] = cash[parent(n)] + free cash flow[n] + sum_d borrowed[d,n] - repaid[d,n] - lease principal[n]
 * cash[n] &gt;= minimumCash
 * cash[n] + sum_d (limit[d,n] - debt[d,n]) &gt;= minLiquidity      over facilities open for draws
 * free cash flow = business cash before tax + revenue - costs - change of working capital - tax - interest
 *                  - capex - business capex + proceeds + business proceeds + lease principal
 * </pre>
 *
 * Business cash is after all lease payments, of which the principal of finance leases is in no free
 * cash flow.
 */
final class Cash implements Family {
  @Override
  public String name() {
    return "cash";
  }

  @Override
  public void addTo(Formulation f) {
    var finance = f.in.theCase.finance();
    double minimum = f.money(finance.minimumCashUsdM());
    int[] cash = new int[f.in.nodes()];
    for (int n = 0; n < f.in.nodes(); n++) {
      String label = f.in.period(n).label();
      cash[n] =
          f.problem.addColumn(
              "cash " + label, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
      int row = f.problem.addRow("cash " + label, 0, 0);
      f.problem.add(row, cash[n], -1);
      double constant = addFreeCashFlow(f, row, n) - f.money(f.in.leasePrincipal[n]);
      for (int d = 0; d < f.debt.length; d++) {
        f.problem.add(row, f.borrowed[d][n], 1);
        f.problem.add(row, f.repaid[d][n], -1);
      }
      int parent = f.in.tree.parent(n);
      if (parent >= 0) {
        f.problem.add(row, cash[parent], 1);
      } else {
        constant += f.money(finance.opening().cashUsdM());
      }
      f.problem.setRowBounds(row, -constant, -constant);
      int floor = f.problem.addRow("minimum cash " + label, minimum, Double.POSITIVE_INFINITY);
      f.problem.add(floor, cash[n], 1);
      f.limits.add(
          new LimitRow(
              name(), "minimum cash", "USD m", n, floor, false, true, f.in.scale.moneyUsdM()));
      if (finance.minLiquidityUsdM() > 0) {
        liquidity(f, n, cash[n]);
      }
    }
  }

  /** Covenant: cash and what can still be drawn. */
  private void liquidity(Formulation f, int n, int cash) {
    double least = f.money(f.in.theCase.finance().minLiquidityUsdM());
    int row = f.problem.addRow("liquidity " + f.in.period(n).label(), 0, Double.POSITIVE_INFINITY);
    f.problem.add(row, cash, 1);
    for (int d = 0; d < f.debt.length; d++) {
      int period = f.in.tree.period(n);
      if (f.debtTerms(d).mayDraw(period)) {
        f.problem.add(row, f.debt[d][n], -1);
        least -= f.money(f.debtTerms(d).limitUsdM(period));
      }
    }
    f.problem.setRowBounds(row, least, Double.POSITIVE_INFINITY);
    f.limits.add(
        new LimitRow(
            name(), "liquidity covenant", "USD m", n, row, false, true, f.in.scale.moneyUsdM()));
  }

  /** Adds the terms of free cash flow, in money units, and returns its constant part. */
  static double addFreeCashFlow(Formulation f, int row, int n) {
    for (Flow flow : Flow.values()) {
      f.problem.add(row, f.flow(flow, n), flow.isCost() ? -1 : 1);
    }
    f.problem.add(row, f.workingCapital[n], -1);
    f.problem.add(row, f.leveredTax[n], -1);
    f.problem.add(row, f.interest[n], -1);
    f.problem.add(row, f.capex[n], -1);
    f.problem.add(row, f.proceeds[n], 1);
    return f.money(
        f.in.businessCashBeforeTax[n]
            - f.in.businessCapex[n]
            + f.in.businessProceeds[n]
            + f.in.leasePrincipal[n]);
  }
}
