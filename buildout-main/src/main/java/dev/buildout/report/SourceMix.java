package dev.buildout.report;

import dev.buildout.report.TimeChart.Form;
import dev.buildout.report.TimeChart.Series;
import dev.buildout.results.SweepTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who does the work of each workload along a sweep. All pictures of a sweep have the same colours;
 * the largest sources have one of their own.
 */
final class SourceMix {
  private static final String NOBODY = "none";
  private static final String UNSERVED = "Not served";
  private static final String OTHERS = "Others";
  private static final int COLOURS = 9;

  /** Below this share a source is not worth a colour. */
  private static final double SEEN = 5e-4;

  private final Map<String, Map<String, double[]>> byWorkload = new LinkedHashMap<>();
  private final List<String> coloured;

  /** Shares at the points given, rows of the sweep. */
  SourceMix(RunView run, String sweep, List<Row> points) {
    List<Integer> numbers = points.stream().map(row -> row.integer("point")).toList();
    run.rows(SweepTables.MIX)
        .filter(row -> row.text("sweep").equals(sweep))
        .forEach(row -> {
          int i = numbers.indexOf(row.integer("point"));
          if (i >= 0) {
            byWorkload.computeIfAbsent(row.text("workload"), w -> new LinkedHashMap<>())
                    .computeIfAbsent(
                        who(run, row.text("kind"), row.text("source"), row.text("site")),
                        s -> new double[points.size()])[i] +=
                row.amount("share");
          }
        });
    Map<String, Double> largest = new LinkedHashMap<>();
    byWorkload
        .values()
        .forEach(mix -> mix.forEach((who, shares) -> largest.merge(who, most(shares), Math::max)));
    largest.remove(UNSERVED);
    List<String> order = new ArrayList<>(largest.keySet());
    coloured =
        order.stream()
            .filter(who -> largest.getOrDefault(who, 0.0) >= SEEN)
            .sorted(Comparator.comparingDouble(who -> -largest.getOrDefault(who, 0.0)))
            .limit(COLOURS)
            .sorted(Comparator.comparingInt(order::indexOf))
            .toList();
  }

  /** Own systems with the place where they stand. */
  static String who(RunView run, String kind, String source, String site) {
    if (kind.equals(NOBODY)) {
      return UNSERVED;
    }
    String rented = run.name("offers", source);
    String own = run.name("systems", source);
    return site.isEmpty()
        ? (rented.equals(source) ? own : rented)
        : own + ", " + run.name("sites", site);
  }

  List<String> workloads() {
    return List.copyOf(byWorkload.keySet());
  }

  /** Areas in per cent of the work, in one order, what is not served on top. */
  List<Series> series(String workload) {
    Map<String, double[]> mix = byWorkload.getOrDefault(workload, Map.of());
    Map<String, double[]> shown = new LinkedHashMap<>();
    coloured.stream()
        .filter(who -> most(mix.getOrDefault(who, new double[0])) >= SEEN)
        .forEach(who -> shown.put(who, mix.getOrDefault(who, new double[0])));
    mix.forEach((who, shares) -> {
      if (!coloured.contains(who) && !who.equals(UNSERVED) && most(shares) > 0) {
        shown.merge(OTHERS, shares, SourceMix::sum);
      }
    });
    shown.values().removeIf(shares -> most(shares) < SEEN);
    double[] nobody = mix.getOrDefault(UNSERVED, new double[0]);
    if (most(nobody) >= SEEN) {
      shown.put(UNSERVED, nobody);
    }
    List<Series> series = new ArrayList<>();
    shown.forEach((who, shares) ->
        series.add(
            new Series(
                who,
                colour(who),
                Form.AREA,
                Arrays.stream(shares).map(share -> 100 * share).toArray())));
    return series;
  }

  /** One legend for all workloads. */
  List<Chart.Key> legend() {
    List<Chart.Key> keys = new ArrayList<>();
    coloured.forEach(who -> keys.add(new Chart.Key(who, colour(who), "box")));
    for (String last : List.of(OTHERS, UNSERVED)) {
      if (workloads().stream()
          .anyMatch(w -> series(w).stream().anyMatch(s -> s.name().equals(last)))) {
        keys.add(new Chart.Key(last, colour(last), "box"));
      }
    }
    return keys;
  }

  private String colour(String who) {
    return who.equals(UNSERVED)
        ? "range"
        : who.equals(OTHERS) ? "other" : "p" + coloured.indexOf(who);
  }

  private static double most(double[] shares) {
    return Arrays.stream(shares).max().orElse(0);
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = a.clone();
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }
}
