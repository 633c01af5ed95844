package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Rates;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import dev.buildout.performance.formulas.RooflineFormulas;

/** Hours of the reference chip that a system replaces in an hour. */
final class ReferenceHourRate {
  private ReferenceHourRate() {}

  static Verdict of(Catalog catalog, Workload work, SystemType system) {
    Accelerator chip = catalog.chipOf(system);
    if (chip.id().equals(work.referenceChip())) {
      return new Verdict.Runs(new Rates.Rate(system.chips(), 0, "compute", "the reference chip"));
    }
    double compute =
        ChipRates.peakTflops(chip, work.weightBits()) * catalog.stackOf(system).prefillEfficiency();
    double bandwidth = chip.hbmGbps() * catalog.stackOf(system).decodeEfficiency();
    Accelerator reference = catalog.getAccelerator(work.referenceChip());
    double referenceCompute =
        ChipRates.peakTflops(reference, work.weightBits())
            * catalog.getStack(reference.stack()).prefillEfficiency();
    double referenceBandwidth =
        reference.hbmGbps() * catalog.getStack(reference.stack()).decodeEfficiency();
    double speed =
        RooflineFormulas.relativeSpeed(
            work.computeShare(), compute, referenceCompute, bandwidth, referenceBandwidth);
    if (!(speed > 0)) {
      return new Verdict.Cannot(chip.id() + " states no rate of compute or memory");
    }
    String limit =
        work.computeShare() * referenceCompute / compute
                >= (1 - work.computeShare()) * referenceBandwidth / bandwidth
            ? "compute"
            : "memory bandwidth";
    String note = "sustained compute and bandwidth relative to " + reference.id();
    return new Verdict.Runs(new Rates.Rate(system.chips() * speed, 0, limit, note));
  }
}
