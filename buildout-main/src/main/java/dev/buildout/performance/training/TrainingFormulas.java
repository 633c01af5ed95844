package dev.buildout.performance.training;

/** Operations, bytes and waiting times of training; functions of plain numbers. */
public final class TrainingFormulas {
  private TrainingFormulas() {}

  /**
   * Operations of causal attention over whole sequences, forward: queries against keys and weights
   * against values, for half of all pairs.
   *
   * @param tokens tokens of queries
   * @param seen tokens of a sequence, or of the window in which it is seen
   * @param width heads x (size of a query's head + size of a value's head)
   */
  public static double attentionFlop(double tokens, double seen, double width) {
    return tokens * seen * width;
  }

  /**
   * Tokens that a query sees on average times two, so that a window counts like a short sequence:
   * of a sequence of s with a window of w, {@code w (2 - w/s)}.
   *
   * @param sequence s
   * @param window w; 0 for none
   */
  public static double seen(double sequence, double window) {
    return window == 0 || window >= sequence ? sequence : window * (2 - window / sequence);
  }

  /**
   * Time of a pipeline step with interleaved chunks: all micro-batches through the slowest stage,
   * and {@code (p - 1) / v} of them while it fills and drains (Narayanan et al. 2021,
   * arXiv:2104.04473, section 2.2).
   *
   * @param microBatches of a step
   * @param slowest seconds of a micro-batch in the slowest stage, forward and backward
   * @param mean seconds of it in a mean stage
   * @param pipeline p, stages
   * @param interleave v, chunks per stage
   * @return seconds
   */
  public static double pipelineSeconds(
      double microBatches, double slowest, double mean, int pipeline, int interleave) {
    return microBatches * slowest + (pipeline - 1.0) / interleave * mean;
  }

  /**
   * Bytes of activations that a transformer layer keeps for the backward pass per token, 16 bit
   * (Korthikanti et al. 2022, arXiv:2205.05198, equations 1 to 4), for any shape: what the parts
   * between products keep is split only by sequence parallelism; attention's scores are never kept,
   * as fused attention does.
   *
   * @param hidden hidden size
   * @param attention elements of queries, keys, values and the result, per token
   * @param inner elements that the feed-forward part keeps, per token
   * @param tensor chips that share matrices
   * @param sequenceParallel and tokens between them
   */
  public static double activationBytesPerToken(
      double hidden, double attention, double inner, int tensor, boolean sequenceParallel) {
    double between = 10 * hidden;
    return (sequenceParallel ? between / tensor : between) + 2 * (attention + inner) / tensor;
  }

  /**
   * Micro-batches whose activations the first stage holds at the same time, in units of a whole
   * stage's: p at most, and {@code 1 + (p - 1) / (p v)} times that when chunks are interleaved
   * (Korthikanti et al. 2022, section 4.2.3).
   *
   * @param pipeline p, stages
   * @param interleave v, chunks per stage
   * @param microBatches of a step
   */
  public static double inFlight(int pipeline, int interleave, double microBatches) {
    double extra = interleave > 1 ? 1 + (pipeline - 1.0) / (pipeline * (double) interleave) : 1;
    return Math.min(microBatches, pipeline) * extra;
  }

  /**
   * Bytes per token of a layer that a chip keeps whole where tokens are shared but what a product
   * needs is not gathered again: the rest of its input (Korthikanti et al. 2022, section 4.2.2).
   *
   * @param hidden size of the input
   * @param tensor chips that share it
   */
  public static double keptGathered(double hidden, int tensor) {
    return 2 * hidden * (1 - 1.0 / tensor);
  }

  /**
   * Bytes of the buffers in which collectives of matrices overlap with products: one 16-bit input
   * for each of ten collectives of a layer, forward and backward, two thirds of which gather and
   * the rest reduce (Transformer Engine's user buffers).
   *
   * @param tokens of a micro-batch on a chip
   * @param hidden hidden size
   */
  public static double overlapBuffers(double tokens, double hidden) {
    return 10 * 2 * tokens * hidden;
  }

  /**
   * Bytes that the optimizer's step moves for a parameter: gradient, master weight and both moments
   * in, master weight, moments and the 16-bit weight out (Kingma, Ba 2014, arXiv:1412.6980; mixed
   * precision as Rajbhandari et al. 2019, arXiv:1910.02054).
   */
  public static double optimizerBytes() {
    return 4 + 12 + 12 + 2;
  }

  /**
   * Chips, other than by chance the same, to which a token is sent: {@code n (1 - (1 - 1/n)^k)} of
   * n when it picks k experts.
   *
   * @param ranks n
   * @param active k
   */
  public static double distinctRanks(double ranks, double active) {
    return ranks * (1 - Math.pow(1 - 1 / ranks, active));
  }
}
