package dev.buildout.performance.formulas;

/** How many bytes and operations a transformer needs; functions of plain numbers. */
public final class TransformerFormulas {
  private TransformerFormulas() {}

  /**
   * Bytes of all weights.
   *
   * @param parametersB parameters, billion
   * @param bits bits of a weight
   */
  public static double weightBytes(double parametersB, int bits) {
    return parametersB * 1e9 * bits / 8;
  }

  /**
   * Bytes of an element of the key-value cache: one where weights have at most 8 bits, else two.
   *
   * @param weightBits bits of a weight
   */
  public static double kvElementBytes(int weightBits) {
    return weightBits <= 8 ? 1 : 2;
  }

  /**
   * Bytes of key-value cache that a token occupies in all layers.
   *
   * @param layers layers
   * @param elementsPerLayer elements per token and layer, keys and values together
   * @param elementBytes bytes of an element
   */
  public static double kvBytesPerToken(int layers, double elementsPerLayer, double elementBytes) {
    return layers * elementsPerLayer * elementBytes;
  }

  /**
   * Share of the routed experts that at least one token of a batch uses, each token choosing k of E
   * at random: {@code 1 - (1 - k/E)^B}. 1 for a dense model.
   *
   * @param experts E, routed experts of a layer; 0 for a dense model
   * @param active k, experts a token uses
   * @param batch B, tokens in the step
   */
  public static double expertCoverage(int experts, int active, double batch) {
    if (experts == 0 || active >= experts) {
      return 1;
    }
    return 1 - Math.pow(1 - (double) active / experts, batch);
  }

  /**
   * Parameters that sit in routed experts, billion. Of all parameters P = S + R a token uses A = S
   * + R k/E, so R = (P - A) / (1 - k/E); then one token touches exactly A.
   *
   * @param parametersB P, billion
   * @param activeB A, billion
   * @param experts E; 0 for a dense model
   * @param active k
   */
  public static double routedParametersB(
      double parametersB, double activeB, int experts, int active) {
    if (experts == 0 || active >= experts) {
      return 0;
    }
    return Math.min(parametersB, (parametersB - activeB) / (1 - (double) active / experts));
  }

  /**
   * Operations of a forward pass over one token without attention to others: two for each active
   * parameter (Kaplan et al. 2020, arXiv:2001.08361, table 1).
   *
   * @param activeB parameters used for a token, billion
   */
  public static double flopPerToken(double activeB) {
    return 2 * activeB * 1e9;
  }

  /**
   * Operations of causal attention in the prefill of one request: queries against keys and weights
   * against values, 4 x layers x hidden for each pair of a new token and a token before it.
   *
   * @param layers layers
   * @param hidden hidden size, taken as heads x head size
   * @param newTokens tokens computed
   * @param cachedTokens tokens before them that are found in the prefix cache
   */
  public static double prefillAttentionFlop(
      int layers, int hidden, double newTokens, double cachedTokens) {
    return 4.0 * layers * hidden * newTokens * (cachedTokens + newTokens / 2);
  }
}
