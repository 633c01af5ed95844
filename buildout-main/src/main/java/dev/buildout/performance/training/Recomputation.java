package dev.buildout.performance.training;

import dev.buildout.model.measured.Recompute;

/**
 * What the backward pass computes again, in the granularities of Megatron-Core.
 *
 * @param kind what
 * @param layers of each chunk of layers, how many are computed again; of groups, how many follow
 *     what is kept
 */
public record Recomputation(Kind kind, int layers) {
  /** What of a layer is computed again. */
  public enum Kind {
    /** Nothing; attention's scores, which fused attention never keeps, do not count. */
    NOTHING,
    /** Norms and activation functions of all layers. */
    ELEMENTWISE,
    /** Feed-forward parts and experts of all layers, from their input. */
    FEED_FORWARD,
    /** The first layers of each chunk, each from its input (Chen et al. 2016, arXiv:1604.06174). */
    LAYERS,
    /** All layers, several from one input that is kept. */
    GROUPS
  }

  static final Recomputation NOTHING = new Recomputation(Kind.NOTHING, 0);

  /** What a measured row says; attention alone is not kept anyway. */
  static Recomputation of(Recompute stated, int chunkLayers) {
    return stated == Recompute.FULL ? new Recomputation(Kind.LAYERS, chunkLayers) : NOTHING;
  }

  /** Share of layers that are computed again whole. */
  double share(int chunkLayers) {
    return switch (kind) {
      case NOTHING, ELEMENTWISE, FEED_FORWARD -> 0;
      case LAYERS -> Math.min(1, layers / (double) chunkLayers);
      case GROUPS -> 1;
    };
  }

  /** Layers whose input alone is kept for each one whose input is. */
  int group() {
    return kind == Kind.GROUPS ? layers : 1;
  }
}
