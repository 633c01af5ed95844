package dev.buildout.planner.constraints;

import dev.buildout.model.Channel;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.LevelisedCost;

/**
 * Service that was promised. What is not served is a priced shortfall, so that no case is
 * infeasible for it; the penalty counts in the objective and not in NPV.
 *
 * <pre>
 * served[w,c,n] + shortfall[w,c,n] &gt;= floorShare[w,c] * demand[w,c,n]
 * penalty = multiple * reference price * shortfall
 * </pre>
 *
 * The reference price is the channel's price, else the transfer price, else the dearest price of
 * the workload, else a price that makes the floor worth more than any other use of the same
 * systems.
 */
final class ServiceFloor implements Family {
  @Override
  public String name() {
    return "service floor";
  }

  @Override
  public void addTo(Formulation f) {
    if (!f.in.scope.commits()) {
      return;
    }
    for (int w = 0; w < f.in.workloads.size(); w++) {
      var workload = f.in.workloads.get(w);
      double costPrice = LevelisedCost.cheapest(f.in, w).orElse(0.0);
      for (int c = 0; c < workload.channels().size(); c++) {
        Channel channel = workload.channels().get(c);
        for (int n = 0; n < f.in.nodes() && channel.floorShare() > 0; n++) {
          if (f.columns.served[w][c][n] >= 0) {
            add(f, w, c, n, channel.floorShare(), costPrice);
          }
        }
      }
    }
  }

  private void add(Formulation f, int w, int c, int n, double share, double costPrice) {
    String name = f.in.workloads.get(w).id() + " " + f.in.workloads.get(w).channels().get(c).id();
    double scale = f.in.scale.work()[w];
    double floor = share * f.in.demand[w][c][n] / scale;
    int row =
        f.problem.addRow(
            "service floor " + name + " " + f.in.period(n).label(),
            floor,
            Double.POSITIVE_INFINITY);
    f.problem.add(row, f.columns.served[w][c][n], 1);
    int slack =
        f.problem.addColumn(
            "shortfall " + name + " " + f.in.period(n).label(), 0, Double.POSITIVE_INFINITY, 0);
    f.problem.add(row, slack, 1);
    f.shortfall[w][c][n] = slack;
    double usd =
        f.in.theCase.finance().floorPenaltyMultiple() * referencePrice(f, w, c, n, costPrice);
    f.penalties.add(new Formulation.Penalty(slack, f.in.weight[n] * f.money(usd * scale / 1e6)));
    f.limits.add(
        new dev.buildout.planner.formulation.LimitRow(
            name(), name, f.in.workloads.get(w).unit().symbol(), n, row, false, true, scale));
  }

  private static double referencePrice(Formulation f, int w, int c, int n, double costPrice) {
    if (f.in.price[w][c][n] > 0) {
      return f.in.price[w][c][n];
    }
    double transfer = f.in.workloads.get(w).transferPrice();
    return transfer > 0 ? transfer : costPrice;
  }
}
