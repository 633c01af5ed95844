package dev.buildout.app.comparison;

import dev.buildout.app.studies.Resolved;
import dev.buildout.finance.FiscalYear;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a bridge leads along.
 *
 * @param objectiveUsdM of the model, penalties included
 * @param npvUsdM over committing nothing new
 * @param freeCashFlowUsdM of the whole firm by fiscal year of the horizon
 */
record Worth(double objectiveUsdM, double npvUsdM, Map<Integer, Double> freeCashFlowUsdM) {
  Worth {
    freeCashFlowUsdM = Map.copyOf(freeCashFlowUsdM);
  }

  static Worth of(Resolved r) {
    Map<Integer, Double> years = new LinkedHashMap<>();
    for (FiscalYear year : r.plan().statements().planYears()) {
      years.put(year.year(), r.plan().statements().usdM("free_cash_flow", year));
    }
    return new Worth(r.plan().plan().objectiveUsdM(), r.npvUsdM(), years);
  }

  /** Over the whole horizon, USD m. */
  double freeCashFlow() {
    return freeCashFlowUsdM.keySet().stream().sorted().mapToDouble(this::freeCashFlow).sum();
  }

  /** 0 in a year outside of the horizon. */
  double freeCashFlow(int year) {
    return freeCashFlowUsdM.getOrDefault(year, 0.0);
  }
}
