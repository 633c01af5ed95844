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
  private static final Kind[] KINDS = Kind.values();

  /** Seconds forward and backward of all layers, and bytes that they keep per token, by kind. */
  private final double[] seconds = new double[KINDS.length];

  private final double[] kept = new double[KINDS.length];

  /** Seconds of embedding and last product. */
  final double ends;

  /** Tokens of a micro-batch on a chip. */
  final double tokens;

  /** Bytes of buffers. */
  final double buffers;

  LayerTable(
      TrainingJob job, TrainingChip chip, TrainingFit fit, Outer outer, int micro, Mode mode) {
    LayerParts parts =
        new LayerParts(
            job,
            chip,
            fit,
            outer.tensor(),
            outer.context(),
            outer.expert(),
            micro,
            mode.tokens(),
            mode.overlap());
    for (Kind kind : KINDS) {
      seconds[kind.ordinal()] = LayerTimes.of(parts, fit, kind).layers();
      kept[kind.ordinal()] =
          ActivationMemory.perToken(job, outer.tensor(), kind, mode.tokens());
    }
    ends = LayerTimes.of(parts, fit, Kind.NOTHING).ends();
    tokens = micro * job.sequence() / outer.context();
    buffers =
        ActivationMemory.buffers(job, outer.tensor(), tokens, mode.tokens(), mode.overlap());
  }

  /** Seconds of all layers of which a share is computed again whole. */
  double seconds(Kind kind, double share) {
    return kind == Kind.LAYERS
        ? ActivationMemory.mixed(
            seconds[Kind.NOTHING.ordinal()], seconds[Kind.LAYERS.ordinal()], share)
        : seconds[kind.ordinal()];
  }

  /** Bytes per token that all layers keep. */
  double kept(Recomputation r, double share) {
    return switch (r.kind()) {
      case NOTHING, ELEMENTWISE, FEED_FORWARD -> kept[r.kind().ordinal()];
      case LAYERS ->
          ActivationMemory.mixed(
              kept[Kind.NOTHING.ordinal()], kept[Kind.LAYERS.ordinal()], share);
      case GROUPS -> kept[Kind.GROUPS.ordinal()] / r.group();
    };
  }

  /** Bytes per token that all layers keep where nothing is computed again. */
  double whole() {
    return kept[Kind.NOTHING.ordinal()];
  }

  /** The least seconds of all layers. */
  double least() {
    return seconds[Kind.NOTHING.ordinal()];
  }
}
