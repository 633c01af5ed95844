package dev.buildout.performance.training;

import dev.buildout.model.TrainingFit;
import dev.buildout.performance.training.LayoutSpace.Mode;
import dev.buildout.performance.training.LayoutSpace.Outer;
import dev.buildout.performance.training.Recomputation.Kind;

/**
 * What all layers take, and keep, of one micro-batch in one mode, by what is computed again: shared
 * by all numbers of stages and copies.
 */
final class LayerTable {
  /**
   * All layers, treated alike.
   *
   * @param seconds forward and backward
   * @param kept bytes per token that the backward pass needs
   */
  private record Layers(double seconds, double kept) {}

  private final Layers whole;
  private final Layers elementwise;
  private final Layers feedForward;
  private final Layers again;

  /** Seconds of embedding and last product. */
  final double ends;

  /** Tokens of a micro-batch on a chip. */
  final double tokens;

  /** Bytes of buffers. */
  final double buffers;

  LayerTable(
      TrainingJob job, TrainingChip chip, TrainingFit fit, Outer outer, int micro, Mode mode) {
    int tensor = outer.tensor();
    LayerParts parts =
        new LayerParts(
            job,
            chip,
            fit,
            tensor,
            outer.context(),
            outer.expert(),
            micro,
            mode.tokens(),
            mode.overlap());
    whole = layers(parts, Kind.NOTHING);
    elementwise = layers(parts, Kind.ELEMENTWISE);
    feedForward = layers(parts, Kind.FEED_FORWARD);
    again = layers(parts, Kind.LAYERS);
    ends = LayerTimes.of(parts, Kind.NOTHING).ends();
    tokens = micro * job.sequence() / outer.context();
    buffers = ActivationMemory.buffers(job, tensor, tokens, mode.tokens(), mode.overlap());
  }

  private static Layers layers(LayerParts parts, Kind kind) {
    return new Layers(
        LayerTimes.of(parts, kind).layers(),
        ActivationMemory.perToken(parts.job(), parts.tensor(), kind, parts.tokenSplit()));
  }

  /** Seconds of all layers of which a share is computed again whole. */
  double seconds(Kind kind, double share) {
    return switch (kind) {
      case NOTHING -> whole.seconds;
      case ELEMENTWISE -> elementwise.seconds;
      case FEED_FORWARD -> feedForward.seconds;
      case LAYERS -> ActivationMemory.mixed(whole.seconds, again.seconds, share);
      case GROUPS -> again.seconds;
    };
  }

  /** Bytes per token that all layers keep. */
  double kept(Recomputation r, double share) {
    return switch (r.kind()) {
      case NOTHING -> whole.kept;
      case ELEMENTWISE -> elementwise.kept;
      case FEED_FORWARD -> feedForward.kept;
      case LAYERS -> ActivationMemory.mixed(whole.kept, again.kept, share);
      case GROUPS -> again.kept / r.group();
    };
  }

  /** Bytes per token that all layers keep where nothing is computed again. */
  double whole() {
    return whole.kept;
  }

  /** The least seconds of all layers. */
  double least() {
    return whole.seconds;
  }
}
