package dev.buildout.performance.training;

import dev.buildout.model.measured.Sharding;

/**
 * How a training job is spread over chips. Degrees count chips and are at least 1; tensor x
 * pipeline x context x data is their number.
 *
 * @param tensor chips that share each matrix
 * @param pipeline stages
 * @param stageLayers layers of the fullest stage; 0 where stages are not said to have whole layers
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
    int stageLayers,
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

  /**
   * Equal stages that are as full as the fullest one.
   *
   * @param layers of the model
   */
  double stages(int layers) {
    return stages(layers, pipeline, stageLayers);
  }

  static double stages(int layers, int pipeline, int stageLayers) {
    return stageLayers == 0 || layers % pipeline == 0 ? pipeline : layers / (double) stageLayers;
  }

  /**
   * Layers of a chunk of the fullest stage.
   *
   * @param layers of the model
   */
  int chunkLayers(int layers) {
    return Math.max(1, (stageLayers > 0 ? stageLayers : layers / pipeline) / interleave);
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
