package dev.buildout.app;

import dev.buildout.finance.DebtTerms;
import dev.buildout.results.Table;

/** Debt by facility and period: rows of one plan. */
final class DebtTable {
  private DebtTable() {}

  static void add(Table table, String name, PlanPath path) {
    var f = path.plan.formulation();
    for (int d = 0; d < f.debt.length; d++) {
      DebtTerms terms = f.debtTerms(d);
      double before = 0;
      double atLastDraw = 0;
      for (int p = 0; p < path.periods(); p++) {
        int node = path.node(p);
        double outstanding = path.money(f.debt[d][node]);
        if (p == terms.lastDraw()) {
          atLastDraw = outstanding;
        }
        double limit = terms.limitUsdM(p);
        double years = path.in.timeline.get(p).years();
        table.add(
            name,
            p,
            terms.facility().id(),
            limit,
            path.money(f.borrowed[d][node]),
            path.money(f.repaid[d][node]),
            outstanding,
            terms.dueShare(p) * atLastDraw,
            terms.facility().interestRate() * before * years,
            f.feeRate(d, node) * (limit - before));
        before = outstanding;
      }
    }
  }
}
