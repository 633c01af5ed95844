package dev.buildout.performance.training;

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
 * @param shardGroup copies among which they split it; 0 for all, 1 where each keeps all
 * @param tokens how chips that share matrices share tokens
 * @param overlap which transfers go on beside computing
 * @param placement which chips are near
 */
public record Layout(
    int tensor,
    int pipeline,
    int interleave,
    int context,
    int expert,
    int data,
    int microBatch,
    Recomputation recompute,
    Sharding sharding,
    int shardGroup,
    TokenSplit tokens,
    Overlap overlap,
    Placement placement) {

  public int chips() {
    return tensor * pipeline * context * data;
  }

  /** Copies of a chip's weights: chips that share sequences have the same. */
  int copies() {
    return data * context;
  }

  /** Copies among which one is split. */
  int shards() {
    return shardGroup > 0 ? Math.min(copies(), shardGroup) : copies();
  }
}
