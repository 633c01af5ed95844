package dev.buildout.planner.constraints;

import dev.buildout.finance.DebtTerms;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Debt within its limits; interest on what was outstanding at the start of the period. The opening
 * debt stays outstanding (it is rolled over at its rate).
 *
 * <pre>
 * debt[d,n] = debt[d,parent(n)] + borrowed[d,n] - repaid[d,n] &lt;= limit[d,n]
 * borrowed[d,n] = 0                                                    after the last period of draws, L
 * debt[d,n] &lt;= shareLeft[d,n] * debt[d,L]                              after it
 * debt[d,n] = 0                                                        from the period of its maturity
 * interest[n] = openingDebt * openingRate * years + sum_d rate[d] * debt[d,parent(n)] * years
 *             + sum_d fee[d] * (limit[d,n] - debt[d,parent(n)]) * years until L
 * openingDebt + sum_d debt[d,n] &lt;= maxDebtToEbitda * (EBITDA of the last twelve months + unavoidable[n])      (covenant)
 * </pre>
 *
 * Repayment before it is due counts against the next parts. Facilities are part of what the plan
 * commits to, so the reference pays no fee. The covenant ends with the horizon: in the run-off
 * nothing is bought, and halls cost until the end. For unavoidable see {@link TrailingYear}.
 */
final class Debt implements Family {
  @Override
  public String name() {
    return "debt";
  }

  @Override
  public void addTo(Formulation f) {
    var finance = f.in.theCase.finance();
    for (int n = 0; n < f.in.nodes(); n++) {
      String label = " " + f.in.period(n).label();
      double rolled =
          f.money(finance.opening().debtUsdM() * finance.opening().debtRate())
              * f.in.period(n).years();
      int interest = f.problem.addRow("interest" + label, 0, 0);
      f.problem.add(interest, f.interest[n], 1);
      for (int d = 0; d < f.debt.length; d++) {
        facility(f, d, n);
        rolled += interest(f, interest, d, n);
      }
      f.problem.setRowBounds(interest, rolled, rolled);
      if (finance.maxDebtToEbitda() > 0 && !f.in.period(n).tail()) {
        covenant(f, n);
      }
    }
  }

  private void facility(Formulation f, int d, int n) {
    DebtTerms terms = f.debtTerms(d);
    int period = f.in.tree.period(n);
    int parent = f.in.tree.parent(n);
    String of = terms.facility().id() + " " + f.in.period(n).label();
    int balance = f.problem.addRow("debt " + of, 0, 0);
    f.problem.add(balance, f.debt[d][n], 1);
    f.problem.add(balance, f.borrowed[d][n], -1);
    f.problem.add(balance, f.repaid[d][n], 1);
    if (parent >= 0) {
      f.problem.add(balance, f.debt[d][parent], -1);
    }
    double most = f.money(terms.limitUsdM(period));
    int limit = f.problem.addRow("debt limit " + of, Double.NEGATIVE_INFINITY, most);
    f.problem.add(limit, f.debt[d][n], 1);
    f.limit(this, terms.facility().id(), "USD m", n, limit, f.in.scale.moneyUsdM());
    if (terms.mayDraw(period)) {
      return;
    }
    f.problem.setColumnBounds(f.borrowed[d][n], 0, 0);
    if (terms.hasMatured(period)) {
      f.problem.setColumnBounds(f.debt[d][n], 0, 0);
      return;
    }
    int drawn = f.in.tree.ancestor(n, period - terms.lastDraw());
    if (terms.facility().repayMonths() > 0 && drawn >= 0) {
      int due = f.problem.addRow("repayment " + of, Double.NEGATIVE_INFINITY, 0);
      f.problem.add(due, f.debt[d][n], 1);
      f.problem.add(due, f.debt[d][drawn], -terms.shareLeft(period));
    }
  }

  /** Interest and fee of a facility as terms of the row; returns the constant part. */
  private static double interest(Formulation f, int row, int d, int n) {
    DebtTerms terms = f.debtTerms(d);
    int period = f.in.tree.period(n);
    int parent = f.in.tree.parent(n);
    double fee = f.feeRate(d, n);
    if (parent >= 0) {
      double rate = terms.facility().interestRate() * f.in.period(n).years();
      f.problem.add(row, f.debt[d][parent], fee - rate);
    }
    return fee * f.money(terms.limitUsdM(period));
  }

  private void covenant(Formulation f, int n) {
    int[] year = TrailingYear.nodes(f, n);
    if (year.length == 0) {
      return;
    }
    var finance = f.in.theCase.finance();
    String label = f.in.period(n).label();
    int allowed = TrailingYear.earnings(f, "earned before debt " + label, year);
    double opening = f.money(finance.opening().debtUsdM());
    int row = f.problem.addRow("leverage covenant " + label, Double.NEGATIVE_INFINITY, -opening);
    for (int[] debt : f.debt) {
      f.problem.add(row, debt[n], 1);
    }
    f.problem.add(row, allowed, -finance.maxDebtToEbitda());
    f.limit(this, "leverage covenant", n, row, allowed, finance.maxDebtToEbitda());
  }
}
