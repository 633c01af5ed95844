package dev.buildout.model.measured;

/**
 * Like workers of a serving deployment, as a row states them.
 *
 * @param batch requests in flight of one attention-data-parallel rank; 0 where unstated
 * @param workers workers, each a copy of the model; 0 where unstated
 * @param tensor chips that split a layer's attention
 * @param pipeline pipeline stages
 * @param attentionData attention-data-parallel ranks of a worker
 * @param expertTensor chips that split an expert; 0 where unstated
 * @param expert expert-parallel ranks; 0 where unstated
 */
public record Pool(
    double batch,
    int workers,
    int tensor,
    int pipeline,
    int attentionData,
    int expertTensor,
    int expert) {

  /** Chips of one worker. */
  public int chipsPerWorker() {
    return tensor * pipeline * attentionData;
  }

  /** Requests in flight of one worker; 0 where unstated. */
  public double requestsPerWorker() {
    return batch * attentionData;
  }
}
