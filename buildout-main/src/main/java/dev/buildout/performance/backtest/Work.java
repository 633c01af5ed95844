package dev.buildout.performance.backtest;

import dev.buildout.model.LanguageModel;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.performance.formulas.TransformerFormulas;

/** Operations and bytes of a row as the simplest models count them. */
final class Work {
  private Work() {}

  /** Operations of a forward pass over each of some new tokens after cached ones, and attention. */
  static double forward(LanguageModel m, double newTokens, double cachedTokens) {
    return newTokens * TransformerFormulas.flopPerToken(m.activeParametersB())
        + TransformerFormulas.prefillAttentionFlop(
            attentionLayers(m), attentionWidth(m), newTokens, cachedTokens);
  }

  /** Operations of a training step: forward once and backward twice. */
  static double step(LanguageModel m, TrainingRow row) {
    return 3 * row.globalBatch() * forward(m, row.sequence(), 0);
  }

  /** Bytes that a decoding step reads: weights that the batch touches and its cache. */
  static double decodeBytes(LanguageModel m, double batch, double contextTokens, int bits) {
    double routed =
        TransformerFormulas.routedParametersB(
            m.parametersB(), m.activeParametersB(), m.experts(), m.expertsActive());
    double touched =
        m.parametersB()
            - routed
            + routed * TransformerFormulas.expertCoverage(m.experts(), m.expertsActive(), batch);
    double cache =
        TransformerFormulas.kvBytesPerToken(
            attentionLayers(m), m.kvElementsPerLayer(), TransformerFormulas.kvElementBytes(bits));
    return TransformerFormulas.weightBytes(touched, bits) + batch * contextTokens * cache;
  }

  private static int attentionLayers(LanguageModel m) {
    return m.attentionLayers() > 0 ? m.attentionLayers() : m.layers();
  }

  private static int attentionWidth(LanguageModel m) {
    return m.heads() > 0 && m.headDim() > 0 ? m.heads() * m.headDim() : m.hidden();
  }
}
