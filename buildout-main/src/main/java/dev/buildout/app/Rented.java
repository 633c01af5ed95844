package dev.buildout.app;

import dev.buildout.units.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Capacity of others in words: chips in use by offer, mean over the years of decisions. */
final class Rented {
  /** Chips; less is a trace that rounds to nothing. */
  private static final double COUNTED = 0.5;

  private record Use(String offer, double chips) {}

  private final List<Use> uses;
  private final int years;

  Rented(PlanPath path) {
    this.years = path.in.theCase.horizonYears();
    this.uses =
        IntStream.range(path.in.systems.size(), path.in.sources.size())
            .mapToObj(i -> new Use(name(path, i), meanChips(path, i)))
            .filter(use -> use.chips() >= COUNTED)
            .sorted((a, b) -> Double.compare(b.chips(), a.chips()))
            .toList();
  }

  boolean isNone() {
    return uses.isEmpty();
  }

  /** A sentence; to be asked for only where something is rented. */
  String sentence() {
    return uses.stream()
        .map(use -> String.format(Locale.ROOT, "%,.0f of %s", use.chips(), use.offer()))
        .collect(
            Collectors.joining(
                "; ", "Chips that it rents, on average over %d years: ".formatted(years), "."));
  }

  private static String name(PlanPath path, int source) {
    return path.in.sources.get(source).rental().orElseThrow().name();
  }

  private static double meanChips(PlanPath path, int source) {
    double sum = 0;
    double months = 0;
    for (int p = 0; p < path.in.timeline.horizonPeriods(); p++) {
      Period period = path.in.timeline.get(p);
      sum += path.assigned(source, p) * period.months();
      months += period.months();
    }
    return sum / months * path.in.sources.get(source).system().chips();
  }
}
