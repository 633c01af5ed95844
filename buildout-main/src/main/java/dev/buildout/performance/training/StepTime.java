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
    double microBatches = job.globalBatch() / ((double) l.data() * l.microBatch());
    int pipeline = l.pipeline();
    double layers = times.forward() + times.backward();
    double ends = times.endsForward() + times.endsBackward();
    boolean even = job.model().layers() % (pipeline * l.interleave()) == 0;
    double mean = (layers + ends) / pipeline;
    double slowest = even ? layers / pipeline + ends : mean;
    double transfers = 0;
    if (pipeline > 1) {
      double bytes = 2 * l.microBatch() * job.sequence() / l.context() * job.model().hidden();
      double each =
          chip.domain() >= l.tensor() * pipeline
              ? chip.fabric().allGather().seconds(bytes / l.tensor(), 2)
              : chip.fabric().scaleOut().seconds(bytes / l.tensor(), 2);
      transfers = 2 * fact.exposed() * l.interleave() * each;
    }
    double step =
        TrainingFormulas.pipelineSeconds(
            microBatches, slowest + transfers, mean + transfers, pipeline, l.interleave());
    return step + exchange(job, chip, l, times, microBatches) + optimizer(job, chip, l);
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

  private static double exchange(
      TrainingJob job, TrainingChip chip, Layout l, LayerTimes times, double microBatches) {
    if (job.adapters()) {
      return 0;
    }
    double common = EXCHANGED * commonHere(job, l);
    double routed = EXCHANGED * routedHere(job, l);
    int copies = l.data() * l.context();
    int near = Math.max(1, chip.domain() / l.tensor());
    int expertCopies = expertCopies(l);
    int expertNear = Math.max(1, chip.domain() / Math.max(l.tensor(), l.expert()));
    double gather =
        chip.fabric().allGatherSeconds(common, copies, near)
            + chip.fabric().allGatherSeconds(routed, expertCopies, expertNear);
    double reduce =
        chip.fabric().reduceScatterSeconds(common, copies, near)
            + chip.fabric().reduceScatterSeconds(routed, expertCopies, expertNear);
    double compute = (times.forward() + times.backward()) / l.pipeline();
    return switch (l.sharding()) {
      case UNSTATED, NONE -> exposed(gather + reduce, compute, REDUCE_CORNER);
      case GRADIENTS -> microBatches * exposed(gather + reduce, compute, GATHER_CORNER);
      case FULL -> microBatches * exposed(2 * gather + reduce, compute, GATHER_CORNER);
    };
  }

  /** What of a transfer is waited for beside computing. */
  private static double exposed(double seconds, double compute, double corner) {
    return KernelTimes.overlapped(seconds, compute, corner) - compute;
  }

  private static double optimizer(TrainingJob job, TrainingChip chip, Layout l) {
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
