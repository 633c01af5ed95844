package dev.buildout.performance.training;

import dev.buildout.model.measured.Recompute;
import dev.buildout.model.measured.Sharding;

/**
 * Bytes that a chip needs for training, the fullest one of a layout.
 *
 * @param weights weights, 16 bit
 * @param gradients gradients
 * @param optimizer master weights and moments
 * @param activations what the backward pass needs
 */
public record TrainingMemory(
    double weights, double gradients, double optimizer, double activations) {
  /** Buffers of libraries, fragments, the context of the driver. */
  static final double BESIDE = 4e9;

  private static final double WEIGHT = 2;
  private static final double GRADIENT = 4;
  private static final double STATE = 12;

  public double bytes() {
    return weights + gradients + optimizer + activations + BESIDE;
  }

  static TrainingMemory of(TrainingJob job, Layout l) {
    double common = StepTime.commonHere(job, l);
    double routed = StepTime.routedHere(job, l);
    int copies = l.data() * l.context();
    int shards = l.shardGroup() > 0 ? Math.min(copies, l.shardGroup()) : copies;
    int expertCopies = StepTime.expertCopies(l);
    double split = common / shards + routed / expertCopies;
    double whole = common + routed;
    // With all split, one layer at a time is whole.
    double once = (common + routed) * l.pipeline() / Math.max(1, job.model().layers());
    double weights = l.sharding() == Sharding.FULL ? split + 2 * once : whole;
    double gradients =
        l.sharding() == Sharding.FULL || l.sharding() == Sharding.GRADIENTS ? split : whole;
    double microBatches = job.globalBatch() / ((double) l.data() * l.microBatch());
    return new TrainingMemory(
        WEIGHT * weights,
        job.adapters() ? 0 : GRADIENT * gradients,
        job.adapters() ? 0 : STATE * split,
        activations(
            job,
            l.tensor(),
            l.context(),
            l.microBatch(),
            l.recompute(),
            l.sequenceParallel(),
            l.pipeline(),
            l.interleave(),
            microBatches));
  }

  /**
   * All bytes of a chip, by parts that many layouts share.
   *
   * @param common parameters of a chip that all copies of the model have
   * @param routed parameters of a chip in routed experts
   * @param split parameters that are its share when copies split them all
   * @param stageLayers layers of a stage
   * @param sharding what copies split
   * @param adapters weights learn nothing
   * @param activations bytes
   */
  static double bytes(
      double common,
      double routed,
      double split,
      double stageLayers,
      Sharding sharding,
      boolean adapters,
      double activations) {
    double whole = common + routed;
    boolean full = sharding == Sharding.FULL;
    double weights = full ? split + 2 * whole / stageLayers : whole;
    double gradients = full || sharding == Sharding.GRADIENTS ? split : whole;
    double learning = adapters ? 0 : GRADIENT * gradients + STATE * split;
    return WEIGHT * weights + learning + activations + BESIDE;
  }

  static double activations(
      TrainingJob job,
      int tensor,
      int context,
      int microBatch,
      Recompute recompute,
      boolean sequenceParallel,
      int pipeline,
      int interleave,
      double microBatches) {
    double perToken = perToken(job, tensor, recompute, sequenceParallel);
    double tokens = microBatch * job.sequence() / context;
    double held = TrainingFormulas.inFlight(pipeline, interleave, microBatches);
    double logits = pipeline > 1 ? 0 : 6.0 * job.vocab() / tensor;
    return tokens * (perToken / pipeline * held + logits);
  }

  /** Bytes per token of all layers. */
  static double perToken(
      TrainingJob job, int tensor, Recompute recompute, boolean sequenceParallel) {
    var m = job.model();
    double hidden = m.hidden();
    double kept = sequenceParallel ? 2 * hidden / tensor : 2 * hidden;
    if (recompute == Recompute.FULL) {
      return kept * (m.layers() + job.furtherLayers());
    }
    double attention =
        (job.heads() * (job.headDim() + job.valueDim()) + 2.0 * job.kvHeads() * job.headDim());
    double parts = m.gated() ? 3 : 2;
    double mixing =
        TrainingFormulas.activationBytesPerToken(
            hidden / 2, attention, 0, tensor, sequenceParallel);
    double dense =
        TrainingFormulas.activationBytesPerToken(
            hidden / 2, 0, parts * m.ffn(), tensor, sequenceParallel);
    double routed = m.expertsActive() * (parts * m.expertFfn() + 2.0 * job.expertHidden());
    double experts =
        TrainingFormulas.activationBytesPerToken(
            hidden / 2,
            0,
            routed + parts * m.sharedExperts() * m.expertFfn(),
            tensor,
            sequenceParallel);
    double linear =
        TrainingFormulas.activationBytesPerToken(
            hidden / 2, 4.0 * m.linearInner(), 0, tensor, sequenceParallel);
    return job.attentionLayers() * mixing
        + job.denseLayers() * dense
        + job.expertLayers() * experts
        + m.linearLayers() * linear;
  }
}
