package dev.buildout.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums by name and position. */
final class Pivot {
  private final int width;
  private final Map<String, double[]> values = new LinkedHashMap<>();

  Pivot(int width) {
    this.width = width;
  }

  /** Names in the order given, even when nothing is added to them. */
  Pivot(int width, List<String> names) {
    this(width);
    names.forEach(name -> values.put(name, new double[width]));
  }

  void add(String name, int position, double value) {
    if (position >= 0 && position < width) {
      values.computeIfAbsent(name, n -> new double[width])[position] += value;
    }
  }

  List<String> names() {
    return List.copyOf(values.keySet());
  }

  double[] of(String name) {
    return values.getOrDefault(name, new double[width]);
  }

  double total(String name) {
    return Arrays.stream(of(name)).sum();
  }

  double[] totals() {
    double[] totals = new double[width];
    for (double[] row : values.values()) {
      for (int i = 0; i < width; i++) {
        totals[i] += row[i];
      }
    }
    return totals;
  }

  boolean isEmpty() {
    return values.values().stream().allMatch(row -> Arrays.stream(row).allMatch(v -> v == 0));
  }

  /** Without rows of zeros. */
  Pivot withoutZeros() {
    Pivot kept = new Pivot(width);
    values.forEach((name, row) -> {
      if (Arrays.stream(row).anyMatch(v -> v != 0)) {
        kept.values.put(name, row);
      }
    });
    return kept;
  }

  /** The largest, by sum, with the rest under one name. */
  Pivot largest(int count, String rest) {
    if (values.size() <= count) {
      return this;
    }
    List<String> order = new ArrayList<>(values.keySet());
    order.sort(Comparator.comparingDouble(name -> -Math.abs(total(name))));
    Pivot kept = new Pivot(width, order.subList(0, count - 1));
    for (String name : order) {
      String target = kept.values.containsKey(name) ? name : rest;
      double[] row = of(name);
      for (int i = 0; i < width; i++) {
        kept.add(target, i, row[i]);
      }
    }
    return kept;
  }
}
