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
      lines.addAll(
          SideBySide.lines(served.stream().map(s -> s.chip().id()).toList(), rows(terms, served)));
      lines.add("");
    }
    lines.addAll(unserved(found));
    served.forEach(s -> ServingFigures.basis(s).ifPresent(lines::add));
    lines.addAll(ServingCard.assumptions(terms));
    return lines;
  }

  /** Which chips do not serve it, and why. */
  static List<String> unserved(List<ServingEstimate> found) {
    List<String> lines = new ArrayList<>();
    for (ServingEstimate estimate : found) {
      if (estimate instanceof ServingEstimate.NotServed not) {
        lines.add("%s: %s".formatted(not.chip().id(), ServingFigures.why(not)));
      }
    }
    return lines;
  }

  /** Cells of each row by its name. */
  static Map<String, List<String>> rows(CostTerms terms, List<ServingEstimate.Served> served) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (ServingEstimate.Served chip : served) {
      ServingFigures.of(chip)
          .forEach(
              (name, figure) -> rows.computeIfAbsent(name, key -> new ArrayList<>()).add(figure));
    }
    String against = " over " + served.getFirst().chip().id();
    for (int i = 0; i < served.size(); i++) {
      ratios(rows, against, i == 0, ChipRatio.of(served.get(i), served.getFirst(), terms));
    }
    return rows;
  }

  private static void ratios(
      Map<String, List<String>> rows, String against, boolean itself, ChipRatio ratio) {
    add(rows, "tokens/s" + against, itself ? "1" : ServingFigures.band(ratio.rate()));
    add(
        rows,
        "$/Mtoken" + against,
        itself ? "1" : ratio.cost().map(ServingFigures::band).orElse("-"));
    add(rows, "price for equal cost", itself ? "-" : usd(ratio.usdPerChipAtEqualCost()));
    add(rows, "price for half the cost", itself ? "-" : usd(ratio.usdPerChipAtHalfCost()));
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
