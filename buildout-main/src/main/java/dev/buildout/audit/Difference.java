package dev.buildout.audit;

/** The plan less committing nothing new, by period and at the end, USD m. */
final class Difference {
  private final Evidence plan;
  private final Evidence reference;

  Difference(Evidence plan) {
    this.plan = plan;
    this.reference = plan.of("reference");
  }

  /** Unlevered cash flow by period. */
  double[] flows() {
    double[] flows = new double[plan.timeline().size()];
    for (int p = 0; p < flows.length; p++) {
      flows[p] = line("unlevered_cash_flow", p);
    }
    return flows;
  }

  /** What stands at the end. */
  double end() {
    return line("terminal_value", plan.timeline().size() - 1);
  }

  /** Present value of what debt costs above its fair rate, after tax. */
  double debt() {
    double[] with = ValueCheck.flows(plan);
    double[] without = ValueCheck.flows(reference);
    double[] flows = flows();
    double sum = 0;
    for (int p = 0; p < flows.length; p++) {
      sum += (flows[p] - (with[p] - without[p])) * discounted(middle(p));
    }
    return sum;
  }

  /** Present value of the end. */
  double presentEnd() {
    return end() * discounted(years());
  }

  double middle(int p) {
    return plan.yearsTo(p) + plan.timeline().get(p).months() / 24.0;
  }

  /** Years of the whole time axis. */
  double years() {
    return Vintage.months(plan.timeline(), plan.timeline().size()) / 12.0;
  }

  double discounted(double years) {
    return Math.pow(1 + plan.theCase().finance().discountRate(), -years);
  }

  private double line(String line, int p) {
    return plan.statements().usdM(line, p) - reference.statements().usdM(line, p);
  }
}
