package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Rates;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import dev.buildout.performance.formulas.RooflineFormulas;

/** 1e21 operations per hour of a system at the sustained share of its peak rate. */
final class TrainingRate {
  private TrainingRate() {}

  static Verdict of(Catalog catalog, Workload work, SystemType system) {
    Accelerator chip = catalog.chipOf(system);
    double rate =
        RooflineFormulas.zflopPerHour(
            system.chips(),
            ChipRates.peakTflops(chip, work.weightBits()),
            catalog.stackOf(system).trainingEfficiency());
    if (!(rate > 0)) {
      return new Verdict.Cannot(chip.id() + " states no rate of compute");
    }
    String note =
        "sustained share of the %s rate".formatted(ChipRates.format(chip, work.weightBits()));
    return new Verdict.Runs(new Rates.Rate(rate, 0, "compute", note));
  }
}
