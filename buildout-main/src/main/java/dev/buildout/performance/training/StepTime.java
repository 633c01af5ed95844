package dev.buildout.performance.training;

import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.Sharding;
import dev.buildout.performance.formulas.KernelTimes;

/** Seconds of a training step in a layout. */
final class StepTime {
  /** Bytes of a weight and of a gradient when copies exchange them. */
  private static final double EXCHANGED = 2;

  /** How gathering weights and computing overlap: hardly, as each layer waits for its own. */
  private static final double GATHER_CORNER = 1.2;

  /** The same once a step, when gradients are reduced behind what is computed. */
  private static final double REDUCE_CORNER = 3;

  private StepTime() {}

  /** A step, or infinity where the layout does not fit the job. */
  static double seconds(TrainingJob job, TrainingChip chip, TrainingFit fact, Layout layout) {
    LayerTimes times =
        LayerTimes.of(
            job,
            chip,
            fact,
            layout.tensor(),
            layout.context(),
            layout.expert(),
            layout.microBatch(),
            layout.sequenceParallel(),
            layout.recompute());
    return seconds(job, chip, fact, layout, times);
  }

  static double seconds(
      TrainingJob job, TrainingChip chip, TrainingFit fact, Layout l, LayerTimes times) {
    return step(
        job.globalBatch() / ((double) l.data() * l.microBatch()),
        times.forward() + times.backward(),
        times.endsForward() + times.endsBackward(),
        job.model().layers(),
        l.pipeline(),
        l.interleave(),
        transferSeconds(job, chip, fact, l.tensor(), l.pipeline(), l.context(), l.microBatch()),
        gatherSeconds(job, chip, l),
        reduceSeconds(job, chip, l),
        optimizerSeconds(job, chip, l),
        l.sharding());
  }

  /**
   * A step from its parts.
   *
   * @param microBatches of a step
   * @param layersSeconds a micro-batch in all layers, forward and backward
   * @param endsSeconds the same in embedding and last product
   * @param layers layers
   * @param pipeline stages
   * @param interleave chunks per stage
   * @param transferSeconds of a micro-batch between stages for each chunk, both ways
   * @param gatherSeconds of weights among copies
   * @param reduceSeconds of gradients among copies
   * @param optimizerSeconds of the optimizer's step
   * @param sharding what copies split
   * @return seconds
   */
  static double step(
      double microBatches,
      double layersSeconds,
      double endsSeconds,
      int layers,
      int pipeline,
      int interleave,
      double transferSeconds,
      double gatherSeconds,
      double reduceSeconds,
      double optimizerSeconds,
      Sharding sharding) {
    boolean even = layers % (pipeline * interleave) == 0;
    double mean = (layersSeconds + endsSeconds) / pipeline;
    double slowest = even ? layersSeconds / pipeline + endsSeconds : mean;
    double transfers = interleave * transferSeconds;
    double compute = layersSeconds / pipeline;
    double exchange;
    if (sharding == Sharding.FULL) {
      exchange = microBatches * exposed(2 * gatherSeconds + reduceSeconds, compute, GATHER_CORNER);
    } else if (sharding == Sharding.GRADIENTS) {
      exchange = microBatches * exposed(gatherSeconds + reduceSeconds, compute, GATHER_CORNER);
    } else {
      exchange = exposed(gatherSeconds + reduceSeconds, compute, REDUCE_CORNER);
    }
    return TrainingFormulas.pipelineSeconds(
            microBatches, slowest + transfers, mean + transfers, pipeline, interleave)
        + exchange
        + optimizerSeconds;
  }

  /** Activations of a micro-batch to the next stage and their gradients back, as far as exposed. */
  static double transferSeconds(
      TrainingJob job,
      TrainingChip chip,
      TrainingFit fact,
      int tensor,
      int pipeline,
      int context,
      int microBatch) {
    if (pipeline == 1) {
      return 0;
    }
    double bytes = 2 * microBatch * job.sequence() / context * job.model().hidden() / tensor;
    boolean near = chip.domain() >= tensor * pipeline;
    double each =
        near
            ? chip.fabric().allGather().seconds(bytes, 2)
            : chip.fabric().scaleOut().seconds(bytes, 2);
    return 2 * fact.exposed() * each;
  }

  /** Parameters of a chip that all copies of the model have. */
  static double commonHere(TrainingJob job, Layout l) {
    double ends = job.embeddingParameters() / (l.pipeline() > 1 ? 2 : 1);
    return (job.commonParameters() / l.pipeline() + ends) / l.tensor();
  }

  /** Parameters of a chip in routed experts. */
  static double routedHere(TrainingJob job, Layout l) {
    return job.routedParameters() / ((double) l.pipeline() * l.expert());
  }

  /** Copies of an expert. */
  static int expertCopies(Layout l) {
    return Math.max(1, l.tensor() * l.context() * l.data() / l.expert());
  }

  /** Weights of a chip, gathered from all copies. */
  static double gatherSeconds(TrainingJob job, TrainingChip chip, Layout l) {
    return job.adapters()
        ? 0
        : chip.fabric().allGatherSeconds(EXCHANGED * commonHere(job, l), copies(l), near(chip, l))
            + chip.fabric()
                .allGatherSeconds(
                    EXCHANGED * routedHere(job, l), expertCopies(l), expertNear(chip, l));
  }

  /** Gradients of a chip, reduced over all copies. */
  static double reduceSeconds(TrainingJob job, TrainingChip chip, Layout l) {
    return job.adapters()
        ? 0
        : chip.fabric()
                .reduceScatterSeconds(EXCHANGED * commonHere(job, l), copies(l), near(chip, l))
            + chip.fabric()
                .reduceScatterSeconds(
                    EXCHANGED * routedHere(job, l), expertCopies(l), expertNear(chip, l));
  }

  private static int copies(Layout l) {
    return l.data() * l.context();
  }

  private static int near(TrainingChip chip, Layout l) {
    return Math.max(1, chip.domain() / l.tensor());
  }

  private static int expertNear(TrainingChip chip, Layout l) {
    return Math.max(1, chip.domain() / Math.max(l.tensor(), l.expert()));
  }

  /** What of a transfer is waited for beside computing. */
  private static double exposed(double seconds, double compute, double corner) {
    return KernelTimes.overlapped(seconds, compute, corner) - compute;
  }

  static double optimizerSeconds(TrainingJob job, TrainingChip chip, Layout l) {
    if (job.adapters()) {
      return 0;
    }
    double parameters =
        commonHere(job, l) / (l.data() * l.context()) + routedHere(job, l) / expertCopies(l);
    return parameters * TrainingFormulas.optimizerBytes() / chip.bytesPerSecond();
  }

  static Sharding orNone(Sharding sharding) {
    return sharding == Sharding.UNSTATED ? Sharding.NONE : sharding;
  }
}
