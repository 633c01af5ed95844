package dev.buildout.performance.serving;

import dev.buildout.model.LanguageModel;

/**
 * What is served: requests of one model and how long their users wait.
 *
 * @param model model
 * @param weightBits bits of a weight as served
 * @param inputTokens tokens of a prompt
 * @param outputTokens tokens of an answer; 0 where only prompts are read, as for embeddings
 * @param cachedShare share of the input whose keys and values are found in a cache of prefixes
 * @param ttftMs longest mean time to the first token, ms; 0 for any
 * @param tpotMs longest mean time per output token, ms; 0 for any
 */
public record Service(
    LanguageModel model,
    int weightBits,
    double inputTokens,
    double outputTokens,
    double cachedShare,
    double ttftMs,
    double tpotMs) {

  /** Tokens whose keys and values a request holds on average while it is served. */
  double contextTokens() {
    return inputTokens + outputTokens / 2;
  }

  /** True where requests end with their prefill. */
  boolean readsOnly() {
    return outputTokens == 0;
  }
}
