package dev.buildout.performance.formulas;

/** How many parameters the parts of a transformer have; functions of plain numbers. */
public final class Parameters {
  private Parameters() {}

  /**
   * Of an attention with grouped queries: {@code d h (2 q + 2 kv)}, projections of queries and
   * output and of keys and values (Ainslie et al. 2023, arXiv:2305.13245).
   *
   * @param hidden d, hidden size
   * @param heads q, heads of queries
   * @param kvHeads kv, heads of keys and values
   * @param headDim h, size of a head
   */
  public static double attention(int hidden, int heads, int kvHeads, int headDim) {
    return (double) hidden * headDim * (2.0 * heads + 2.0 * kvHeads);
  }

  /**
   * Of latent attention (DeepSeek-V2, arXiv:2405.04434, section 2.1): queries down to rank a and up
   * to all heads, keys and values down to rank c and a part with position, up again, and output.
   *
   * @param hidden hidden size
   * @param heads heads
   * @param qLora a, rank of queries; 0 where they are not compressed
   * @param kvLora c, rank of keys and values
   * @param rope size of a head's part with position
   * @param nope size of a head's part without
   * @param vDim size of a head's values
   */
  public static double latentAttention(
      int hidden, int heads, int qLora, int kvLora, int rope, int nope, int vDim) {
    double queries =
        qLora == 0
            ? (double) hidden * heads * (nope + rope)
            : (double) hidden * qLora + (double) qLora * heads * (nope + rope);
    double keysAndValues =
        (double) hidden * (kvLora + rope) + (double) kvLora * heads * (nope + vDim);
    return queries + keysAndValues + (double) heads * vDim * hidden;
  }

  /**
   * Of a feed-forward part: two matrices, three with a gate (Shazeer 2020, arXiv:2002.05202).
   *
   * @param hidden hidden size
   * @param inner inner size
   * @param gated has a gate
   */
  public static double feedForward(int hidden, int inner, boolean gated) {
    return (gated ? 3.0 : 2.0) * hidden * inner;
  }

  /**
   * Of input and output embedding.
   *
   * @param hidden hidden size
   * @param vocab size of the vocabulary
   * @param tied both are one matrix
   */
  public static double embeddings(int hidden, int vocab, boolean tied) {
    return (tied ? 1.0 : 2.0) * hidden * vocab;
  }
}
