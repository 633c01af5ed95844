package dev.buildout.performance;

import dev.buildout.model.Rates;
import dev.buildout.performance.serving.Layout;
import dev.buildout.performance.serving.Service;
import dev.buildout.performance.serving.ServicePoint;
import dev.buildout.performance.serving.ServingFound;
import dev.buildout.performance.serving.ServingSearch;
import java.util.Locale;

/**
 * Million tokens per hour of a system, input and output together: of the layout with the most of
 * them at the latencies asked for, in as many whole copies as a system holds.
 */
final class ServingRate {
  private ServingRate() {}

  static Verdict of(ServingSearch search, Service service, Asked asked) {
    int fabric = ServingSearch.fabric(asked.chip());
    int within = asked.fabric() > 0 ? Math.min(asked.fabric(), fabric) : fabric;
    return switch (search.best(
        service, asked.chip(), within, l -> copiesPerSystem(asked.chips(), l.chips()))) {
      case ServingFound.Best(ServicePoint point, long evaluated) ->
          new Verdict.Runs(rate(point, asked, service));
      case ServingFound.Cannot(String reason, Layout closest, double shortGb) ->
          new Verdict.Cannot(reason);
    };
  }

  private static Rates.Rate rate(ServicePoint point, Asked asked, Service service) {
    int chips = point.layout().chips();
    double perSecond =
        point.totalTokensPerSecondPerChip() * chips * copiesPerSystem(asked.chips(), chips);
    String note =
        String.format(
            Locale.ROOT,
            "copies of %d chips, %.0f requests in flight, %.0f ms to the first and %.1f ms per"
                + " output token, %d bits",
            chips,
            point.batch(),
            point.ttftMs(),
            point.tpotMs(),
            service.weightBits());
    return new Rates.Rate(perSecond * 3600 / 1e6, point.rateSigma(), point.limit(), note);
  }

  /**
   * Copies per system: as many as are whole within it or, where a copy spans systems of one fabric,
   * its part of one; 0 where systems would have to be split.
   */
  static double copiesPerSystem(int systemChips, int copyChips) {
    if (copyChips <= systemChips) {
      return Math.floorDiv(systemChips, copyChips);
    }
    return copyChips % systemChips == 0 ? (double) systemChips / copyChips : 0;
  }
}
