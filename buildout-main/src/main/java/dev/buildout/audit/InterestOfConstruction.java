package dev.buildout.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Interest that the books add to the cost of what is being built, as vintages of their own.
 *
 * <pre>
 * rate of a period = interest incurred / debt at its start
 * capitalised      = rate x (carrying amount under construction at the start + half of what is paid),
 *                    not more than was incurred, shared in proportion
 * </pre>
 */
final class InterestOfConstruction {
  private static final double A_DOLLAR = 1e-6;

  private InterestOfConstruction() {}

  static List<Vintage> of(Evidence e, List<Vintage> all) {
    List<Vintage> built = all.stream().filter(v -> v.inService() > 0).toList();
    int size = e.timeline().size();
    double[][] interest = new double[built.size()][size];
    double[] cost = new double[built.size()];
    double[] carried = built.stream().mapToDouble(Vintage::paidBefore).toArray();
    double debt = e.theCase().finance().opening().debtUsdM();
    for (int p = 0; p < size; p++) {
      double[] weight = new double[built.size()];
      double sum = 0;
      for (int v = 0; v < built.size(); v++) {
        carried[v] *= stay(built.get(v), p);
        if (p < built.get(v).inService()) {
          weight[v] = carried[v] + built.get(v).payments()[p] / 2;
          sum += weight[v];
        }
      }
      double incurred = e.statements().usdM("interest_incurred", p);
      double capitalised = debt < A_DOLLAR ? 0 : Math.min(incurred, incurred / debt * sum);
      for (int v = 0; v < built.size(); v++) {
        if (sum > 0 && weight[v] != 0) {
          interest[v][p] = capitalised * weight[v] / sum;
          cost[v] += interest[v][p] / kept(built.get(v), p);
        }
        carried[v] += built.get(v).payments()[p] + interest[v][p];
      }
      debt += e.statements().usdM("debt_issued", p) - e.statements().usdM("debt_repaid", p);
    }
    List<Vintage> vintages = new ArrayList<>();
    for (int v = 0; v < built.size(); v++) {
      Vintage of = built.get(v);
      vintages.add(
          new Vintage(
              of.assetClass(),
              "interest of " + of.what(),
              of.inService(),
              0,
              cost[v],
              interest[v],
              0,
              of.acquired(),
              of.leavings()));
    }
    return vintages;
  }

  /** Share of what was there before that is there after what leaves in a period. */
  private static double stay(Vintage v, int period) {
    double before = kept(v, period - 1);
    return before <= 0 ? 0 : kept(v, period) / before;
  }

  private static double kept(Vintage v, int period) {
    double kept = 1;
    for (Vintage.Leaving leaving : v.leavings()) {
      kept -= leaving.period() <= period ? leaving.share() : 0;
    }
    return Math.max(0, kept);
  }
}
