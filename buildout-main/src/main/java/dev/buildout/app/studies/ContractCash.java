package dev.buildout.app.studies;

import dev.buildout.app.Solved;
import dev.buildout.app.ValueOfPlan;
import dev.buildout.finance.Discounting;
import dev.buildout.finance.Metrics;
import dev.buildout.results.Table;
import dev.buildout.units.Timeline;
import java.util.Comparator;
import java.util.List;

/**
 * What a contract moves: cash flow of the plan with it and of the plan without it, by period, and
 * what stands at the end of each, USD m.
 *
 * @param years from the start of the plan to each flow
 */
record ContractCash(Timeline timeline, double[] years, double[] with, double[] without) {
  /** Flows that differ by less than this share of the largest difference are the same. */
  private static final double NOISE = 1e-6;

  static ContractCash of(Solved with, Solved without) {
    Timeline t = with.path().in.timeline;
    double[] years = new double[t.size() + 1];
    for (int p = 0; p < t.size(); p++) {
      years[p] = t.midYears(p);
    }
    years[t.size()] = Discounting.endYears(t);
    return new ContractCash(t, years, flows(with), flows(without));
  }

  private static double[] flows(Solved solved) {
    double[] flows = ValueOfPlan.flows(solved);
    double[] all = java.util.Arrays.copyOf(flows, flows.length + 1);
    all[flows.length] = solved.statements().terminalValue();
    return all;
  }

  double[] difference() {
    double[] difference = with.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= without[i];
    }
    return difference;
  }

  /** Rates at which the difference is worth nothing, nearest to the hurdle rate first. */
  List<Double> rates(double hurdle) {
    double[] flows = difference();
    double largest = java.util.Arrays.stream(flows).map(Math::abs).max().orElse(0);
    for (int i = 0; i < flows.length; i++) {
      flows[i] = Math.abs(flows[i]) <= NOISE * largest ? 0 : flows[i];
    }
    return Metrics.irr(flows, years).stream()
        .sorted(Comparator.comparingDouble(rate -> Math.abs(rate - hurdle)))
        .toList();
  }

  void addTo(Table table, String contract, double hurdle) {
    double[] difference = difference();
    for (int i = 0; i < years.length; i++) {
      String label = i < timeline.size() ? timeline.get(i).label() : "end";
      double present = difference[i] * Math.pow(1 + hurdle, -years[i]);
      table.add(contract, i, label, years[i], with[i], without[i], difference[i], present);
    }
  }
}
