package dev.buildout.performance.serving;

import dev.buildout.model.ServingSpread;
import dev.buildout.performance.backtest.Quantity;
import dev.buildout.performance.fitting.Errors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spreads of estimates by the nearest kind of measurements that is large enough. */
final class Spreads {
  static final int ENOUGH = 20;

  /** Of a quantity nobody measured: a factor of two, four times in five. */
  private static final double UNKNOWN = 0.54;

  private final Map<String, Double> byKind = new HashMap<>();

  Spreads(List<ServingSpread> spreads) {
    spreads.forEach(s -> byKind.put(s.kind(), s.spread()));
  }

  /** Kinds of a row, the nearest first. */
  static List<String> kinds(
      Quantity quantity, String stack, String backend, boolean experts, boolean seenChip) {
    String q = quantity.label();
    String weights = experts ? "experts" : "dense";
    String chip = seenChip ? "" : "/unseen chip";
    return List.of(
        String.join("/", q, stack, backend.isEmpty() ? "mean" : backend, weights) + chip,
        String.join("/", q, stack, backend.isEmpty() ? "mean" : backend) + chip,
        String.join("/", q, stack) + chip,
        q + chip);
  }

  double of(List<String> kinds) {
    for (String kind : kinds) {
      Double spread = byKind.get(kind);
      if (spread != null) {
        return spread;
      }
    }
    return UNKNOWN;
  }

  /** Collects residuals by kind. */
  static final class Residuals {
    private final Map<String, List<Double>> byKind = new TreeMap<>();

    void add(List<String> kinds, double logRatio) {
      kinds.forEach(k -> byKind.computeIfAbsent(k, n -> new ArrayList<>()).add(logRatio));
    }

    /** One for each kind with enough rows; the widest kinds whatever their number. */
    List<ServingSpread> spreads() {
      List<ServingSpread> found = new ArrayList<>();
      byKind.forEach((kind, logs) -> {
        double[] values = logs.stream().mapToDouble(Double::doubleValue).toArray();
        if (values.length >= ENOUGH) {
          String id = kind.replaceAll("[^a-z0-9]+", "-");
          found.add(new ServingSpread(id, kind, Errors.spread(values), values.length));
        }
      });
      return found;
    }
  }
}
