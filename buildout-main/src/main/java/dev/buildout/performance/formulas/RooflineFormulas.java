package dev.buildout.performance.formulas;

/** How long work takes on chips that sustain given rates; functions of plain numbers. */
public final class RooflineFormulas {
  /**
   * Sharpness of the corner of the roofline. Memory and compute overlap well but not perfectly; at
   * the corner the sum of fourth powers gives 19 % more time than the larger of both.
   */
  public static final double CORNER = 4;

  /**
   * Time of a layer's launches and synchronisation beside its roofline, and of a small all-reduce
   * among chips, in seconds: shared parameters of a fit to public serving measurements of vLLM,
   * SGLang and TensorRT-LLM (AIConfigurator and InferenceMAX rows).
   */
  public static final double LAYER_SECONDS = 66e-6;

  public static final double ALL_REDUCE_SECONDS = 24e-6;

  /**
   * Share of the fabric's one-directional rate that a large all-reduce sustains; NCCL 0.73-0.99.
   */
  public static final double FABRIC_EFFICIENCY = 0.75;

  private RooflineFormulas() {}

  /**
   * Roofline with a rounded corner, {@code (m^p + c^p)^(1/p)} with p = {@link #CORNER} (Williams,
   * Waterman, Patterson 2009, doi:10.1145/1498765.1498785, has p infinite).
   *
   * @param memorySeconds m, time to move the bytes
   * @param computeSeconds c, time for the operations
   * @return seconds
   */
  public static double seconds(double memorySeconds, double computeSeconds) {
    double larger = Math.max(memorySeconds, computeSeconds);
    if (larger == 0) {
      return 0;
    }
    double ratio = Math.min(memorySeconds, computeSeconds) / larger;
    return larger * Math.pow(1 + Math.pow(ratio, CORNER), 1 / CORNER);
  }

  /**
   * Time to move bytes from memory.
   *
   * @param bytes bytes
   * @param gbps peak bandwidth of one chip, GB/s
   * @param efficiency share of it that is sustained
   * @param chips chips that share the bytes
   * @return seconds
   */
  public static double memorySeconds(double bytes, double gbps, double efficiency, int chips) {
    return bytes / (gbps * 1e9 * efficiency * chips);
  }

  /**
   * Time for operations.
   *
   * @param flop operations
   * @param tflops peak rate of one chip, TFLOP/s
   * @param efficiency share of it that is sustained
   * @param chips chips that share the operations
   * @return seconds
   */
  public static double computeSeconds(double flop, double tflops, double efficiency, int chips) {
    return flop / (tflops * 1e12 * efficiency * chips);
  }

  /**
   * Time of the two all-reduces of each layer of a tensor-parallel forward pass, bandwidth part: a
   * ring moves {@code 2 (n-1)/n} times the activations (Patarasuk, Yuan 2009,
   * doi:10.1016/j.jpdc.2008.09.002). 0 on one chip.
   *
   * @param layers layers
   * @param hidden hidden size; activations have two bytes
   * @param tokens tokens in the pass
   * @param fabricGbps one-directional fabric bandwidth of a chip, GB/s
   * @param chips n
   * @return seconds
   */
  public static double allReduceSeconds(
      int layers, int hidden, double tokens, double fabricGbps, int chips) {
    if (chips == 1) {
      return 0;
    }
    double bytes = 2.0 * layers * tokens * hidden * 2;
    double passes = 2.0 * (chips - 1) / chips;
    return passes * bytes / (fabricGbps * 1e9 * FABRIC_EFFICIENCY);
  }

  /**
   * Time of a forward pass that no size of batch avoids.
   *
   * @param layers layers
   * @param chips chips of the replica
   * @return seconds
   */
  public static double overheadSeconds(int layers, int chips) {
    return layers * (LAYER_SECONDS + (chips > 1 ? 2 * ALL_REDUCE_SECONDS : 0));
  }

  /**
   * Time per output token under continuous batching: each step decodes one token of every request,
   * and the prefill of new requests takes its share, {@code t_decode(B) + (B/O) t_prefill}.
   *
   * @param decodeSeconds t_decode(B), one step
   * @param batch B, requests in the step
   * @param outputTokens O, output tokens of a request
   * @param prefillSeconds prefill of one request
   * @return seconds
   */
  public static double secondsPerOutputToken(
      double decodeSeconds, double batch, double outputTokens, double prefillSeconds) {
    return decodeSeconds + batch / outputTokens * prefillSeconds;
  }

  /**
   * Speed of a chip for mixed work, relative to a reference chip: the harmonic mean over the shares
   * of the reference chip's time (Amdahl's law with two parts).
   *
   * @param computeShare share of the reference chip's time limited by compute
   * @param tflops sustained rate of the chip, TFLOP/s
   * @param referenceTflops sustained rate of the reference chip, TFLOP/s
   * @param gbps sustained memory bandwidth of the chip, GB/s
   * @param referenceGbps sustained memory bandwidth of the reference chip, GB/s
   */
  public static double relativeSpeed(
      double computeShare,
      double tflops,
      double referenceTflops,
      double gbps,
      double referenceGbps) {
    return 1
        / (computeShare * referenceTflops / tflops + (1 - computeShare) * referenceGbps / gbps);
  }

  /**
   * Operations of an hour of training.
   *
   * @param chips chips
   * @param tflops peak rate of one chip, TFLOP/s
   * @param efficiency share of it that is sustained
   * @return 1e21 floating-point operations per hour
   */
  public static double zflopPerHour(int chips, double tflops, double efficiency) {
    return chips * tflops * 1e12 * efficiency * 3600 / 1e21;
  }
}
