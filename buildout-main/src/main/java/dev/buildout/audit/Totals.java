package dev.buildout.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums by key; a key that never occurred has the sum 0. */
final class Totals {
  private final Map<List<Object>, Double> sums = new LinkedHashMap<>();

  void add(double value, Object... key) {
    sums.merge(List.of(key), value, Double::sum);
  }

  void raise(double value, Object... key) {
    sums.merge(List.of(key), value, Math::max);
  }

  double get(Object... key) {
    return sums.getOrDefault(Arrays.asList(key), 0.0);
  }

  boolean has(Object... key) {
    return sums.containsKey(Arrays.asList(key));
  }

  Set<List<Object>> keys() {
    return sums.keySet();
  }

  double largest() {
    return sums.values().stream().mapToDouble(Math::abs).max().orElse(0);
  }
}
