package dev.buildout.planner.constraints;

import dev.buildout.model.Flow;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Cash tax from taxable income, with a pool of losses. Written twice where the firm borrows:
 * without interest for NPV, with interest for cash.
 *
 * <pre>
 * profit[n] - loss[n] = business taxable income + revenue - costs - taxDeduction + proceeds (- interest)
 * pool[n]  = pool[parent(n)] + loss[n] - used[n]
 * used[n] &lt;= lossOffsetShare * profit[n]
 * tax[n]   = taxRate * (profit[n] - used[n])
 * </pre>
 *
 * Profit and loss at once never pay: a unit of both costs tax now for a smaller relief later. A
 * sweep takes what cash is left, and tax paid ahead would keep it from that. So where there is one,
 * binaries say that tax after interest is as it falls due:
 *
 * <pre>
 * profit[n] &lt;= M * earns[n],   loss[n] &lt;= M * (1 - earns[n])
 * used[n] &gt;= pool[parent(n)] - M * capped[n],   used[n] &gt;= lossOffsetShare * profit[n] - M * (1 - capped[n])
 * </pre>
 */
final class Tax implements Family {
  private static final double INF = Double.POSITIVE_INFINITY;

  @Override
  public String name() {
    return "tax";
  }

  @Override
  public void addTo(Formulation f) {
    chain(f, f.unleveredTax, false);
    if (f.levered) {
      chain(f, f.leveredTax, true);
    }
  }

  private static void chain(Formulation f, int[] tax, boolean levered) {
    var finance = f.in.theCase.finance();
    String kind = levered ? " after interest " : " ";
    int[] pool = new int[f.in.nodes()];
    for (int n = 0; n < f.in.nodes(); n++) {
      String label = kind + f.in.period(n).label();
      int profit = f.problem.addColumn("taxable profit" + label, 0, INF, 0);
      int loss = f.problem.addColumn("taxable loss" + label, 0, INF, 0);
      int used = f.problem.addColumn("losses used" + label, 0, INF, 0);
      pool[n] = f.problem.addColumn("losses carried" + label, 0, INF, 0);

      double constant = f.money(f.in.businessTaxableIncome[n]);
      int income = f.problem.addRow("taxable income" + label, constant, constant);
      f.problem.add(income, profit, 1);
      f.problem.add(income, loss, -1);
      for (Flow flow : Flow.values()) {
        f.problem.add(income, f.flow(flow, n), flow.isCost() ? 1 : -1);
      }
      f.problem.add(income, f.taxDeduction[n], 1);
      f.problem.add(income, f.proceeds[n], -1);
      if (levered) {
        f.problem.add(income, f.interest[n], 1);
      }

      int parent = f.in.tree.parent(n);
      double opening = parent < 0 ? f.money(finance.opening().taxLossesUsdM()) : 0;
      int carry = f.problem.addRow("losses carried" + label, opening, opening);
      f.problem.add(carry, pool[n], 1);
      f.problem.add(carry, loss, -1);
      f.problem.add(carry, used, 1);
      if (parent >= 0) {
        f.problem.add(carry, pool[parent], -1);
      }

      int offset = f.problem.addRow("loss offset" + label, Double.NEGATIVE_INFINITY, 0);
      f.problem.add(offset, used, 1);
      f.problem.add(offset, profit, -finance.lossOffsetShare());

      if (levered && f.sweeps()) {
        double most = Wealth.most(f);
        oneOfBoth(f, label, profit, loss, most);
        int capped = f.indicator("losses used up to the cap" + label);
        int all = f.problem.addRow("losses used in full" + label, opening, INF);
        f.problem.add(all, used, 1);
        f.problem.add(all, capped, most);
        if (parent >= 0) {
          f.problem.add(all, pool[parent], -1);
        }
        int cap = f.problem.addRow("losses used to the cap" + label, -most, INF);
        f.problem.add(cap, used, 1);
        f.problem.add(cap, profit, -finance.lossOffsetShare());
        f.problem.add(cap, capped, -most);
      }

      int due = f.problem.addRow("tax" + label, 0, 0);
      f.problem.add(due, tax[n], 1);
      f.problem.add(due, profit, -finance.taxRate());
      f.problem.add(due, used, finance.taxRate());
    }
  }

  /** Either a profit or a loss. */
  private static void oneOfBoth(Formulation f, String label, int profit, int loss, double most) {
    int earns = f.indicator("earns" + label);
    int atMost = f.problem.addRow("no profit beside a loss" + label, Double.NEGATIVE_INFINITY, 0);
    f.problem.add(atMost, profit, 1);
    f.problem.add(atMost, earns, -most);
    int other = f.problem.addRow("no loss beside a profit" + label, Double.NEGATIVE_INFINITY, most);
    f.problem.add(other, loss, 1);
    f.problem.add(other, earns, most);
  }
}
