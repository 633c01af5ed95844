package dev.buildout.planner.constraints;

import dev.buildout.finance.DebtTerms;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import java.util.List;

/**
 * What cash is left repays debt. A sweep begins when no more can be drawn: what is repaid cannot be
 * borrowed back from the facility in the same period.
 *
 * <pre>
 * left[d,n] = free cash flow[n] - lease principal[n] - sum_{e before d} repaid[e,n] - sum_{e after d} scheduled[e,n]      (e closed for draws)
 * scheduled[e,n] &lt;= repaid[e,n] and what falls due of e by its schedule; all that is repaid at maturity
 * repaid[d,n] &gt;= own + share * max(0, left[d,n] - own),   own = max(0, debt[d,parent(n)] - shareLeft * debt[d,L])
 *                unless debt[d,n] = 0
 * </pre>
 *
 * With a share of at most 1 the right side is the larger of {@code share * left} and {@code share *
 * left + (1 - share) * (debt[parent] - shareLeft * debt[L])}, so two linear rows say it. A binary,
 * {@code gone}, frees them where nothing is outstanding. As cash is never below its minimum, what a
 * period leaves can be paid out without touching that. Tax paid ahead would hide cash from a sweep:
 * see {@link Tax}.
 */
final class CashSweep implements Family {
  @Override
  public String name() {
    return "cash sweep";
  }

  @Override
  public void addTo(Formulation f) {
    if (!f.sweeps()) {
      return;
    }
    double most = Wealth.most(f);
    List<Integer> ranked = DebtTerms.ranked(f.in.theCase.finance().debt());
    for (int n = 0; n < f.in.nodes(); n++) {
      int period = f.in.tree.period(n);
      if (ranked.stream().noneMatch(d -> f.debtTerms(d).sweeps(period))) {
        continue;
      }
      int left = left(f, n);
      int[] scheduled = scheduled(f, n);
      for (int rank = 0; rank < ranked.size(); rank++) {
        int d = ranked.get(rank);
        if (f.debtTerms(d).sweeps(period)) {
          Asked asked = new Asked(f, d, n, left, most);
          asked.before(ranked.subList(0, rank));
          asked.after(ranked.subList(rank + 1, ranked.size()), scheduled);
          asked.unlessGone();
        }
      }
    }
  }

  /** A free column for the cash of a node that sweeps may take. */
  private static int left(Formulation f, int n) {
    String label = f.in.period(n).label();
    int left =
        f.problem.addColumn(
            "left before sweeps " + label, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    int row = f.problem.addRow("left before sweeps " + label, 0, 0);
    f.problem.add(row, left, -1);
    double constant = Cash.addFreeCashFlow(f, row, n) - f.money(f.in.leasePrincipal[n]);
    f.problem.setRowBounds(row, -constant, -constant);
    return left;
  }

  /** Columns for what is repaid by schedule, at most what falls due; -1 where nothing does. */
  private static int[] scheduled(Formulation f, int n) {
    int period = f.in.tree.period(n);
    int[] columns = new int[f.debt.length];
    for (int d = 0; d < columns.length; d++) {
      DebtTerms terms = f.debtTerms(d);
      double share = terms.lastDraw() < 0 ? 0 : terms.dueShare(period);
      columns[d] = terms.matures(period) ? f.repaid[d][n] : -1;
      if (share > 0) {
        String of = terms.facility().id() + " " + f.in.period(n).label();
        columns[d] =
            f.problem.addColumn("repaid by schedule " + of, 0, Double.POSITIVE_INFINITY, 0);
        int repaid = f.problem.addRow("repaid by schedule " + of, Double.NEGATIVE_INFINITY, 0);
        f.problem.add(repaid, columns[d], 1);
        f.problem.add(repaid, f.repaid[d][n], -1);
        int due = f.problem.addRow("due by schedule " + of, Double.NEGATIVE_INFINITY, 0);
        f.problem.add(due, columns[d], 1);
        f.problem.add(due, f.debt[d][f.in.tree.ancestor(n, period - terms.lastDraw())], -share);
      }
    }
    return columns;
  }

  /** The rows of one sweep in one node. */
  private static final class Asked {
    private final Formulation f;
    private final int d;
    private final int n;
    private final DebtTerms terms;
    private final double most;
    private final int[] rows;

    Asked(Formulation f, int d, int n, int left, double most) {
      this.f = f;
      this.d = d;
      this.n = n;
      this.terms = f.debtTerms(d);
      this.most = most;
      boolean parts = terms.facility().repayMonths() > 0;
      rows = new int[parts ? 2 : 1];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = f.problem.addRow("sweep " + label(), 0, Double.POSITIVE_INFINITY);
        f.problem.add(rows[i], f.repaid[d][n], 1);
      }
      take(left, -1);
      if (parts) {
        double rest = 1 - terms.facility().sweepShare();
        int period = f.in.tree.period(n);
        f.problem.add(rows[1], f.debt[d][f.in.tree.parent(n)], -rest);
        int drawn = f.in.tree.ancestor(n, period - terms.lastDraw());
        f.problem.add(rows[1], f.debt[d][drawn], rest * terms.shareLeft(period));
      }
    }

    void before(List<Integer> facilities) {
      for (int e : facilities) {
        if (!f.debtTerms(e).mayDraw(f.in.tree.period(n))) {
          take(f.repaid[e][n], 1);
        }
      }
    }

    void after(List<Integer> facilities, int[] scheduled) {
      for (int e : facilities) {
        if (scheduled[e] >= 0) {
          take(scheduled[e], 1);
        }
      }
    }

    void unlessGone() {
      int gone = f.indicator("repaid in full " + label());
      for (int row : rows) {
        f.problem.add(row, gone, most);
      }
      double limit = f.money(terms.limitUsdM(f.in.tree.period(n)));
      int nothing = f.problem.addRow("nothing left " + label(), Double.NEGATIVE_INFINITY, limit);
      f.problem.add(nothing, f.debt[d][n], 1);
      f.problem.add(nothing, gone, limit);
    }

    /** Adds so many times a column, of which the share counts. */
    private void take(int column, double times) {
      for (int row : rows) {
        f.problem.add(row, column, times * terms.facility().sweepShare());
      }
    }

    private String label() {
      return terms.facility().id() + " " + f.in.period(n).label();
    }
  }
}
