package dev.buildout.export;

import dev.buildout.finance.FirmChart;
import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.Flow;
import dev.buildout.model.Programme;
import dev.buildout.model.Workload;
import dev.buildout.results.Run;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a plan did, read back from the tables of its run, with all prices times a factor. */
final class RecordedProgramme {

  static Programme of(Case theCase, Run run, String plan, double priceFactor) {
    int periods = theCase.timeline().size();
    RunRows rows = new RunRows(run, plan, periods);
    List<Programme.Purchase> purchases = new ArrayList<>();
    List<Programme.Disposal> disposals = new ArrayList<>();
    List<Vintage> vintages = Vintage.of(rows, theCase);
    for (int v = 0; v < vintages.size(); v++) {
      Vintage vintage = vintages.get(v);
      purchases.add(
          new Programme.Purchase(
              vintage.assetClass(),
              vintage.label(),
              vintage.inService(),
              vintage.monthsBefore(),
              vintage.costUsdM(),
              vintage.payments(),
              vintage.paidBeforeUsdM(),
              vintage.acquired()));
      for (int p = 0; p < periods; p++) {
        if (vintage.leaving()[p] > 0) {
          disposals.add(new Programme.Disposal(v, p, vintage.leaving()[p], 0));
        }
      }
    }
    return new Programme(
        theCase.timeline(),
        purchases,
        withProceeds(disposals, Recorded.line(rows, "disposal_proceeds")),
        flows(rows, priceFactor),
        Recorded.line(rows, "debt_issued"),
        Recorded.line(rows, "debt_repaid"),
        Recorded.line(rows, "interest_incurred"),
        prepaid(theCase, rows, priceFactor, true),
        prepaid(theCase, rows, priceFactor, false));
  }

  /** Proceeds of a period belong to its first disposal: statements only add them up. */
  private static List<Programme.Disposal> withProceeds(
      List<Programme.Disposal> disposals, double[] proceeds) {
    double[] left = proceeds.clone();
    List<Programme.Disposal> all = new ArrayList<>();
    for (Programme.Disposal d : disposals) {
      all.add(new Programme.Disposal(d.purchase(), d.period(), d.share(), left[d.period()]));
      left[d.period()] = 0;
    }
    return all;
  }

  private static Map<Flow, double[]> flows(RunRows rows, double priceFactor) {
    Map<Flow, double[]> flows = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      boolean priced =
          flow == Flow.REVENUE || flow == Flow.REVENUE_SHARE || flow == Flow.OVERHEAD_COST;
      double[] amounts = Recorded.line(rows, FirmChart.line(flow)).clone();
      for (int p = 0; p < amounts.length; p++) {
        amounts[p] *= priced ? priceFactor : 1;
      }
      flows.put(flow, amounts);
    }
    return flows;
  }

  /** Received in the first period with demand, or released with each bill. */
  private static double[] prepaid(
      Case theCase, RunRows rows, double priceFactor, boolean received) {
    double[] amounts = new double[rows.periods()];
    for (Workload w : theCase.workloads()) {
      for (Channel c : w.channels()) {
        int first = -1;
        for (RunRows.Row row : rows.of(Tables.WORK)) {
          if (row.text("workload").equals(w.id()) && row.text("channel").equals(c.id())) {
            int period = row.integer("period");
            first = first < 0 && row.real("demand") > 0 ? period : first;
            int at = received ? Math.max(first, 0) : period;
            amounts[at] += c.prepaidShare() * row.real("revenue_usd_m") * priceFactor;
          }
        }
      }
    }
    return amounts;
  }

  private RecordedProgramme() {}
}
