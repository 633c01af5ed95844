package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Rates;
import dev.buildout.performance.serving.Sustained;
import java.util.Optional;

/** Hours of the reference chip that a system replaces in an hour. */
final class ReferenceHourRate {
  private ReferenceHourRate() {}

  static Verdict of(Catalog catalog, Asked.ChipHours hours, Asked asked) {
    Accelerator chip = asked.chip();
    if (chip.id().equals(hours.reference().id())) {
      return new Verdict.Runs(new Rates.Rate(asked.chips(), 0, "compute", "the reference chip"));
    }
    Optional<Sustained> own = Sustained.of(catalog, chip, hours.bits());
    Optional<Sustained> its = Sustained.of(catalog, hours.reference(), hours.bits());
    if (own.isEmpty() || its.isEmpty()) {
      String silent = own.isEmpty() ? chip.id() : hours.reference().id();
      return new Verdict.Cannot(silent + " states no rate of compute or memory");
    }
    double slowerCompute = its.get().tflops() / own.get().tflops();
    double slowerMemory = its.get().gbps() / own.get().gbps();
    double speed = relativeSpeed(hours.computeShare(), slowerCompute, slowerMemory);
    String limit =
        hours.computeShare() * slowerCompute >= (1 - hours.computeShare()) * slowerMemory
            ? "compute"
            : "memory bandwidth";
    String note = "sustained compute and bandwidth relative to " + hours.reference().id();
    double sigma = Math.hypot(own.get().sigma(), its.get().sigma());
    return new Verdict.Runs(new Rates.Rate(asked.chips() * speed, sigma, limit, note));
  }

  /**
   * Speed of a chip for mixed work, relative to a reference chip: the harmonic mean over the shares
   * of the reference chip's time (Amdahl's law with two parts).
   *
   * @param computeShare share of the reference chip's time limited by compute
   * @param slowerCompute sustained compute of the reference chip over that of the chip
   * @param slowerMemory sustained memory bandwidth of the reference chip over that of the chip
   */
  static double relativeSpeed(double computeShare, double slowerCompute, double slowerMemory) {
    return 1 / (computeShare * slowerCompute + (1 - computeShare) * slowerMemory);
  }
}
