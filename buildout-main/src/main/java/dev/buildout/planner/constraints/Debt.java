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
 * openingDebt + sum_d debt[d,n] &lt;= maxDebtToEbitda * EBITDA of the last twelve months      (covenant)
 * </pre>
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
      if (finance.maxDebtToEbitda() > 0) {
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
    for (int m : year) {
      constant += multiple * f.money(f.in.businessEbitda[m]);
      for (Flow flow : Flow.values()) {
        f.problem.add(row, f.flow(flow, m), flow.isCost() ? multiple : -multiple);
      }
    }
    f.problem.setRowBounds(row, Double.NEGATIVE_INFINITY, constant);
    f.limit(this, "leverage covenant", "USD m", n, row, f.in.scale.moneyUsdM());
  }
}
