package dev.buildout.performance.serving;

import dev.buildout.model.ServingSpread;
import dev.buildout.performance.backtest.Quantity;
import dev.buildout.performance.fitting.Errors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Spreads of estimates by the nearest kind of measurements that is large enough. */
final class Spreads {
  static final int ENOUGH = 20;

  /** Of a quantity nobody measured: a factor of two, four times in five. */
  private static final double UNKNOWN = 0.54;

  private static final String UNSEEN = "/unseen chip";

  /** Spread of a kind, without what a group has to say of it; empty where too few rows are left. */
  private final BiFunction<String, String, Optional<Double>> byKind;

  private final List<ServingSpread> stated;

  private Spreads(List<ServingSpread> stated, BiFunction<String, String, Optional<Double>> byKind) {
    this.stated = stated;
    this.byKind = byKind;
  }

  /** Those of a catalog, made of all groups. */
  Spreads(List<ServingSpread> spreads) {
    Map<String, Double> all = new HashMap<>();
    spreads.forEach(s -> all.put(s.kind(), s.spread()));
    this(List.copyOf(spreads), (kind, group) -> Optional.ofNullable(all.get(kind)));
  }

  /** Kinds of a row, the nearest first. */
  static List<String> kinds(
      Quantity quantity, String stack, String backend, boolean experts, boolean seenChip) {
    String q = quantity.label();
    String weights = experts ? "experts" : "dense";
    String chip = seenChip ? "" : UNSEEN;
    return List.of(
        String.join("/", q, stack, backend.isEmpty() ? "mean" : backend, weights) + chip,
        String.join("/", q, stack, backend.isEmpty() ? "mean" : backend) + chip,
        String.join("/", q, stack) + chip,
        q + chip);
  }

  /** Spread of a row of a group, by the nearest kind with enough rows of others. */
  double of(List<String> kinds, String group) {
    return kinds.stream()
        .flatMap(kind -> byKind.apply(kind, group).stream())
        .findFirst()
        .orElse(UNKNOWN);
  }

  /**
   * Spread of the mean of a stack's backends: the nearest kind's, and where backends were measured
   * with such weights, at least the mean square of theirs.
   */
  double ofMean(Quantity quantity, String stack, boolean experts, boolean seenChip) {
    String start = quantity.label() + "/" + stack + "/";
    String end = (experts ? "/experts" : "/dense") + (seenChip ? "" : UNSEEN);
    double squares =
        stated.stream()
            .filter(s -> s.kind().startsWith(start) && s.kind().endsWith(end))
            .filter(s -> !s.kind().contains("+"))
            .mapToDouble(s -> s.spread() * s.spread())
            .average()
            .orElse(0);
    return Math.max(of(kinds(quantity, stack, "", experts, seenChip), ""), Math.sqrt(squares));
  }

  /**
   * Collects residuals by kind. Rows of one model and system err alike, so that a group of n counts
   * like the square root of n: what is asked of a spread is how far the next group will lie.
   */
  static final class Residuals {
    private record Residual(String group, double size) {}

    private final Map<String, List<Residual>> byKind = new TreeMap<>();

    void add(List<String> kinds, String group, double logRatio) {
      Residual residual = new Residual(group, Math.abs(logRatio));
      kinds.forEach(k -> byKind.computeIfAbsent(k, n -> new ArrayList<>()).add(residual));
    }

    /** One for each kind with enough rows. */
    List<ServingSpread> spreads() {
      List<ServingSpread> found = new ArrayList<>();
      byKind.forEach((kind, residuals) -> {
        if (residuals.size() >= ENOUGH) {
          String id = kind.replaceAll("[^a-z0-9]+", "-");
          found.add(new ServingSpread(id, kind, spread(residuals), residuals.size()));
        }
      });
      return found;
    }

    /** Spreads for rows of a group, of what all others have. */
    Spreads ofOthers() {
      Map<String, Optional<Double>> known = new HashMap<>();
      return new Spreads(
          List.of(),
          (kind, group) ->
              known.computeIfAbsent(kind + " without " + group, key -> ofOthers(kind, group)));
    }

    private Optional<Double> ofOthers(String kind, String group) {
      List<Residual> others =
          byKind.getOrDefault(kind, List.of()).stream()
              .filter(r -> !r.group().equals(group))
              .toList();
      return others.size() < ENOUGH ? Optional.empty() : Optional.of(spread(others));
    }

    /** The size below which four fifths of the weights lie, as a standard deviation. */
    private static double spread(List<Residual> residuals) {
      Map<String, Long> sizes =
          residuals.stream().collect(Collectors.groupingBy(Residual::group, Collectors.counting()));
      List<Residual> sorted =
          residuals.stream().sorted(Comparator.comparingDouble(Residual::size)).toList();
      double all = sizes.values().stream().mapToDouble(Math::sqrt).sum();
      double below = 0;
      for (Residual r : sorted) {
        below += 1 / Math.sqrt(sizes.getOrDefault(r.group(), 1L));
        if (below >= 0.8 * all) {
          return r.size() / Errors.NORMAL_80;
        }
      }
      return sorted.getLast().size() / Errors.NORMAL_80;
    }
  }
}
