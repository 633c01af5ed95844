package dev.buildout.cli;

import dev.buildout.app.estimates.CostTerms;
import dev.buildout.app.estimates.ServingEstimate;
import dev.buildout.app.estimates.TokenCost;
import dev.buildout.performance.serving.Service;
import dev.buildout.report.EstimateView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Estimates of serving as a page shows them. */
final class ServingPage {
  private ServingPage() {}

  static EstimateView of(
      Service service,
      CostTerms terms,
      List<ServingEstimate> found,
      Map<String, List<ServingEstimate.Served>> curves) {
    List<ServingEstimate.Served> served = ServingComparison.served(found);
    List<String> sources = new ArrayList<>();
    served.forEach(s -> ServingFigures.basis(s).ifPresent(sources::add));
    sources.add(String.join(" ", ServingCard.assumptions(terms)));
    List<EstimateView.Curve> lines = new ArrayList<>();
    curves.forEach((chip, points) -> {
      if (!points.isEmpty()) {
        lines.add(curve(chip, points));
      }
    });
    return new EstimateView(
        ServingFigures.title(service),
        ServingComparison.unserved(found),
        sources,
        lines,
        served.stream().flatMap(s -> s.cost().map(c -> cost(s, c)).stream()).toList(),
        served.stream().map(s -> s.chip().id()).toList(),
        served.isEmpty() ? Map.of() : ServingComparison.rows(terms, served));
  }

  private static EstimateView.Curve curve(String chip, List<ServingEstimate.Served> points) {
    return new EstimateView.Curve(
        chip,
        points.stream().mapToDouble(s -> s.point().tokensPerSecondPerUser()).toArray(),
        points.stream().mapToDouble(s -> s.rate().median()).toArray());
  }

  private static EstimateView.Cost cost(ServingEstimate.Served served, TokenCost c) {
    return new EstimateView.Cost(
        served.chip().id(), c.capital(), c.energy(), c.rental(), c.other());
  }
}
