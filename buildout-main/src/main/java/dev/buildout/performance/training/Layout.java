package dev.buildout.performance.training;

import dev.buildout.model.measured.Recompute;
import dev.buildout.model.measured.Sharding;

/**
 * How a training job is spread over chips. Degrees count chips and are at least 1; tensor x
 * pipeline x context x data is their number.
 *
 * @param tensor chips that share each matrix
 * @param pipeline stages
 * @param interleave chunks of layers per stage
 * @param context chips that share each sequence
 * @param expert chips that share the experts of a layer
 * @param data copies of the model
 * @param microBatch sequences of a micro-batch
 * @param recompute what the backward pass computes again
 * @param sharding what copies split among themselves beside the optimizer's state
 * @param shardGroup copies among which they split it
 * @param sequenceParallel chips that share matrices share the tokens between them too
 */
public record Layout(
    int tensor,
    int pipeline,
    int interleave,
    int context,
    int expert,
    int data,
    int microBatch,
    Recompute recompute,
    Sharding sharding,
    int shardGroup,
    boolean sequenceParallel) {

  public int chips() {
    return tensor * pipeline * context * data;
  }
}
