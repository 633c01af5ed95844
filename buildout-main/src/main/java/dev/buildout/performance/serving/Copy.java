package dev.buildout.performance.serving;

import dev.buildout.performance.formulas.ServingFormulas;

/**
 * A copy of a model on a layout, with a number of requests in flight. Requests arrive at random and
 * lengths vary about as much; each takes a place in the batch, of which there are as many as memory
 * has room for. The time to the first token is that of {@link Latency}, which was fitted with a
 * fixed number in flight, and, where it is to be held, the wait for a place (Allen and Cunneen, see
 * {@link ServingFormulas#waitForServer}).
 */
final class Copy {
  /** Requests that a rank batches at most, as serving software is set by default. */
  private static final double MOST_REQUESTS = 2048;

  static final int BISECTIONS = 30;

  private static final Pass NONE = new Pass(0, 0, 0);

  private final Service service;
  private final Operators operators;
  private final Layout layout;
  private final Software software;
  private final double[] parameters;
  private final Pass prefill;
  private final double least;
  private final double room;

  Copy(Service service, Operators operators, Layout layout, Software software) {
    this.service = service;
    this.operators = operators;
    this.layout = layout;
    this.software = software;
    this.parameters = software.parameters();
    double fresh = ServingFormulas.freshTokens(service.inputTokens(), service.cachedShare());
    this.prefill = operators.prefill(fresh, service.inputTokens() - fresh);
    this.least = (double) layout.attentionData() * layout.pipeline();
    double held = operators.requestsOfMemory(service.contextTokens());
    double places = service.readsOnly() ? least : MOST_REQUESTS * least;
    this.room = Math.min(held, places);
  }

  /**
   * The same where compute, memory, fabric and what software adds to steps are faster by factors.
   */
  Copy faster(double compute, double memory, double fabric, double software) {
    return new Copy(
        service,
        operators.faster(compute, memory, fabric),
        layout,
        this.software.lighter(software));
  }

  Layout layout() {
    return layout;
  }

  /**
   * Fewest requests in flight that are looked at; a place may be empty where requests only read.
   */
  double fewest() {
    return service.readsOnly() ? least / 1000 : least;
  }

  double usableGb() {
    return operators.usableBytes() / 1e9;
  }

  /** Requests that keep each rank and stage at work. */
  double least() {
    return least;
  }

  /** True where requests end with their prefill. */
  boolean readsOnly() {
    return service.readsOnly();
  }

  /** Requests in flight that memory has room for. */
  double room() {
    return room;
  }

  /** True where each rank has room for a request at its full length. */
  boolean fits() {
    double longest = service.inputTokens() + service.outputTokens();
    return operators.requestsOfMemory(longest) >= least;
  }

  /**
   * Memory of weights and of the requests that keep each rank at work beyond that of a chip, GB.
   */
  double shortGb() {
    double longest = service.inputTokens() + service.outputTokens();
    return memoryGb(least, longest) - operators.usableBytes() / 1e9;
  }

  double memoryGb(double batch) {
    return memoryGb(batch, service.contextTokens());
  }

  private double memoryGb(double batch, double context) {
    return (operators.weightsPerChip() + batch * operators.cachePerChip(context)) / 1e9;
  }

  /** Seconds per output token with a number of requests in flight. */
  double perToken(double batch) {
    return service.readsOnly()
        ? 0
        : Latency.perToken(load(batch), parameters) / software.tokensPerPass();
  }

  /** Seconds to the first token of a request that has its place. */
  double first(double batch) {
    double seconds =
        service.readsOnly()
            ? Latency.prefill(load(batch), parameters)
            : Latency.first(load(batch), parameters);
    return seconds / software.speed();
  }

  /** Seconds that a request waits for its place. */
  double waiting(double batch) {
    return ServingFormulas.waitForServer(batch / room, room, residence(batch));
  }

  /** Requests per second of the copy, by Little's law. */
  double requestsPerSecond(double batch) {
    return batch / residence(batch);
  }

  /** True where a number of requests in flight keeps within the latencies asked for. */
  private boolean meets(double batch, double ttftMs, double tpotMs) {
    return (tpotMs == 0 || service.readsOnly() || 1e3 * perToken(batch) <= tpotMs)
        && (ttftMs == 0 || 1e3 * (first(batch) + waiting(batch)) <= ttftMs);
  }

  /** Most requests in flight within latencies; 0 where the fewest are too many. */
  double largestBatch(double ttftMs, double tpotMs) {
    double low = fewest();
    double high = room;
    if (meets(high, ttftMs, tpotMs)) {
      return high;
    }
    if (!meets(low, ttftMs, tpotMs)) {
      return 0;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = Math.sqrt(low * high);
      if (meets(middle, ttftMs, tpotMs)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double residence(double batch) {
    return service.outputTokens() * perToken(batch) + first(batch);
  }

  private Load load(double batch) {
    double onStage = batch / layout.pipeline();
    double onRank = onStage / layout.attentionData();
    Pass decode = service.readsOnly() ? NONE : operators.decode(onStage, service.contextTokens());
    return new Load(decode, prefill, true, onRank, onRank, 1, service.outputTokens());
  }
}
