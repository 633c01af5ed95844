package dev.buildout.model.measured;

/**
 * Parallel degrees as a row states them; 0 where it does not.
 *
 * @param tensor tensor parallel
 * @param pipeline pipeline stages
 * @param context context parallel
 * @param interleave pipeline chunks per stage (virtual pipeline)
 * @param expert expert parallel
 * @param data data parallel
 */
public record Degrees(int tensor, int pipeline, int context, int interleave, int expert, int data) {

  /** Devices that hold one copy of the model; unstated degrees count once. */
  public int modelParallel() {
    return Math.max(1, tensor) * Math.max(1, pipeline) * Math.max(1, context);
  }
}
