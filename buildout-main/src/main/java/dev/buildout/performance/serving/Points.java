package dev.buildout.performance.serving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What copies give at numbers of requests in flight. */
final class Points {
  private Points() {}

  /**
   * A copy and requests in flight.
   *
   * @param perChip requests per second and chip
   * @param perToken seconds per output token
   */
  record Loaded(Copy copy, double batch, double perChip, double perToken) {
    static Loaded of(Copy copy, double batch) {
      double perChip = copy.requestsPerSecond(batch) / copy.layout().chips();
      return new Loaded(copy, batch, perChip, copy.perToken(batch));
    }
  }

  /** The best within latencies, with the spread of what can be had within them. */
  static ServicePoint best(Copies all, Copy copy, double batch) {
    return point(all, Loaded.of(copy, batch), rateSigma(all, copy));
  }

  /** Those that no other beats in both, from the most per chip to the fastest. */
  static List<ServicePoint> frontier(Copies all, List<Loaded> points) {
    List<Loaded> sorted = new ArrayList<>(points);
    sorted.sort(
        Comparator.comparingDouble(Loaded::perChip)
            .reversed()
            .thenComparingDouble(Loaded::perToken));
    List<ServicePoint> frontier = new ArrayList<>();
    double fastest = Double.POSITIVE_INFINITY;
    for (Loaded p : sorted) {
      if (p.perToken() < fastest) {
        frontier.add(point(all, p, all.software().rateSigma()));
        fastest = p.perToken();
      }
    }
    return List.copyOf(frontier);
  }

  private static ServicePoint point(Copies all, Loaded at, double rateSigma) {
    Service service = all.service();
    Copy copy = at.copy();
    double waiting = service.ttftMs() > 0 ? copy.waiting(at.batch()) : 0;
    return new ServicePoint(
        copy.layout(),
        at.batch(),
        1e3 * (copy.first(at.batch()) + waiting),
        1e3 * at.perToken(),
        at.perToken() > 0 ? 1 / at.perToken() : 0,
        at.perChip() * service.outputTokens(),
        at.perChip() * (service.inputTokens() + service.outputTokens()),
        copy.memoryGb(at.batch()),
        copy.usableGb(),
        Limit.of(copy, at.batch()),
        service.readsOnly() ? all.software().ttftSigma() : rateSigma,
        all.software().ttftSigma(),
        all.software().tpotSigma());
  }

  /**
   * Spread of the tokens per second within latencies. Where all times are longer than estimated by
   * a factor, fewer requests in flight keep within them, which costs more than that factor: half
   * the distance between rates one standard deviation of the time per token up and down. At least
   * the spread of measured throughput.
   */
  private static double rateSigma(Copies all, Copy copy) {
    double sigma = all.software().tpotSigma();
    double slow = rate(all.service(), copy, Math.exp(sigma));
    double fast = rate(all.service(), copy, Math.exp(-sigma));
    return Math.max(all.software().rateSigma(), Math.log(fast / slow) / 2);
  }

  private static double rate(Service service, Copy copy, double longer) {
    double batch = copy.largestBatch(service.ttftMs() / longer, service.tpotMs() / longer);
    return copy.requestsPerSecond(Math.max(batch, copy.fewest())) / longer;
  }
}
