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
    Rows rows = new Rows(f);
    for (Vintage v : f.columns.vintages) {
      vintage(f, rows, v);
    }
    Map<List<Object>, double[]> known = new HashMap<>();
    for (Departure d : f.columns.departures.all()) {
      if (d.sale()) {
        sale(f, rows, d, deductionAfterSale(f, d, known));
      } else {
        cancellation(f, rows, d);
      }
    }
    for (int n = 0; n < f.in.nodes(); n++) {
      f.problem.setRowBounds(rows.capex[n], -rows.paid[n].value(), -rows.paid[n].value());
      f.problem.setRowBounds(rows.tax[n], -rows.deducted[n].value(), -rows.deducted[n].value());
    }
  }

  /** The three rows of each node, and the constant parts of two of them. */
  private static final class Rows {
    final int[] capex;
    final int[] tax;
    final int[] proceeds;
    final RightHandSide[] paid;
    final RightHandSide[] deducted;

    Rows(Formulation f) {
      int nodes = f.in.nodes();
      capex = new int[nodes];
      tax = new int[nodes];
      proceeds = new int[nodes];
      paid = new RightHandSide[nodes];
      deducted = new RightHandSide[nodes];
      for (int n = 0; n < nodes; n++) {
        String label = " " + f.in.period(n).label();
        capex[n] = f.problem.addRow("capex" + label, 0, 0);
        tax[n] = f.problem.addRow("tax deduction" + label, 0, 0);
        proceeds[n] = f.problem.addRow("proceeds" + label, 0, 0);
        f.problem.add(capex[n], f.capex[n], -1);
        f.problem.add(tax[n], f.taxDeduction[n], -1);
        f.problem.add(proceeds[n], f.proceeds[n], -1);
        paid[n] = new RightHandSide();
        deducted[n] = new RightHandSide();
      }
    }
  }

  private static void vintage(Formulation f, Rows rows, Vintage v) {
    for (int n = Math.max(0, v.node()); n < f.in.nodes(); n++) {
      int period = f.in.tree.period(n);
      double paid = v.payments()[period];
      double deducted = v.taxDeduction(period);
      if ((paid != 0 || deducted != 0) && (v.node() < 0 || f.in.tree.isOnPath(v.node(), n))) {
        f.addVintage(rows.capex[n], rows.paid[n], v, f.money(paid));
        f.addVintage(rows.tax[n], rows.deducted[n], v, f.money(deducted));
      }
    }
  }

  private static void sale(Formulation f, Rows rows, Departure d, double[] afterSale) {
    Vintage v = f.columns.vintages.get(d.vintage());
    double systems = f.systemsPer(d);
    f.problem.add(rows.proceeds[d.node()], d.column(), f.money(d.unitProceeds() * systems));
    for (int n = d.node(); n < f.in.nodes(); n++) {
      int period = f.in.tree.period(n);
      double change = afterSale[period] - v.taxDeduction(period);
      if (change != 0 && f.in.tree.isOnPath(d.node(), n)) {
        f.problem.add(rows.tax[n], d.column(), f.money(change * systems));
      }
    }
  }

  /** What was paid is written off and refunded; later payments and deductions never come. */
  private static void cancellation(Formulation f, Rows rows, Departure d) {
    Vintage v = f.columns.vintages.get(d.vintage());
    double systems = f.systemsPer(d);
    double refund = f.money(paidUntil(v, f.in.tree.period(d.node())) * systems);
    f.problem.add(rows.tax[d.node()], d.column(), refund);
    f.problem.add(rows.proceeds[d.node()], d.column(), refund);
    for (int n = d.node(); n < f.in.nodes(); n++) {
      if (f.in.tree.isOnPath(d.node(), n)) {
        int period = f.in.tree.period(n);
        double never = f.money(v.taxDeduction(period) * systems);
        f.problem.add(rows.tax[n], d.column(), -never);
        f.problem.add(rows.capex[n], d.column(), -f.money(v.payments()[period] * systems));
      }
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
    Vintage v = f.columns.vintages.get(d.vintage());
    int sold = f.in.tree.period(d.node());
    for (Vintage.Part part : v.parts()) {
      double[] shares =
          known.computeIfAbsent(
              List.of(part.assetClass(), v.inService(), v.monthsBefore(), v.acquired(), sold),
              key ->
                  Depreciation.taxSharesUntilDisposal(
                      f.in.theCase.finance().getAssetClass(part.assetClass()),
                      f.in.timeline,
                      v.inService(),
                      v.monthsBefore(),
                      v.acquired(),
                      sold));
      for (int p = 0; p < sum.length; p++) {
        sum[p] += shares[p] * part.cost();
      }
    }
    return sum;
  }
}
