package dev.buildout.planner.constraints;

import dev.buildout.finance.WorkingCapital;
import dev.buildout.model.Flow;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Customers pay later, and so does the firm.
 *
 * <pre>
 * change[n] = R(n) - R(parent(n)) - (P(n) - P(parent(n))) - (received[n] - released[n])
 * R(n) = openingShare[n] * opening receivables + sum_k outstanding[n,k] * (revenue[n-k] - released[n-k])
 * P(n) alike for energy, sites, maintenance and rent
 * </pre>
 *
 * received is what customers pay in advance, released what of it their bills use up: see {@link
 * Prepayments}.
 */
final class WorkingCapitalRows implements Family {
  @Override
  public String name() {
    return "working capital";
  }

  @Override
  public void addTo(Formulation f) {
    for (int n = 0; n < f.in.nodes(); n++) {
      int row = f.problem.addRow("working capital " + f.in.period(n).label(), 0, 0);
      f.problem.add(row, f.workingCapital[n], 1);
      outstanding(f, row, n, -1);
      int parent = f.in.tree.parent(n);
      if (parent >= 0) {
        outstanding(f, row, parent, 1);
      }
      if (f.prepaid) {
        f.problem.add(row, f.received[n], 1);
        f.problem.add(row, f.released[n], -1);
      }
      double change = f.money(opening(f, f.in.tree.period(n)) - openingBefore(f, n));
      f.problem.setRowBounds(row, change, change);
    }
  }

  private static double openingBefore(Formulation f, int n) {
    int period = f.in.tree.period(n);
    if (period > 0) {
      return opening(f, period - 1);
    }
    var opening = f.in.theCase.finance().opening();
    return opening.receivablesUsdM() - opening.payablesUsdM();
  }

  /** What is left of the opening receivables less payables at the end of a period, USD m. */
  private static double opening(Formulation f, int period) {
    var finance = f.in.theCase.finance();
    double receivables =
        WorkingCapital.openingShare(f.in.timeline, period, finance.receivableDays());
    double payables = WorkingCapital.openingShare(f.in.timeline, period, finance.payableDays());
    return receivables * finance.opening().receivablesUsdM()
        - payables * finance.opening().payablesUsdM();
  }

  private static void outstanding(Formulation f, int row, int n, double sign) {
    var finance = f.in.theCase.finance();
    int period = f.in.tree.period(n);
    double[] receivable =
        WorkingCapital.outstandingShares(f.in.timeline, period, finance.receivableDays());
    double[] payable =
        WorkingCapital.outstandingShares(f.in.timeline, period, finance.payableDays());
    for (int k = 0; k <= period; k++) {
      int at = f.in.tree.ancestor(n, k);
      if (k < receivable.length) {
        f.problem.add(row, f.flow(Flow.REVENUE, at), sign * receivable[k]);
        if (f.prepaid) {
          f.problem.add(row, f.released[at], -sign * receivable[k]);
        }
      }
      for (Flow flow : WorkingCapital.ON_ACCOUNT) {
        if (k < payable.length) {
          f.problem.add(row, f.flow(flow, at), -sign * payable[k]);
        }
      }
    }
  }
}
