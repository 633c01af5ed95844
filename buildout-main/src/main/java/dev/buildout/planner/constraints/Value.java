package dev.buildout.planner.constraints;

import dev.buildout.model.DebtFacility;
import dev.buildout.model.Flow;
import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;

/**
 * The objective: expected net present value of unlevered after-tax cash flow, less penalties.
 *
 * <pre>
 * max  sum_n probability[n] * df[n] * ( revenue - costs - change of working capital - unlevered tax + taxRate * business taxable income
 *                                       - capex + proceeds - (1 - taxRate) * sum_d ((rate[d] - fair[d]) * debt[d,parent(n)] * years + fee[d,n]) )
 *    + df[end] * sum_v terminal[v] * quantity[v]  - penalties
 * </pre>
 *
 * The tax that other businesses would pay alone is added back, a constant, so that the value is the
 * programme's. Debt costs value only by its spread over a fair rate, and by the fee on what is not
 * drawn, for which no fair rate stands.
 */
final class Value implements Family {
  @Override
  public String name() {
    return "value";
  }

  @Override
  public void addTo(Formulation f) {
    var finance = f.in.theCase.finance();
    for (int n = 0; n < f.in.nodes(); n++) {
      double weight = f.in.weight[n];
      for (Flow flow : Flow.values()) {
        f.problem.addCost(f.flow(flow, n), flow.isCost() ? weight : -weight);
      }
      f.problem.addCost(f.workingCapital[n], weight);
      f.problem.addCost(f.unleveredTax[n], weight);
      f.problem.addCost(f.capex[n], weight);
      f.problem.addCost(f.proceeds[n], -weight);
      double alone = finance.taxRate() * f.money(f.in.businessTaxableIncome[n]);
      f.problem.addOffset(-weight * alone);
      int parent = f.in.tree.parent(n);
      for (int d = 0; d < f.debt.length; d++) {
        DebtFacility facility = finance.debt().get(d);
        double afterTax = weight * (1 - finance.taxRate());
        double fee = f.feeRate(d, n);
        f.problem.addOffset(
            afterTax * fee * f.money(f.debtTerms(d).limitUsdM(f.in.tree.period(n))));
        if (parent >= 0) {
          double spread = facility.interestRate() - facility.fairRate();
          f.problem.addCost(f.debt[d][parent], afterTax * (spread * f.in.period(n).years() - fee));
        }
      }
    }
    terminal(f);
    for (Formulation.Penalty p : f.penalties) {
      f.problem.addCost(p.column(), p.cost());
    }
  }

  private static void terminal(Formulation f) {
    int end = f.in.timeline.size() - 1;
    double years = (f.in.timeline.monthsBefore(end) + f.in.timeline.get(end).months()) / 12.0;
    double df = Math.pow(1 + f.in.theCase.finance().discountRate(), -years);
    for (Vintage v : f.columns.vintages) {
      double probability = v.node() < 0 ? 1 : f.in.tree.probability(v.node());
      double worth = df * probability * f.money(v.terminal());
      if (v.isDecision()) {
        f.problem.addCost(v.column(), -worth * v.unitsPerColumn());
      }
      f.problem.addOffset(-worth * v.fixedUnits());
    }
    for (Departure d : f.columns.departures.all()) {
      double probability = f.in.tree.probability(d.node());
      double worth = df * probability * f.money(f.columns.vintages.get(d.vintage()).terminal());
      f.problem.addCost(d.column(), worth * f.systemsPer(d));
    }
  }
}
