package dev.buildout.planner.constraints;

import dev.buildout.model.DebtFacility;
import dev.buildout.model.Flow;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Debt within its limits; interest on what was outstanding at the start of the period. The opening
 * debt stays outstanding (it is rolled over at its rate).
 *
 * <pre>
 * debt[d,n] = debt[d,parent(n)] + borrowed[d,n] - repaid[d,n] &lt;= limit[d,n]
 * interest[n] = openingDebt * openingRate * years + sum_d rate[d] * debt[d,parent(n)] * years
 * openingDebt + sum_d debt[d,n] &lt;= maxDebtToEbitda * (EBITDA of the last twelve months + unavoidable[n])      (covenant)
 * </pre>
 *
 * unavoidable is the loss that the firm makes when it does nothing: standing halls cost, and other
 * businesses may not earn that. It keeps a firm without debt from breaking the covenant. The
 * covenant ends with the horizon: in the run-off nothing is bought, and halls cost until the end.
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
      double years = f.in.period(n).years();
      int parent = f.in.tree.parent(n);
      double rolled = finance.opening().debtUsdM() * finance.opening().debtRate() * years;
      int interest = f.problem.addRow("interest" + label, f.money(rolled), f.money(rolled));
      f.problem.add(interest, f.interest[n], 1);
      for (int d = 0; d < finance.debt().size(); d++) {
        DebtFacility facility = finance.debt().get(d);
        int balance = f.problem.addRow("debt " + facility.id() + label, 0, 0);
        f.problem.add(balance, f.debt[d][n], 1);
        f.problem.add(balance, f.borrowed[d][n], -1);
        f.problem.add(balance, f.repaid[d][n], 1);
        int limit =
            f.problem.addRow(
                "debt limit " + facility.id() + label,
                Double.NEGATIVE_INFINITY,
                f.money(facility.limitUsdM().mean(f.in.period(n))));
        f.problem.add(limit, f.debt[d][n], 1);
        f.limit(this, facility.id(), "USD m", n, limit, f.in.scale.moneyUsdM());
        if (parent >= 0) {
          f.problem.add(balance, f.debt[d][parent], -1);
          f.problem.add(interest, f.debt[d][parent], -facility.interestRate() * years);
        }
      }
      if (finance.maxDebtToEbitda() > 0 && !f.in.period(n).tail()) {
        covenant(f, n);
      }
    }
  }

  private void covenant(Formulation f, int n) {
    int[] year = TrailingYear.nodes(f, n);
    if (year.length == 0) {
      return;
    }
    var finance = f.in.theCase.finance();
    double multiple = finance.maxDebtToEbitda();
    int row = f.problem.addRow("leverage covenant " + f.in.period(n).label(), 0, 0);
    double constant = -f.money(finance.opening().debtUsdM());
    for (int d = 0; d < f.debt.length; d++) {
      f.problem.add(row, f.debt[d][n], 1);
    }
    double idle = 0;
    for (int m : year) {
      idle += f.in.businessEbitda[m] - standingHalls(f, m);
      constant += multiple * f.money(f.in.businessEbitda[m]);
      for (Flow flow : Flow.values()) {
        f.problem.add(row, f.flow(flow, m), flow.isCost() ? multiple : -multiple);
      }
    }
    constant += multiple * f.money(Math.max(0, -idle));
    f.problem.setRowBounds(row, Double.NEGATIVE_INFINITY, constant);
    f.limit(this, "leverage covenant", "USD m", n, row, f.in.scale.moneyUsdM());
  }

  /** Operation of the halls that stand without a decision, USD m in the node's period. */
  private static double standingHalls(Formulation f, int n) {
    double sum = 0;
    for (int s = 0; s < f.in.sites.size(); s++) {
      double usdPerKwYear = f.in.sites.get(s).opexUsdPerKwYear();
      sum += f.in.hallMw[s][n] * usdPerKwYear * f.in.period(n).years() / 1000;
    }
    return sum;
  }
}
