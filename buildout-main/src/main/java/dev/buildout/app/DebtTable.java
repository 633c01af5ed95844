package dev.buildout.app;

import dev.buildout.finance.DebtTerms;
import dev.buildout.finance.Statements;
import dev.buildout.results.Table;
import java.util.List;

/** Debt by facility and period: rows of one plan. */
final class DebtTable {
  private final Table table;
  private final String name;
  private final PlanPath path;
  private final double[] freeCashFlow;

  private DebtTable(Table table, String name, PlanPath path, double[] freeCashFlow) {
    this.table = table;
    this.name = name;
    this.path = path;
    this.freeCashFlow = freeCashFlow;
  }

  static void add(Table table, String name, PlanPath path, Statements statements) {
    double[] flow = new double[path.periods()];
    for (int p = 0; p < flow.length; p++) {
      flow[p] = statements.usdM("free_cash_flow_less_leases", p);
    }
    DebtTable debt = new DebtTable(table, name, path, flow);
    for (int d = 0; d < path.plan.formulation().debt.length; d++) {
      debt.facility(d);
    }
  }

  private void facility(int d) {
    var f = path.plan.formulation();
    DebtTerms terms = f.debtTerms(d);
    for (int p = 0; p < path.periods(); p++) {
      double before = before(d, p);
      double limit = terms.limitUsdM(p);
      double years = path.in.timeline.get(p).years();
      table.add(
          name,
          p,
          terms.facility().id(),
          limit,
          path.money(f.borrowed[d][path.node(p)]),
          repaid(d, p),
          path.money(f.debt[d][path.node(p)]),
          due(d, p),
          terms.matures(p) ? before : 0.0,
          swept(d, p),
          terms.facility().interestRate() * before * years,
          f.feeRate(d, path.node(p)) * (limit - before));
    }
  }

  /** What the sweep of a facility asks for in a period. */
  private double swept(int d, int p) {
    var f = path.plan.formulation();
    DebtTerms terms = f.debtTerms(d);
    if (!terms.sweeps(p)) {
      return 0.0;
    }
    double left = freeCashFlow[p];
    List<Integer> ranked = DebtTerms.ranked(path.in.theCase.finance().debt());
    for (int e : ranked.subList(0, ranked.indexOf(d))) {
      left -= f.debtTerms(e).mayDraw(p) ? 0 : repaid(e, p);
    }
    for (int e : ranked.subList(ranked.indexOf(d) + 1, ranked.size())) {
      left -= f.debtTerms(e).matures(p) ? repaid(e, p) : Math.min(repaid(e, p), due(e, p));
    }
    double before = before(d, p);
    double scheduled = Math.max(0, before - terms.shareLeft(p) * atLastDraw(d));
    return DebtTerms.swept(terms.facility().sweepShare(), before, scheduled, left);
  }

  private double due(int d, int p) {
    return path.plan.formulation().debtTerms(d).dueShare(p) * atLastDraw(d);
  }

  private double atLastDraw(int d) {
    int last = path.plan.formulation().debtTerms(d).lastDraw();
    return last < 0 ? 0 : outstanding(d, last);
  }

  private double before(int d, int p) {
    return p == 0 ? 0 : outstanding(d, p - 1);
  }

  private double outstanding(int d, int p) {
    return path.money(path.plan.formulation().debt[d][path.node(p)]);
  }

  private double repaid(int d, int p) {
    return path.money(path.plan.formulation().repaid[d][path.node(p)]);
  }
}
