package dev.buildout.performance.backtest;

import dev.buildout.performance.fitting.Errors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Errors of a model on some measurements. Rows of one cluster count once, by the median of
 * predicted over measured; bands count row by row.
 *
 * @param rows measurements
 * @param counted clusters and single rows among them
 * @param medianApe median of {@code |p/m - 1|}
 * @param meanApe mean of it
 * @param bias mean of {@code p/m - 1}
 * @param inside80Band share of rows inside the 80 % band; NaN where there are no bands
 * @param medianBandWidth median of upper over lower end of the band; NaN where there are none
 */
public record Score(
    int rows,
    int counted,
    double medianApe,
    double meanApe,
    double bias,
    double inside80Band,
    double medianBandWidth) {

  /** Of the model. */
  static Score of(List<Comparison> comparisons) {
    List<Comparison> known = comparisons.stream().filter(c -> c.predicted().isPresent()).toList();
    List<Comparison> banded =
        known.stream().filter(c -> c.predicted().orElseThrow().sigma() > 0).toList();
    long inside = banded.stream().filter(Score::isInside).count();
    double[] widths =
        banded.stream()
            .map(c -> c.predicted().orElseThrow())
            .mapToDouble(e -> e.high() / e.low())
            .toArray();
    return of(
        known,
        c -> c.predicted().orElseThrow().median() / c.measured(),
        banded.isEmpty() ? Double.NaN : (double) inside / banded.size(),
        Errors.median(widths));
  }

  /** Of one of the simple models. */
  static Score ofBaseline(List<Comparison> comparisons, String label) {
    List<Comparison> known =
        comparisons.stream().filter(c -> c.baselines().containsKey(label)).toList();
    return of(
        known,
        c -> c.baselines().getOrDefault(label, Double.NaN) / c.measured(),
        Double.NaN,
        Double.NaN);
  }

  private static Score of(
      List<Comparison> known, ToDoubleFunction<Comparison> ratio, double inside, double width) {
    Map<String, List<Double>> clusters = new LinkedHashMap<>();
    for (Comparison c : known) {
      String name = c.cluster().isEmpty() ? c.row().place().toString() + c.quantity() : c.cluster();
      clusters.computeIfAbsent(name, k -> new ArrayList<>()).add(ratio.applyAsDouble(c));
    }
    double[] off =
        clusters.values().stream()
            .mapToDouble(
                r -> Errors.median(r.stream().mapToDouble(Double::doubleValue).toArray()) - 1)
            .toArray();
    double[] sizes = java.util.Arrays.stream(off).map(Math::abs).toArray();
    return new Score(
        known.size(),
        off.length,
        Errors.median(sizes),
        Errors.mean(sizes),
        Errors.mean(off),
        inside,
        width);
  }

  private static boolean isInside(Comparison c) {
    Estimate e = c.predicted().orElseThrow();
    return c.measured() >= e.low() && c.measured() <= e.high();
  }
}
