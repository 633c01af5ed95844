package dev.buildout.model.reported;

import dev.buildout.model.measured.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reported figures by firm, year and metric, merged: of two that say the same thing the first one
 * counts, and where they differ the second is listed.
 *
 * @param figures at most one of a firm, year and metric
 * @param unread rows that could not be read, and rows that contradict an earlier one
 */
public record ReportedFigures(List<ReportedFigure> figures, List<Unread> unread) {
  public ReportedFigures {
    figures = List.copyOf(figures);
    unread = List.copyOf(unread);
  }

  /** Merges figures in the order in which they were read. */
  public static ReportedFigures merged(List<ReportedFigure> figures, List<Unread> unread) {
    Map<String, ReportedFigure> first = new LinkedHashMap<>();
    List<Unread> all = new ArrayList<>(unread);
    for (ReportedFigure figure : figures) {
      ReportedFigure earlier = first.putIfAbsent(figure.key(), figure);
      if (earlier != null && earlier.usdM() != figure.usdM()) {
        String reason =
            "found %s for %s, expected %s as in %s, which counts"
                .formatted(
                    plain(figure.usdM()), figure.key(), plain(earlier.usdM()), earlier.place());
        all.add(Unread.of(figure.place(), reason));
      }
    }
    return new ReportedFigures(List.copyOf(first.values()), all);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  /** Firms and segments in the order in which they first occur. */
  public SequencedSet<String> firms() {
    return figures.stream()
        .map(ReportedFigure::firm)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  /** Figures of a metric by fiscal year. */
  public NavigableMap<Integer, ReportedFigure> byYear(
      String firm, String metric, Predicate<ReportedFigure> which) {
    NavigableMap<Integer, ReportedFigure> years = new TreeMap<>();
    for (ReportedFigure figure : figures) {
      if (figure.firm().equals(firm) && figure.metric().equals(metric) && which.test(figure)) {
        years.put(figure.year(), figure);
      }
    }
    return years;
  }

  /** Values of a metric by fiscal year, USD m. */
  public NavigableMap<Integer, Double> values(
      String firm, String metric, Predicate<ReportedFigure> which) {
    NavigableMap<Integer, Double> values = new TreeMap<>();
    byYear(firm, metric, which).forEach((year, figure) -> values.put(year, figure.usdM()));
    return values;
  }
}
