package dev.buildout.performance.training;

import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.Sharding;
import dev.buildout.performance.training.Recomputation.Kind;

/** Seconds of a training step in a layout. */
final class StepTime {
  private StepTime() {}

  static double seconds(TrainingJob job, TrainingChip chip, TrainingFit fact, Layout l) {
    LayerParts parts = LayerParts.of(job, chip, fact, l);
    Recomputation r = l.recompute();
    double share = r.share(l.chunkLayers(job.model().layers()));
    boolean mixed = r.kind() == Kind.LAYERS && share < 1;
    LayerTimes times = LayerTimes.of(parts, mixed ? Kind.NOTHING : r.kind());
    double layers =
        mixed
            ? ActivationMemory.mixed(
                times.layers(), LayerTimes.of(parts, Kind.LAYERS).layers(), share)
            : times.layers();
    double microBatches = job.globalBatch() / ((double) l.data() * l.microBatch());
    double exchange =
        Exchange.seconds(
            l.sharding(),
            l.overlap().data(),
            microBatches,
            Exchange.gatherSeconds(job, chip, l),
            Exchange.reduceSeconds(job, chip, l),
            Exchange.acrossSeconds(job, chip, l),
            layers / l.pipeline());
    return pipelined(
            microBatches,
            layers,
            times.ends(),
            job.model().layers(),
            l.pipeline(),
            l.stageLayers(),
            l.interleave(),
            transferSeconds(job, chip, fact, l))
        + exchange
        + optimizerSeconds(job, chip, l);
  }

  /**
   * All micro-batches through all stages. Where layers do not split evenly, embedding and last
   * product are with a stage that has a layer less, or stages are taken to be balanced otherwise.
   *
   * @param microBatches of a step
   * @param layersSeconds a micro-batch in all layers, forward and backward
   * @param endsSeconds the same in embedding and last product
   * @param layers layers
   * @param pipeline stages
   * @param stageLayers layers of the fullest stage; 0 where it is not known
   * @param interleave chunks per stage
   * @param transferSeconds of a micro-batch between stages for each chunk, both ways
   * @return seconds
   */
  static double pipelined(
      double microBatches,
      double layersSeconds,
      double endsSeconds,
      int layers,
      int pipeline,
      int stageLayers,
      int interleave,
      double transferSeconds) {
    boolean even = layers % (pipeline * interleave) == 0;
    double mean = (layersSeconds + endsSeconds) / pipeline;
    double slowest = even ? layersSeconds / pipeline + endsSeconds : mean;
    if (!even && stageLayers > 0) {
      double layer = layersSeconds / layers;
      slowest = Math.max(layer * stageLayers, layer * (stageLayers - 1) + endsSeconds);
    }
    double transfers = interleave * transferSeconds;
    return TrainingFormulas.pipelineSeconds(
        microBatches, slowest + transfers, mean + transfers, pipeline, interleave);
  }

  static double transferSeconds(TrainingJob job, TrainingChip chip, TrainingFit fact, Layout l) {
    boolean near =
        l.placement().stagesNear(chip.domain(), l.tensor(), l.context(), l.pipeline(), l.data());
    return l.pipeline() == 1
        ? 0
        : transferSeconds(
            job,
            chip,
            l.tensor(),
            l.context(),
            l.microBatch(),
            near,
            Overlap.exposed(fact.exposed(), l.overlap().pipeline()));
  }

  /**
   * Activations of a micro-batch to the next stage and their gradients back, as far as exposed.
   * Chips that share matrices send a share each (Narayanan et al. 2021, section 4.1).
   *
   * @param near whether stages are within a fast fabric
   * @param exposed share of the time that is waited for
   */
  static double transferSeconds(
      TrainingJob job,
      TrainingChip chip,
      int tensor,
      int context,
      int microBatch,
      boolean near,
      double exposed) {
    double bytes = 2 * microBatch * job.sequence() / context * job.model().hidden() / tensor;
    double each =
        near
            ? chip.fabric().allGather().seconds(bytes, 2)
            : chip.fabric().scaleOut().seconds(bytes, 2);
    return 2 * exposed * each;
  }

  /** Parameters of a chip that all copies of the model have. */
  static double commonHere(TrainingJob job, Layout l) {
    double ends = job.embeddingParameters() / (l.pipeline() > 1 ? 2 : 1);
    return (job.commonParameters() / l.stages(job.model().layers()) + ends) / l.tensor();
  }

  /** Parameters of a chip in routed experts. */
  static double routedHere(TrainingJob job, Layout l) {
    return job.routedParameters() / (l.stages(job.model().layers()) * l.expert());
  }

  /** Copies of an expert. */
  static int expertCopies(Layout l) {
    return Math.max(1, l.tensor() * l.context() * l.data() / l.expert());
  }

  static double optimizerSeconds(TrainingJob job, TrainingChip chip, Layout l) {
    if (job.adapters()) {
      return 0;
    }
    double parameters = commonHere(job, l) / l.shards() + routedHere(job, l) / expertCopies(l);
    return parameters * TrainingFormulas.optimizerBytes() / chip.bytesPerSecond();
  }

  static Sharding orNone(Sharding sharding) {
    return sharding == Sharding.UNSTATED ? Sharding.NONE : sharding;
  }
}
