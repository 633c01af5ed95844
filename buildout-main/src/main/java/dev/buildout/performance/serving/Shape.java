package dev.buildout.performance.serving;

import dev.buildout.model.LanguageModel;

/**
 * The shape of a model as operators need it, with what its maker leaves unsaid filled in: heads of
 * 128, and a feed-forward part that holds the parameters that are left.
 */
record Shape(
    int hidden,
    double parameters,
    int attentionLayers,
    int windowLayers,
    double window,
    int sparseTokens,
    int linearLayers,
    double linearInner,
    int denseLayers,
    int expertLayers,
    double heads,
    double kvHeads,
    double headDim,
    double cacheElements,
    double ffn,
    int inputMatrices,
    int experts,
    int expertsActive,
    double sharedExperts,
    double expertFfn,
    double expertHidden,
    int vocab,
    boolean latent,
    double queryRank,
    double cacheRank,
    double rope,
    double nope,
    double valueDim) {
  private static final double HEAD = 128;

  /** Elements of the state of a linear layer for each of its inner ones, of four bytes, twice. */
  private static final double STATE_BYTES = 128 * 4 * 2;

  static Shape of(LanguageModel m) {
    int attention = m.attentionLayers() > 0 ? m.attentionLayers() : m.layers() - m.linearLayers();
    double headDim = m.headDim() > 0 ? m.headDim() : HEAD;
    double heads = m.heads() > 0 ? m.heads() : m.hidden() / headDim;
    double kvHeads =
        m.kvHeads() > 0 ? m.kvHeads() : Math.max(1, m.kvElementsPerLayer() / 2 / headDim);
    int inputs = m.gated() ? 2 : 1;
    int experts = m.experts() > 0 ? (m.moeLayers() > 0 ? m.moeLayers() : m.layers()) : 0;
    double expertHidden = m.expertHidden() > 0 ? m.expertHidden() : m.hidden();
    double expertFfn = m.expertFfn();
    double attentionParameters =
        attention * (double) m.hidden() * headDim * (2 * heads + 2 * kvHeads);
    double left = Math.max(0, m.parametersB() * 1e9 - attentionParameters);
    if (experts > 0 && expertFfn == 0) {
      expertFfn = left / experts / m.experts() / (inputs + 1) / expertHidden;
    }
    int dense = m.linearLayers() > 0 && m.experts() > 0 ? 0 : m.layers() - experts;
    double ffn = m.ffn();
    if (ffn == 0 && experts == 0) {
      ffn = left / m.layers() / (inputs + 1) / m.hidden();
    }
    return new Shape(
        m.hidden(),
        m.parametersB() * 1e9,
        attention,
        Math.min(attention, m.windowLayers()),
        m.windowTokens() > 0 ? m.windowTokens() : Double.POSITIVE_INFINITY,
        m.sparseTokens(),
        m.linearLayers(),
        m.linearInner(),
        dense,
        experts,
        heads,
        kvHeads,
        headDim,
        m.kvElementsPerLayer(),
        ffn,
        inputs,
        m.experts(),
        m.expertsActive(),
        experts > 0 ? m.sharedExperts() : 0,
        expertFfn,
        expertHidden,
        m.vocab(),
        m.mlaKvLora() > 0,
        m.mlaQLora() > 0 ? m.mlaQLora() : m.hidden(),
        m.mlaKvLora(),
        m.mlaRope(),
        m.mlaNope(),
        m.mlaVdim());
  }

  /** Operations of a query against a key and its value in decoding, all heads. */
  double decodeFlopPerPair() {
    return latent ? 2 * heads * (2 * cacheRank + rope) : 4 * heads * headDim;
  }

  /** The same in prefill, where latent keys and values are unpacked. */
  double prefillFlopPerPair() {
    return latent ? 2 * heads * (nope + rope + valueDim) : 4 * heads * headDim;
  }

  /** Bytes of the state of a linear layer that a request reads and writes. */
  double stateBytes() {
    return linearInner * STATE_BYTES;
  }
}
