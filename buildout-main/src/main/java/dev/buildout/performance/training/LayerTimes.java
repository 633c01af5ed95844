package dev.buildout.performance.training;

import dev.buildout.performance.formulas.KernelTimes;
import dev.buildout.performance.training.Recomputation.Kind;

/**
 * Seconds of one micro-batch on one chip, were all layers on it. What does not depend on stages and
 * copies is computed here once, for many layouts.
 *
 * @param forward all layers, forward
 * @param backward all layers, backward, with what is computed again
 * @param endsForward embedding and last product with its loss, forward
 * @param endsBackward the same, backward
 * @param communication part of all these in which collectives are waited for
 */
record LayerTimes(
    double forward,
    double backward,
    double endsForward,
    double endsBackward,
    double communication) {
  /** Operations of attention backward over forward, scores computed again (arXiv:2205.14135). */
  private static final double ATTENTION_BACKWARD = 2.5;

  /** How the host's time and the chip's overlap: the longer of both, with a rounded corner. */
  private static final double HOST_CORNER = 2;

  /** Operations that the host starts in a layer with experts over those of a plain layer. */
  private static final double HOST_EXPERTS = 3;

  double layers() {
    return forward + backward;
  }

  double ends() {
    return endsForward + endsBackward;
  }

  /** With all layers computed again, or none, or parts of each, as the kind says. */
  static LayerTimes of(LayerParts parts, Kind kind) {
    TrainingJob job = parts.job();
    Kind feedForward = kind == Kind.FEED_FORWARD ? Kind.LAYERS : kind;
    Kind mixing = kind == Kind.FEED_FORWARD ? Kind.NOTHING : kind;
    double host = parts.fact().hostUs() * 1e-6;
    double[] sum = new double[3];
    add(sum, job.attentionLayers(), parts.attention(), host / 2, mixing);
    add(sum, job.denseLayers(), parts.feedForward(job.model().ffn()), host / 2, feedForward);
    add(sum, job.expertLayers(), parts.experts(), host * HOST_EXPERTS, feedForward);
    add(sum, job.model().linearLayers(), parts.linear(), host, mixing);
    Part ends = parts.ends();
    return new LayerTimes(
        sum[0],
        sum[1],
        ends.products + ends.traffic + ends.waiting / 2,
        ends.backwardProducts + ends.traffic + ends.waiting / 2,
        sum[2] + ends.waiting);
  }

  private static void add(double[] sum, double layers, Part part, double host, Kind again) {
    if (layers == 0) {
      return;
    }
    double forward = part.forward();
    double backward =
        part.backwardProducts + ATTENTION_BACKWARD * part.attention + 2 * part.traffic;
    double waitForward = part.waiting / 2;
    double waitBackward = part.waiting / 2;
    if (again == Kind.LAYERS || again == Kind.GROUPS) {
      backward += forward;
      waitBackward += waitForward;
    } else if (again == Kind.ELEMENTWISE) {
      backward += part.elementwise;
    }
    double total = forward + backward + waitForward + waitBackward;
    double stretched = KernelTimes.overlapped(total, host, HOST_CORNER) / total;
    sum[0] += layers * stretched * (forward + waitForward);
    sum[1] += layers * stretched * (backward + waitBackward);
    sum[2] += layers * (waitForward + waitBackward);
  }
}
