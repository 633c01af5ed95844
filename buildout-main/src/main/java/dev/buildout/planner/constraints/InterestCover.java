package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;

/**
 * Covenant: what is earned in twelve months within the horizon covers interest and fees so many
 * times.
 *
 * <pre>
 * sum_{m in the twelve months to n} interest[m] &lt;= (EBITDA of the twelve months + unavoidable[n]) / minInterestCover
 * </pre>
 *
 * For unavoidable see {@link TrailingYear}.
 */
final class InterestCover implements Family {
  @Override
  public String name() {
    return "interest cover";
  }

  @Override
  public void addTo(Formulation f) {
    double times = f.in.theCase.finance().minInterestCover();
    for (int n = 0; n < f.in.nodes() && times > 0 && f.levered; n++) {
      int[] year = TrailingYear.nodes(f, n);
      if (year.length > 0 && !f.in.period(n).tail()) {
        String label = f.in.period(n).label();
        int earned = TrailingYear.earnings(f, "earned before interest " + label, year);
        int row = f.problem.addRow("interest cover " + label, Double.NEGATIVE_INFINITY, 0);
        for (int m : year) {
          f.problem.add(row, f.interest[m], 1);
        }
        f.problem.add(row, earned, -1 / times);
        f.limit(this, name(), n, row, earned, 1 / times);
      }
    }
  }
}
