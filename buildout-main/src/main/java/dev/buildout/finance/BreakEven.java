package dev.buildout.finance;

import dev.buildout.model.Finance;
import dev.buildout.model.Flow;
import dev.buildout.model.Programme;
import dev.buildout.units.Timeline;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The value of books of which a part is multiplied by a factor, all orders kept: prices, or what is
 * sold. Beside the part itself, receivables, payables, prepayments and tax follow; in doubles.
 *
 * <pre>
 * flow(k)    = flow + (k - 1) x (margin - change in receivables + change in payables + change in prepayments)
 *              - (tax(k) - tax)
 * taxable(k) = taxable + (k - 1) x margin, losses carried as {@link TaxLedger} has it
 * </pre>
 */
public final class BreakEven {
  /** Factors that are looked at, and how finely. */
  private static final double HIGHEST = 20;

  private static final double STEP = 0.01;

  /** Where nothing is committed, all is worth nothing at the factor 0: that breaks no plan even. */
  private static final double LOWEST = 1e-6;

  private final Timeline timeline;
  private final Finance finance;
  private final double[] flow;
  private final double[] taxable;
  private final double[] tax;
  private final double[] margin;
  private final double[] cash;

  /**
   * @param books statements of the whole programme
   * @param part what the factor multiplies: flows and prepayments of the programme, no purchases
   */
  public BreakEven(Statements books, Finance finance, Programme part) {
    this.timeline = books.timeline();
    this.finance = finance;
    this.flow = books.unleveredCashFlow();
    this.taxable = books.series("unlevered_taxable_income");
    this.tax = TaxLedger.compute(taxable, finance).taxPaid();
    this.margin = margin(part);
    this.cash = margin.clone();
    double[] onCredit = flow(part, Flow.REVENUE).clone();
    double[] billed = new double[timeline.size()];
    double[] owed = new double[timeline.size()];
    for (int p = 0; p < owed.length; p++) {
      onCredit[p] -= part.released()[p];
      owed[p] = (p == 0 ? 0 : owed[p - 1]) + part.received()[p] - part.released()[p];
      for (Flow cost : WorkingCapital.ON_ACCOUNT) {
        billed[p] += flow(part, cost)[p];
      }
    }
    addChange(owed, 1);
    addChange(WorkingCapital.balances(timeline, onCredit, 0, finance.receivableDays()), -1);
    addChange(WorkingCapital.balances(timeline, billed, 0, finance.payableDays()), 1);
  }

  private double[] margin(Programme part) {
    double[] margin = flow(part, Flow.REVENUE).clone();
    for (Map.Entry<Flow, double[]> flow : part.flows().entrySet()) {
      for (int p = 0; p < margin.length && flow.getKey().isCost(); p++) {
        margin[p] -= flow.getValue()[p];
      }
    }
    return margin;
  }

  private double[] flow(Programme part, Flow flow) {
    return part.flows().getOrDefault(flow, new double[timeline.size()]);
  }

  private void addChange(double[] balance, int sign) {
    for (int p = 0; p < balance.length; p++) {
      cash[p] += sign * (balance[p] - (p == 0 ? 0 : balance[p - 1]));
    }
  }

  /** Unlevered cash flow by period at a factor, USD m. */
  public double[] flows(double factor) {
    double[] income = taxable.clone();
    double[] flows = flow.clone();
    for (int p = 0; p < flows.length; p++) {
      income[p] += (factor - 1) * margin[p];
      flows[p] += (factor - 1) * cash[p] + tax[p];
    }
    double[] due = TaxLedger.compute(income, finance).taxPaid();
    for (int p = 0; p < flows.length; p++) {
      flows[p] -= due[p];
    }
    return flows;
  }

  /**
   * The factor nearest to 1 at which a plan is worth as much as its reference, both at the factor;
   * empty where there is none above 0 and up to 20.
   *
   * @param besides what else the plan is worth over the reference, such as value at the end, USD m
   */
  public static OptionalDouble factor(BreakEven plan, BreakEven reference, double besides) {
    double rate = plan.finance.discountRate();
    DoubleUnaryOperator value =
        factor ->
            Discounting.npv(plan.flows(factor), plan.timeline, rate)
                - Discounting.npv(reference.flows(factor), plan.timeline, rate)
                + besides;
    OptionalDouble root = Roots.nearest(value, 1, STEP, 0, HIGHEST);
    return root.orElse(0) > LOWEST ? root : OptionalDouble.empty();
  }
}
