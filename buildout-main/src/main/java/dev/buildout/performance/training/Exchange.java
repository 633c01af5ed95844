package dev.buildout.performance.training;

import dev.buildout.model.measured.Sharding;
import dev.buildout.performance.formulas.KernelTimes;

/** What copies of the model exchange: weights, and the sums of their gradients. */
final class Exchange {
  /** Bytes of a weight and of a gradient when copies exchange them. */
  private static final double EXCHANGED = 2;

  /** How gathering weights and computing overlap: hardly, as each layer waits for its own. */
  private static final double GATHER_CORNER = 1.2;

  /** The same once a step, when gradients are reduced behind what is computed. */
  private static final double REDUCE_CORNER = 3;

  private Exchange() {}

  /**
   * What of the exchanges of a step is waited for. Copies that split gradients or weights exchange
   * them with every micro-batch (Rajbhandari et al. 2019, arXiv:1910.02054, section 7).
   *
   * @param sharding what copies split
   * @param overlap whether exchanges go on beside computing
   * @param microBatches of a step
   * @param gather seconds in which copies that split a model gather its weights
   * @param reduce seconds in which they reduce gradients
   * @param across seconds in which groups of such copies reduce theirs, once a step
   * @param compute seconds of a micro-batch in the layers of a stage
   * @return seconds
   */
  static double seconds(
      Sharding sharding,
      boolean overlap,
      double microBatches,
      double gather,
      double reduce,
      double across,
      double compute) {
    double once =
        switch (sharding) {
          case FULL -> 2 * gather + reduce;
          case GRADIENTS, NONE, UNSTATED -> gather + reduce;
        };
    if (sharding != Sharding.FULL && sharding != Sharding.GRADIENTS) {
      return overlap ? exposed(once + across, compute, REDUCE_CORNER) : once + across;
    }
    if (!overlap) {
      return microBatches * once + across;
    }
    double last = across == 0 ? 0 : exposed(across, compute, REDUCE_CORNER);
    return microBatches * exposed(once, compute, GATHER_CORNER) + last;
  }

  /** What of a transfer is waited for beside computing. */
  private static double exposed(double seconds, double compute, double corner) {
    return KernelTimes.overlapped(seconds, compute, corner) - compute;
  }

  /** Weights of a chip, gathered from the copies that split them. */
  static double gatherSeconds(TrainingJob job, TrainingChip chip, Layout l) {
    return job.adapters()
        ? 0
        : chip.fabric()
                .allGatherSeconds(
                    EXCHANGED * StepTime.commonHere(job, l), l.shards(), near(chip, l))
            + chip.fabric()
                .allGatherSeconds(
                    EXCHANGED * StepTime.routedHere(job, l),
                    StepTime.expertCopies(l),
                    expertNear(chip, l));
  }

  /** Gradients of a chip, reduced over the copies that split them. */
  static double reduceSeconds(TrainingJob job, TrainingChip chip, Layout l) {
    return job.adapters()
        ? 0
        : chip.fabric()
                .reduceScatterSeconds(
                    EXCHANGED * StepTime.commonHere(job, l), l.shards(), near(chip, l))
            + chip.fabric()
                .reduceScatterSeconds(
                    EXCHANGED * StepTime.routedHere(job, l),
                    StepTime.expertCopies(l),
                    expertNear(chip, l));
  }

  /**
   * The share of a chip in its group's gradients, reduced over all groups (Zhang et al. 2022, MiCS,
   * arXiv:2205.00119, section 3.4).
   */
  static double acrossSeconds(TrainingJob job, TrainingChip chip, Layout l) {
    int groups = l.copies() / l.shards();
    if (job.adapters() || groups <= 1) {
      return 0;
    }
    int near = Math.max(1, near(chip, l) / l.shards());
    return chip.fabric()
        .allReduceSeconds(EXCHANGED * StepTime.commonHere(job, l) / l.shards(), groups, near);
  }

  private static int near(TrainingChip chip, Layout l) {
    return l.placement().nearCopies(chip.domain(), l.tensor(), l.context(), l.pipeline());
  }

  private static int expertNear(TrainingChip chip, Layout l) {
    return Math.max(1, chip.domain() / Math.max(l.tensor(), l.expert()));
  }
}
