package dev.buildout.performance.training;

/** Which chips beside those that share matrices and sequences are near in the fast fabric. */
public enum Placement {
  /** Unstated: copies and stages each as near as they could be without the other. */
  NEAREST,
  /** Copies, then stages: the order of Megatron-Core. */
  COPIES_NEAR,
  /** Stages, then copies: its option {@code use-tp-pp-dp-mapping}. */
  STAGES_NEAR;

  /**
   * Copies of a chip's weights within one fast fabric.
   *
   * @param domain chips of the fabric
   */
  int nearCopies(int domain, int tensor, int context, int pipeline) {
    if (this != STAGES_NEAR) {
      return Math.max(1, domain / tensor);
    }
    int sequence = Math.max(1, Math.min(context, domain / tensor));
    return sequence * Math.max(1, domain / (tensor * context * pipeline));
  }

  /** Whether all stages lie within one fast fabric, so that none waits for the network. */
  boolean stagesNear(int domain, int tensor, int context, int pipeline, int data) {
    return switch (this) {
      case NEAREST -> domain >= tensor * pipeline;
      case COPIES_NEAR -> domain >= (long) tensor * context * pipeline * data;
      case STAGES_NEAR -> domain >= (long) tensor * context * pipeline;
    };
  }
}
