package dev.buildout.performance.formulas;

/** Latency of requests that are batched continuously; functions of plain numbers. */
public final class ServingFormulas {
  private ServingFormulas() {}

  /**
   * A forward pass: operators, transfers between chips and what launching the operators takes.
   *
   * @param workSeconds operators at the rates of their laws, s
   * @param work what they take in a pass, relative to their laws
   * @param transferSeconds transfers, s
   * @param kernels operators that are launched
   * @param kernelSeconds what each takes beside its roofline, s
   * @return seconds
   */
  public static double passSeconds(
      double workSeconds,
      double work,
      double transferSeconds,
      double kernels,
      double kernelSeconds) {
    return work * workSeconds + transferSeconds + kernels * kernelSeconds;
  }

  /**
   * Time per output token where decoding shares its chips with prefill: in the time of a request's
   * output each of its b neighbours is replaced, so that b/O prefills come with each step; sampling
   * and scheduling cost each request of the step (the mixing of chunked prefill, Agrawal et al.
   * 2024, arXiv:2403.02310).
   *
   * @param passSeconds decoding pass of the batch, s
   * @param batch b, requests in decoding of a rank
   * @param requestSeconds what a request adds to a step on the host, s
   * @param outputTokens O, output tokens of a request
   * @param prefillSeconds prefill of one request on the rank, s; 0 where others prefill
   * @return seconds
   */
  public static double perOutputToken(
      double passSeconds,
      double batch,
      double requestSeconds,
      double outputTokens,
      double prefillSeconds) {
    return passSeconds + batch * (requestSeconds + prefillSeconds / outputTokens);
  }

  /**
   * Share of its life that a request spends in decoding, by Little's law also the share of requests
   * in flight that decode (Little 1961, doi:10.1287/opre.9.3.383).
   *
   * @param outputTokens output tokens
   * @param perToken time per output token, s
   * @param first time to the first token, s
   */
  public static double decodingShare(double outputTokens, double perToken, double first) {
    return outputTokens * perToken / (outputTokens * perToken + first);
  }

  /**
   * Time to the first token under a fixed number of requests in flight: its own prefill, that of a
   * share q of the others before it, and s steps until it is scheduled and its token is streamed.
   *
   * @param prefillSeconds prefill of one request, s
   * @param queue q, share of the other requests in flight that are prefilled before it
   * @param requests requests in flight that share a prefill worker
   * @param steps s
   * @param stepSeconds time of a step, s
   * @return seconds
   */
  public static double firstToken(
      double prefillSeconds, double queue, double requests, double steps, double stepSeconds) {
    return prefillSeconds * (1 + queue * Math.max(0, requests - 1)) + steps * stepSeconds;
  }

  /**
   * Wait of a request for room in the cache, where more are in flight than fit: each place serves
   * {@code n/b} of them, one after another (Little's law).
   *
   * @param requests n, requests in flight
   * @param room b, requests whose cache fits
   * @param residenceSeconds time that a request holds its place, s
   * @return seconds; 0 where all fit
   */
  public static double waitForRoom(double requests, double room, double residenceSeconds) {
    return Math.max(0, requests / room - 1) * residenceSeconds;
  }

  /**
   * Mean wait before k places that hold each request for a time, where requests arrive at random
   * and these times vary as exponentials do: {@code p / (k (1 - u)) S} with the chance {@code p =
   * u^(sqrt(2 (k + 1)) - 1)} to find them taken (Allen and Cunneen's rule for G/G/k, Allen 1990,
   * Probability, Statistics, and Queueing Theory, sect. 5.2, with squared coefficients of variation
   * of 1; p by Sakasegawa 1977, Annals of the Institute of Statistical Mathematics 29).
   *
   * @param use u, share of the places that is taken on average
   * @param places k
   * @param holdSeconds S, mean time that a request holds its place, s
   * @return seconds; infinite where all places are taken
   */
  public static double waitForServer(double use, double places, double holdSeconds) {
    if (use >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double taken = Math.pow(use, Math.sqrt(2 * (places + 1)) - 1);
    return taken / (places * (1 - use)) * holdSeconds;
  }

  /**
   * Tokens that a step yields when d drafted tokens are checked at once and each is accepted with
   * probability a: {@code (1 - a^(d+1)) / (1 - a)} (Leviathan et al. 2023, arXiv:2211.17192, eq.
   * 1).
   *
   * @param acceptance a, below 1
   * @param drafts d
   */
  public static double tokensPerStep(double acceptance, double drafts) {
    return (1 - Math.pow(acceptance, drafts + 1)) / (1 - acceptance);
  }

  /**
   * Tokens of a prompt that are computed when a share of it is found in the prefix cache.
   *
   * @param inputTokens tokens of the prompt
   * @param cachedShare share found
   */
  public static double freshTokens(double inputTokens, double cachedShare) {
    return inputTokens * (1 - cachedShare);
  }

  /**
   * Pairs of a query and a key in causal attention over n new tokens after c cached ones, each
   * query seeing at most w keys.
   *
   * @param newTokens n
   * @param cachedTokens c
   * @param window w; infinite where all are seen
   */
  public static double attentionPairs(double newTokens, double cachedTokens, double window) {
    return newTokens * Math.min(window, cachedTokens + newTokens / 2);
  }

  /**
   * Most output tokens per second of a chip when requests wait without end.
   *
   * @param batch requests in decoding of a worker
   * @param secondsPerToken time per output token, prefill's part included, s
   * @param chips chips of the worker
   */
  public static double outputRate(double batch, double secondsPerToken, double chips) {
    return batch / (secondsPerToken * chips);
  }
}
