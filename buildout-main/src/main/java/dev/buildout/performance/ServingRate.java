package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Rates;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import java.util.Locale;

/**
 * Million tokens per hour of a system: the replica size with the most tokens per chip among powers
 * of two within the scale-up domain, at the largest batch that memory and latency allow. The best
 * of all sizes, not the smallest that fits, so that a looser target never lowers the rate.
 */
final class ServingRate {
  /**
   * Log-normal spread of measured around computed rates, dense models: within 11 % of five
   * published rows, doubled for what they do not cover.
   */
  static final double SIGMA_DENSE = 0.2;

  /**
   * The same for mixtures of experts, which the roofline flatters: it knows neither uneven experts
   * nor the operations of compressed attention, and gives 2.0 and 2.5 times two published rows.
   */
  static final double SIGMA_EXPERTS = 0.8;

  private ServingRate() {}

  static Verdict of(Catalog catalog, Workload work, SystemType system) {
    Accelerator chip = catalog.chipOf(system);
    Serving best = null;
    double bestRate = 0;
    boolean fits = false;
    for (int chips = 1; chips <= largestReplica(chip); chips *= 2) {
      Serving serving =
          new Serving(catalog.getModel(work.model()), work, chip, catalog.stackOf(system), chips);
      fits |= serving.batchOfMemory() >= 1;
      int batch = serving.largestBatch();
      double rate =
          batch == 0
              ? 0
              : serving.tokensPerSecond(batch) * replicasPerSystem(system.chips(), chips);
      if (rate > bestRate) {
        best = serving;
        bestRate = rate;
      }
    }
    if (best == null) {
      return new Verdict.Cannot(fits ? tooSlow(work, chip) : tooLarge(work, chip));
    }
    int batch = best.largestBatch();
    String note =
        String.format(
            Locale.ROOT,
            "replica of %d chips, batch %d, %.1f ms per output token, %s",
            best.chips(),
            batch,
            best.outputTokens() == 0 ? 0 : best.secondsPerOutputToken(batch) * 1000,
            ChipRates.format(chip, work.weightBits()));
    double sigma = best.model().experts() == 0 ? SIGMA_DENSE : SIGMA_EXPERTS;
    return new Verdict.Runs(new Rates.Rate(bestRate * 3600 / 1e6, sigma, best.limit(batch), note));
  }

  /** Chips without a stated fabric work alone. */
  static int largestReplica(Accelerator chip) {
    return chip.scaleupGbps() > 0 ? chip.scaleupChips() : 1;
  }

  /**
   * Replicas per system: as many as are whole within it or, where a replica spans systems of one
   * fabric, its part of one; 0 where systems would have to be split.
   */
  static double replicasPerSystem(int systemChips, int replicaChips) {
    if (replicaChips <= systemChips) {
      return Math.floorDiv(systemChips, replicaChips);
    }
    return replicaChips % systemChips == 0 ? (double) systemChips / replicaChips : 0;
  }

  private static String tooSlow(Workload work, Accelerator chip) {
    return String.format(
        Locale.ROOT, "%s cannot give a token every %.1f ms", chip.id(), work.tpotMs());
  }

  private static String tooLarge(Workload work, Accelerator chip) {
    return String.format(
        Locale.ROOT,
        "%s at %d bits and one request do not fit the memory of %d x %s",
        work.model(),
        work.weightBits(),
        largestReplica(chip),
        chip.id());
  }
}
