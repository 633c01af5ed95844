package dev.buildout.performance.training;

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
  /** Buffers of libraries, the context of the driver. */
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
    double split = common / l.shards() + routed / StepTime.expertCopies(l);
    double whole = common + routed;
    // With all split, one layer at a time is whole, and the next where it is gathered meanwhile.
    int layers = job.model().layers();
    double once = whole * l.stages(layers) / Math.max(1, layers);
    boolean full = l.sharding() == Sharding.FULL;
    double weights = full ? split + (l.overlap().data() ? 2 : 1) * once : whole;
    double gradients = full || l.sharding() == Sharding.GRADIENTS ? split : whole;
    return new TrainingMemory(
        WEIGHT * weights,
        job.adapters() ? 0 : GRADIENT * gradients,
        job.adapters() ? 0 : STATE * split,
        ActivationMemory.bytes(job, l));
  }

  /** All but activations, which do not depend on copies: bytes. */
  double lasting() {
    return weights + gradients + optimizer + BESIDE;
  }
}
