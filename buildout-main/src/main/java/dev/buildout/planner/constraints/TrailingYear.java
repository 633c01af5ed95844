package dev.buildout.planner.constraints;

import dev.buildout.model.Flow;
import dev.buildout.planner.formulation.Formulation;

/** The nodes of the twelve months that end with a node, and what the firm earns in them. */
final class TrailingYear {
  private TrailingYear() {}

  /** The node and its predecessors; empty when they reach back before the start of the plan. */
  static int[] nodes(Formulation f, int n) {
    int periods = 0;
    int months = 0;
    for (int at = n; at >= 0 && months < 12; at = f.in.tree.parent(at)) {
      months += f.in.period(at).months();
      periods++;
    }
    if (months != 12) {
      return new int[0];
    }
    int[] nodes = new int[periods];
    for (int i = 0; i < periods; i++) {
      nodes[i] = f.in.tree.ancestor(n, i);
    }
    return nodes;
  }

  /**
   * A column for what the firm earns in a year before interest and tax, as covenants see it.
   *
   * <pre>
   * earned = sum_{m in the year} (EBITDA[m] - lease payments[m]) + unavoidable
   * </pre>
   *
   * EBITDA is before the cost of leases here: to a covenant a lease is what is paid on it, whatever
   * standard the books follow.
   *
   * <p>unavoidable is the loss that the firm makes when it does nothing: standing halls cost, and
   * other businesses may not earn that and the leases. It keeps a firm without debt from breaking a
   * covenant.
   *
   * @return the column; its name is the given one
   */
  static int earnings(Formulation f, String name, int[] year) {
    int earned = f.problem.addColumn(name, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    int row = f.problem.addRow(name, 0, 0);
    f.problem.add(row, earned, 1);
    double idle = 0;
    double constant = 0;
    for (int m : year) {
      idle += f.in.businessEbitda[m] - standingHalls(f, m);
      constant += f.money(f.in.businessEbitda[m]);
      for (Flow flow : Flow.values()) {
        f.problem.add(row, f.flow(flow, m), flow.isCost() ? 1 : -1);
      }
    }
    constant += f.money(Math.max(0, -idle));
    f.problem.setRowBounds(row, constant, constant);
    return earned;
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
