package dev.buildout.planner.constraints;

import dev.buildout.finance.DebtTerms;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Covenant: what is earned in twelve months within the horizon covers the service of debt so many
 * times.
 *
 * <pre>
 * earned[n] = EBITDA of the twelve months + unavoidable[n] - tax after interest of the twelve months
 * sum_{m in the twelve months to n} (interest[m] + sum_d dueShare[d,m] * debt[d,L]) &lt;= earned[n] / minDscr
 * </pre>
 *
 * Repayment counts as the schedule of the facility has it, paid early or not, so that no covenant
 * is met by paying a quarter ahead. For unavoidable see {@link TrailingYear}.
 */
final class DebtService implements Family {
  @Override
  public String name() {
    return "debt service";
  }

  @Override
  public void addTo(Formulation f) {
    double times = f.in.theCase.finance().minDscr();
    for (int n = 0; n < f.in.nodes() && times > 0 && f.levered; n++) {
      int[] year = TrailingYear.nodes(f, n);
      if (year.length > 0 && !f.in.period(n).tail()) {
        covenant(f, n, year, times);
      }
    }
  }

  private void covenant(Formulation f, int n, int[] year, double times) {
    String label = f.in.period(n).label();
    int before = TrailingYear.earnings(f, "earned before debt service " + label, year);
    int earned =
        f.problem.addColumn(
            "earned after tax " + label, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    int afterTax = f.problem.addRow("earned after tax " + label, 0, 0);
    f.problem.add(afterTax, earned, 1);
    f.problem.add(afterTax, before, -1);
    int row = f.problem.addRow("debt service cover " + label, Double.NEGATIVE_INFINITY, 0);
    for (int m : year) {
      f.problem.add(afterTax, f.leveredTax[m], 1);
      f.problem.add(row, f.interest[m], 1);
      for (int d = 0; d < f.debt.length; d++) {
        due(f, row, d, m);
      }
    }
    f.problem.add(row, earned, -1 / times);
    f.limit(this, "debt service cover", n, row, earned, 1 / times);
  }

  /** What falls due of a facility in a node, by its schedule. */
  private static void due(Formulation f, int row, int d, int node) {
    DebtTerms terms = f.debtTerms(d);
    int period = f.in.tree.period(node);
    double share = terms.dueShare(period);
    if (share > 0 && terms.lastDraw() >= 0) {
      int drawn = f.in.tree.ancestor(node, period - terms.lastDraw());
      f.problem.add(row, f.debt[d][drawn], share);
    }
  }
}
