package dev.buildout.planner.constraints;

import dev.buildout.model.CapexLimit;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.units.Period;

/**
 * Budgets for purchases of property and equipment of the whole firm, other businesses included.
 *
 * <pre>
 * sum_{n in [from, to]} overlap[n] * (capex[n] + business capex[n]) &lt;= max      on every path
 * </pre>
 *
 * A budget is a ceiling to be judged, never a target. overlap is the share of the period's months
 * in the span. A budget that the past and the other businesses already exceed leaves nothing to
 * spend: then it is infeasible and named.
 */
final class CapexBudget implements Family {
  @Override
  public String name() {
    return "capex budget";
  }

  @Override
  public void addTo(Formulation f) {
    for (CapexLimit limit : f.in.theCase.finance().capexLimits()) {
      for (int n = 0; n < f.in.nodes(); n++) {
        if (isLast(f, limit, n)) {
          add(f, limit, n);
        }
      }
    }
  }

  /**
   * True where the span ends: in the period of its last month, or with the plan if that is sooner.
   */
  private static boolean isLast(Formulation f, CapexLimit limit, int n) {
    Period p = f.in.period(n);
    boolean endsHere = !p.start().isAfter(limit.to()) && p.end().isAfter(limit.to());
    boolean outlasts = p.index() == f.in.timeline.size() - 1 && !p.end().isAfter(limit.to());
    return (endsHere || outlasts) && p.end().isAfter(limit.from());
  }

  private void add(Formulation f, CapexLimit limit, int lastNode) {
    double constant = f.money(limit.maxUsdM());
    int row = f.problem.addRow("capex budget " + limit.id(), 0, 0);
    for (int n = lastNode; n >= 0; n = f.in.tree.parent(n)) {
      double share = overlap(f.in.period(n), limit);
      constant -= share * f.money(f.in.businessCapex[n]);
      f.problem.add(row, f.capex[n], share);
    }
    f.problem.setRowBounds(row, Double.NEGATIVE_INFINITY, constant);
    f.limit(this, limit.id(), "USD m", lastNode, row, f.in.scale.moneyUsdM());
  }

  private static double overlap(Period p, CapexLimit limit) {
    int inside = 0;
    for (int m = 0; m < p.months(); m++) {
      var month = p.start().plusMonths(m);
      if (!month.isBefore(limit.from()) && !month.isAfter(limit.to())) {
        inside++;
      }
    }
    return inside / (double) p.months();
  }
}
