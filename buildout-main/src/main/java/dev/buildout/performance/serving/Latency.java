package dev.buildout.performance.serving;

import dev.buildout.model.ServingFit;
import dev.buildout.performance.formulas.ServingFormulas;

/** Times of a load under the parameters of a stack; no allocation. */
final class Latency {
  private Latency() {}

  /** Parameters in the order of {@link #parameters}. */
  static final int COUNT = 6;

  /** The parameters that are fitted, as a point. */
  static double[] parameters(ServingFit fit) {
    return new double[] {
      fit.work(), fit.kernelUs(), fit.requestUs(), fit.prefill(), fit.firstSteps(), fit.queue()
    };
  }

  /** Seconds per output token. */
  static double perToken(Load load, double[] p) {
    double pass = pass(load, p);
    double prefill = load.shared() ? prefill(load, p) : 0;
    double all =
        ServingFormulas.perOutputToken(
            pass, load.batch(), p[2] * 1e-6, load.outputTokens(), prefill);
    if (!load.shared()) {
      return all;
    }
    double share = ServingFormulas.decodingShare(load.outputTokens(), all, firstAt(load, p, all));
    return ServingFormulas.perOutputToken(
        pass, load.batch() * share, p[2] * 1e-6, load.outputTokens(), prefill);
  }

  /** Seconds per output token where requests wait outside: every place decodes or prefills. */
  static double perTokenWithout(Load load, double[] p) {
    return ServingFormulas.perOutputToken(
        pass(load, p), load.batch(), p[2] * 1e-6, load.outputTokens(), prefill(load, p));
  }

  /** Seconds to the first token. */
  static double first(Load load, double[] p) {
    double perToken = perToken(load, p);
    double first = firstAt(load, p, perToken);
    double residence = load.outputTokens() * perToken + first;
    return first + ServingFormulas.waitForRoom(load.overfull(), 1, residence);
  }

  private static double firstAt(Load load, double[] p, double perToken) {
    return ServingFormulas.firstToken(prefill(load, p), p[5], load.queued(), p[4], perToken);
  }

  private static double pass(Load load, double[] p) {
    Pass d = load.decode();
    return ServingFormulas.passSeconds(
        d.workSeconds(), p[0], d.transferSeconds(), d.kernels(), p[1] * 1e-6);
  }

  /** Seconds of the prefill of one request, all ranks at once. */
  static double prefill(Load load, double[] p) {
    Pass f = load.prefill();
    return ServingFormulas.passSeconds(
        f.workSeconds(), p[3], f.transferSeconds(), f.kernels(), p[1] * 1e-6);
  }
}
