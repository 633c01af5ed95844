package dev.buildout.planner.formulation;

import dev.buildout.model.Case;
import dev.buildout.model.SystemType;
import java.util.List;

/**
 * Powers of ten that bring the columns of a case near 1 to 1,000, whatever units it is written in.
 *
 * @param moneyUsdM USD m per unit of a money column
 * @param powerMw MW per unit of a power row
 * @param systems systems per unit of a system column, by system; 1 where they are whole numbers
 * @param work work units per unit of a work column, by workload
 */
public record Scale(double moneyUsdM, double powerMw, double[] systems, double[] work) {
  static Scale of(Case c, List<SystemType> systems, double[] largestDemand, double largestMoney) {
    double mw = 0;
    for (var site : c.sites()) {
      mw += site.gridMw() + site.gridExtraMw();
    }
    for (var e : c.power()) {
      mw += e.gridMw();
    }
    double[] system = new double[systems.size()];
    for (int k = 0; k < system.length; k++) {
      double most = mw * 1000 / Math.max(systems.get(k).powerKw(), 1e-9);
      system[k] = c.wholeSystems() ? 1 : powerOfTen(most / 1000);
    }
    double[] work = new double[largestDemand.length];
    for (int w = 0; w < work.length; w++) {
      work[w] = powerOfTen(largestDemand[w] / 100);
    }
    return new Scale(powerOfTen(largestMoney / 1000), powerOfTen(mw / 1000), system, work);
  }

  private static double powerOfTen(double size) {
    return size > 0 ? Math.pow(10, Math.floor(Math.log10(size))) : 1;
  }
}
