package dev.buildout.planner.constraints;

import dev.buildout.model.Path;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.LimitRow;
import java.util.Optional;

/**
 * Free cash flow of the whole firm over any twelve months within the horizon.
 *
 * <pre>
 * sum_{m in the twelve months to n} free cash flow[m] &gt;= floor[n]
 * </pre>
 */
final class FreeCashFlowFloor implements Family {
  @Override
  public String name() {
    return "free cash flow floor";
  }

  @Override
  public void addTo(Formulation f) {
    Optional<Path> floor = f.in.theCase.finance().freeCashFlowFloorUsdM();
    for (int n = 0; n < f.in.nodes() && floor.isPresent(); n++) {
      int[] year = TrailingYear.nodes(f, n);
      if (year.length == 0 || f.in.period(n).tail()) {
        continue;
      }
      int row = f.problem.addRow("free cash flow floor " + f.in.period(n).label(), 0, 0);
      double constant = 0;
      for (int m : year) {
        constant += Cash.addFreeCashFlow(f, row, m);
      }
      double least = f.money(floor.get().mean(f.in.period(n))) - constant;
      f.problem.setRowBounds(row, least, Double.POSITIVE_INFINITY);
      f.limits.add(
          new LimitRow(
              name(), "twelve months", "USD m", n, row, false, true, f.in.scale.moneyUsdM()));
    }
  }
}
