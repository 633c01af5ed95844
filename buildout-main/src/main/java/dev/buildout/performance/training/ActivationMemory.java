package dev.buildout.performance.training;

import dev.buildout.performance.training.Recomputation.Kind;

/** Bytes of activations: what the backward pass needs of the forward pass. */
final class ActivationMemory {
  private ActivationMemory() {}

  /**
   * All of a chip.
   *
   * @param keptPerToken bytes per token of all layers, as recomputing leaves them
   * @param wholePerToken the same without recomputing
   * @param job what is trained
   * @param tensor chips that share each matrix
   * @param tokens of a micro-batch on the chip
   * @param stages equal ones, as full as the fullest
   * @param inFlight micro-batches that are held, in whole stages
   * @param again layers that are whole at a time while they are computed again
   * @param buffers bytes of buffers beside
   * @return bytes
   */
  static double bytes(
      double keptPerToken,
      double wholePerToken,
      TrainingJob job,
      int tensor,
      double tokens,
      double stages,
      double inFlight,
      int again,
      double buffers) {
    double logits = stages > 1 ? 0 : 6.0 * job.vocab() / tensor;
    double working = wholePerToken * again / allLayers(job);
    return tokens * (keptPerToken / stages * inFlight + logits + working) + buffers;
  }

  static double bytes(TrainingJob job, Layout l) {
    double whole = perToken(job, l.tensor(), Kind.NOTHING, l.tokens());
    Recomputation r = l.recompute();
    double share = r.share(l.chunkLayers(job.model().layers()));
    double microBatches = job.globalBatch() / ((double) l.data() * l.microBatch());
    double tokens = l.microBatch() * job.sequence() / l.context();
    return bytes(
        perToken(job, l.tensor(), l.tokens(), r, share),
        whole,
        job,
        l.tensor(),
        tokens,
        l.stages(job.model().layers()),
        TrainingFormulas.inFlight(l.pipeline(), l.interleave(), microBatches),
        share > 0 ? r.group() : 0,
        buffers(job, l.tensor(), tokens, l.tokens(), l.overlap().tensor()));
  }

  private static double allLayers(TrainingJob job) {
    return Math.max(1, job.model().layers() + job.furtherLayers());
  }

  /** Of collectives that overlap with products; sums of all tokens are reduced after them. */
  static double buffers(
      TrainingJob job, int tensor, double tokens, TokenSplit split, boolean overlap) {
    return overlap && split.split() && tensor > 1
        ? TrainingFormulas.overlapBuffers(tokens, job.model().hidden())
        : 0;
  }

  /** Bytes per token of all layers, of which a share is computed again whole. */
  static double perToken(
      TrainingJob job, int tensor, TokenSplit split, Recomputation r, double share) {
    if (share == 0) {
      return perToken(job, tensor, r.kind() == Kind.LAYERS ? Kind.NOTHING : r.kind(), split);
    }
    double inputs = perToken(job, tensor, Kind.LAYERS, split) / r.group();
    return share == 1 ? inputs : mixed(perToken(job, tensor, Kind.NOTHING, split), inputs, share);
  }

  /** A mean of two where a share is the second. */
  static double mixed(double first, double second, double share) {
    return first + share * (second - first);
  }

  /** Bytes per token of all layers, treated alike; of what is computed again whole, the input. */
  static double perToken(TrainingJob job, int tensor, Kind kind, TokenSplit split) {
    var m = job.model();
    double hidden = m.hidden();
    if (kind == Kind.LAYERS || kind == Kind.GROUPS) {
      double kept = split.split() ? 2 * hidden / tensor : 2 * hidden;
      return kept * (m.layers() + job.furtherLayers());
    }
    double attention =
        (job.heads() * (job.headDim() + job.valueDim()) + 2.0 * job.kvHeads() * job.headDim());
    double parts = m.gated() ? 3 : 2;
    // What an activation function makes is as large as each of its inputs.
    double inner = kind == Kind.ELEMENTWISE ? parts - 1 : kind == Kind.FEED_FORWARD ? 0 : parts;
    double routed =
        kind == Kind.FEED_FORWARD
            ? 0
            : m.expertsActive() * (inner * m.expertFfn() + 2.0 * job.expertHidden());
    double shared = inner * m.sharedExperts() * m.expertFfn();
    double sum =
        job.attentionLayers() * part(hidden, attention, 0, tensor, kind, split)
            + job.denseLayers() * part(hidden, 0, inner * m.ffn(), tensor, kind, split)
            + job.expertLayers() * part(hidden, 0, routed + shared, tensor, kind, split)
            + m.linearLayers() * part(hidden, 4.0 * m.linearInner(), 0, tensor, kind, split);
    return split == TokenSplit.KEPT
        ? sum + gathered(job) * TrainingFormulas.keptGathered(hidden, tensor)
        : sum;
  }

  /** Parts of layers whose input chips that share matrices gather; experts get theirs by token. */
  private static double gathered(TrainingJob job) {
    return job.attentionLayers() + job.denseLayers() + job.model().linearLayers();
  }

  /** Half a layer; a norm's result, of which its product needs the input, is 2 bytes a hidden. */
  private static double part(
      double hidden, double attention, double inner, int tensor, Kind kind, TokenSplit split) {
    double all =
        TrainingFormulas.activationBytesPerToken(
            hidden / 2, attention, inner, tensor, split.split());
    double norm = split.split() ? 2 * hidden / tensor : 2 * hidden;
    return kind == Kind.ELEMENTWISE ? all - norm : all;
  }
}
