package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.SoftwareStack;
import dev.buildout.model.Workload;
import dev.buildout.performance.formulas.RooflineFormulas;
import dev.buildout.performance.formulas.TransformerFormulas;

/**
 * Serving of one language model by replicas of a number of chips: prefill and decode share the
 * chips, requests are batched continuously.
 *
 * @param model what is served
 * @param work requests: length, cached share, latency target, bits
 * @param chip chip
 * @param stack its software
 * @param chips chips of a replica
 */
record Serving(
    LanguageModel model, Workload work, Accelerator chip, SoftwareStack stack, int chips) {
  /** Share of memory for weights and cache; the rest is activations and fragments (vLLM: 0.9). */
  static final double USABLE_MEMORY = 0.9;

  static final int MAX_BATCH = 1 << 16;

  double inputTokens() {
    return work.contextTokens() * work.inputShare();
  }

  double outputTokens() {
    return work.contextTokens() * (1 - work.inputShare());
  }

  /** Requests whose cache fits beside the weights, each at its full length; negative when none. */
  double batchOfMemory() {
    double usable = USABLE_MEMORY * chip.hbmGb() * 1e9 * chips;
    double weights = TransformerFormulas.weightBytes(model.parametersB(), work.weightBits());
    double cache = work.contextTokens() * kvBytesPerToken();
    double left = usable - weights;
    return left < 0 || cache == 0 ? left : Math.floor(left / cache);
  }

  /** One step in which every request of the batch gets a token, seconds. */
  double decodeSeconds(double batch) {
    double routedB =
        TransformerFormulas.routedParametersB(
            model.parametersB(), model.activeParametersB(), model.experts(), model.expertsActive());
    double coverage =
        TransformerFormulas.expertCoverage(model.experts(), model.expertsActive(), batch);
    double touchedB = model.parametersB() - routedB + routedB * coverage;
    double weights = TransformerFormulas.weightBytes(touchedB, work.weightBits());
    return RooflineFormulas.seconds(
            readSeconds(weights + batch * cacheReadBytes()), operateSeconds(batch))
        + allReduceSeconds(batch)
        + RooflineFormulas.overheadSeconds(model.layers(), chips);
  }

  /** Prefill of one request, seconds. */
  double prefillSeconds() {
    double cached = inputTokens() * work.cachedShare();
    double fresh = inputTokens() - cached;
    double flop =
        fresh * TransformerFormulas.flopPerToken(model.activeParametersB())
            + TransformerFormulas.prefillAttentionFlop(
                model.layers(), model.hidden(), fresh, cached);
    return RooflineFormulas.computeSeconds(flop, tflops(), stack.prefillEfficiency(), chips)
        + allReduceSeconds(fresh);
  }

  /** Time per output token with a batch of requests in flight, seconds. */
  double secondsPerOutputToken(double batch) {
    return RooflineFormulas.secondsPerOutputToken(
        decodeSeconds(batch), batch, outputTokens(), prefillSeconds());
  }

  /** Input and output tokens per second of one replica. */
  double tokensPerSecond(double batch) {
    if (outputTokens() == 0) {
      return inputTokens() / prefillSeconds();
    }
    return batch / secondsPerOutputToken(batch) * work.contextTokens() / outputTokens();
  }

  /** Largest batch that memory and the latency target allow; 0 when not even one request is. */
  int largestBatch() {
    int low = 0;
    int high = (int) Math.min(MAX_BATCH, Math.max(0, batchOfMemory()));
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (meetsTarget(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  boolean meetsTarget(int batch) {
    return outputTokens() == 0 || secondsPerOutputToken(batch) * 1000 <= work.tpotMs();
  }

  /** What stands against more tokens per second at a batch. */
  String limit(int batch) {
    double reading = readSeconds(cacheReadBytes());
    double operating = operateSeconds(1) + prefillSeconds() / Math.max(1, outputTokens());
    // An endless batch would spread weights and overhead over so many requests that only this is
    // left of the time per token.
    double endless = RooflineFormulas.seconds(reading, operateSeconds(1)) + allReduceSeconds(1);
    double prefill = prefillSeconds() / Math.max(1, outputTokens());
    if (outputTokens() == 0 || (endless + prefill) * batch > 0.9 * secondsPerOutputToken(batch)) {
      return reading > operating ? "memory bandwidth" : "compute";
    }
    return batch < MAX_BATCH && batch + 1 <= batchOfMemory() ? "latency" : "memory";
  }

  private double kvBytesPerToken() {
    return TransformerFormulas.kvBytesPerToken(
        model.layers(),
        model.kvElementsPerLayer(),
        TransformerFormulas.kvElementBytes(work.weightBits()));
  }

  /**
   * Cache that a step reads for one request: the input and on average half of the output, bytes.
   */
  private double cacheReadBytes() {
    return (inputTokens() + outputTokens() / 2) * kvBytesPerToken();
  }

  private double readSeconds(double bytes) {
    return RooflineFormulas.memorySeconds(bytes, chip.hbmGbps(), stack.decodeEfficiency(), chips);
  }

  private double operateSeconds(double batch) {
    double flop = batch * TransformerFormulas.flopPerToken(model.activeParametersB());
    return RooflineFormulas.computeSeconds(flop, tflops(), stack.prefillEfficiency(), chips);
  }

  private double allReduceSeconds(double tokens) {
    return RooflineFormulas.allReduceSeconds(
        model.layers(), model.hidden(), tokens, chip.scaleupGbps(), chips);
  }

  private double tflops() {
    return ChipRates.peakTflops(chip, work.weightBits());
  }
}
