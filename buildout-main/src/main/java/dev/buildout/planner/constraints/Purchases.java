package dev.buildout.planner.constraints;

import dev.buildout.finance.Depreciation;
import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Formulation.RightHandSide;
import dev.buildout.planner.formulation.Vintage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What purchases cost in cash and deduct for tax, by the schedules of finance.
 *
 * <pre>
 * capex[n]        = sum_v pay[v,n] * quantity[v] - sum_{d cancelled on the path} pay[v(d),n] * departed[d]
 * taxDeduction[n] = sum_v deduct[v,n] * quantity[v] + sum_d (deduct after departure - deduct)[v(d),n] * departed[d]
 * proceeds[n]     = sum_{d sold in n} price[d] * departed[d] + sum_{d cancelled in n} paid[v(d),n] * departed[d]
 * </pre>
 *
 * A cancelled order gets its payments back; what is lost is the cancellation fee, a cost.
 */
final class Purchases implements Family {
  @Override
  public String name() {
    return "purchases";
  }

  @Override
  public void addTo(Formulation f) {
    Map<List<Object>, double[]> known = new HashMap<>();
    double[][] afterSale = new double[f.columns.departures.all().size()][];
    for (int d = 0; d < afterSale.length; d++) {
      afterSale[d] = deductionAfterSale(f, f.columns.departures.all().get(d), known);
    }
    for (int n = 0; n < f.in.nodes(); n++) {
      String label = " " + f.in.period(n).label();
      int capex = f.problem.addRow("capex" + label, 0, 0);
      int tax = f.problem.addRow("tax deduction" + label, 0, 0);
      int proceeds = f.problem.addRow("proceeds" + label, 0, 0);
      f.problem.add(capex, f.capex[n], -1);
      f.problem.add(tax, f.taxDeduction[n], -1);
      f.problem.add(proceeds, f.proceeds[n], -1);
      RightHandSide paid = new RightHandSide();
      RightHandSide deducted = new RightHandSide();
      int period = f.in.tree.period(n);
      for (Vintage v : f.columns.vintages) {
        if (v.node() < 0 || f.in.tree.isOnPath(v.node(), n)) {
          f.addVintage(capex, paid, v, f.money(v.payments()[period]));
          f.addVintage(tax, deducted, v, f.money(v.taxDeduction(period)));
        }
      }
      for (int d = 0; d < afterSale.length; d++) {
        Departure departure = f.columns.departures.all().get(d);
        if (f.in.tree.isOnPath(departure.node(), n)) {
          departure(f, departure, afterSale[d][period], n, capex, tax, proceeds);
        }
      }
      f.problem.setRowBounds(capex, -paid.value(), -paid.value());
      f.problem.setRowBounds(tax, -deducted.value(), -deducted.value());
    }
  }

  private static void departure(
      Formulation f, Departure d, double afterSale, int n, int capex, int tax, int proceeds) {
    Vintage v = f.columns.vintages.get(d.vintage());
    int period = f.in.tree.period(n);
    double systems = f.systemsPer(d);
    if (d.sale()) {
      double change = afterSale - v.taxDeduction(period);
      f.problem.add(tax, d.column(), f.money(change * systems));
      if (d.node() == n) {
        f.problem.add(proceeds, d.column(), f.money(d.unitProceeds() * systems));
      }
    } else {
      // What was paid is written off and refunded; later payments and deductions never come.
      double refund = d.node() == n ? paidUntil(v, period) : 0;
      f.problem.add(capex, d.column(), -f.money(v.payments()[period] * systems));
      f.problem.add(tax, d.column(), f.money((refund - v.taxDeduction(period)) * systems));
      f.problem.add(proceeds, d.column(), f.money(refund * systems));
    }
  }

  /** Cash paid per unit before a period. */
  static double paidUntil(Vintage v, int period) {
    double paid = v.paidBefore();
    for (int p = 0; p < period; p++) {
      paid += v.payments()[p];
    }
    return paid;
  }

  /**
   * Tax deduction per system by period when it is sold at the node of the departure.
   *
   * @param known shares that were computed before, by asset class and times
   */
  private static double[] deductionAfterSale(
      Formulation f, Departure d, Map<List<Object>, double[]> known) {
    double[] sum = new double[f.in.timeline.size()];
    if (!d.sale()) {
      return sum;
    }
    Vintage v = f.columns.vintages.get(d.vintage());
    int sold = f.in.tree.period(d.node());
    for (Vintage.Part part : v.parts()) {
      double[] shares =
          known.computeIfAbsent(
              List.of(part.assetClass(), v.inService(), v.monthsBefore(), sold),
              key ->
                  Depreciation.taxSharesUntilDisposal(
                      f.in.theCase.finance().getAssetClass(part.assetClass()),
                      f.in.timeline,
                      v.inService(),
                      v.monthsBefore(),
                      sold));
      for (int p = 0; p < sum.length; p++) {
        sum[p] += shares[p] * part.cost();
      }
    }
    return sum;
  }
}
