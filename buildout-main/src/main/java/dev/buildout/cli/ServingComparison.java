package dev.buildout.cli;

import dev.buildout.app.estimates.ChipRatio;
import dev.buildout.app.estimates.CostTerms;
import dev.buildout.app.estimates.ServingEstimate;
import dev.buildout.performance.serving.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chips side by side: a column each, ratios to the first that serves. */
final class ServingComparison {
  private ServingComparison() {}

  static List<ServingEstimate.Served> served(List<ServingEstimate> found) {
    return found.stream()
        .filter(ServingEstimate.Served.class::isInstance)
        .map(ServingEstimate.Served.class::cast)
        .toList();
  }

  static List<String> lines(Service service, CostTerms terms, List<ServingEstimate> found) {
    List<String> lines = new ArrayList<>(List.of(ServingFigures.title(service), ""));
    List<ServingEstimate.Served> served = served(found);
    if (!served.isEmpty()) {
      lines.addAll(SideBySide.lines(served.stream().map(s -> s.chip().id()).toList(), rows(terms, served)));
      lines.add("");
    }
    for (ServingEstimate estimate : found) {
      if (estimate instanceof ServingEstimate.NotServed not) {
        lines.add("%s: %s".formatted(not.chip().id(), ServingFigures.why(not)));
      }
    }
    served.forEach(s -> ServingFigures.basis(s).ifPresent(lines::add));
    lines.addAll(ServingCard.assumptions(terms));
    return lines;
  }

  /** Cells of each row by its name. */
  static Map<String, List<String>> rows(CostTerms terms, List<ServingEstimate.Served> served) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (ServingEstimate.Served chip : served) {
      ServingFigures.of(chip)
          .forEach((name, figure) ->
              rows.computeIfAbsent(name, key -> new ArrayList<>()).add(figure));
    }
    String against = " over " + served.getFirst().chip().id();
    for (ServingEstimate.Served chip : served) {
      ChipRatio ratio = ChipRatio.of(chip, served.getFirst(), terms);
      boolean first = chip == served.getFirst();
      add(rows, "tokens/s" + against, first ? "1" : ServingFigures.band(ratio.rate()));
      add(
          rows,
          "$/Mtoken" + against,
          first ? "1" : ratio.cost().map(ServingFigures::band).orElse("-"));
      add(rows, "price for equal cost", first ? "-" : usd(ratio.usdPerChipAtEqualCost()));
      add(rows, "price for half the cost", first ? "-" : usd(ratio.usdPerChipAtHalfCost()));
    }
    return rows;
  }

  private static void add(Map<String, List<String>> rows, String name, String cell) {
    rows.computeIfAbsent(name, key -> new ArrayList<>()).add(cell);
  }

  private static String usd(Optional<Double> price) {
    return price
        .map(usd -> usd > 0 ? "$" + ServingFigures.number(usd) + "/chip" : "none")
        .orElse("-");
  }
}
