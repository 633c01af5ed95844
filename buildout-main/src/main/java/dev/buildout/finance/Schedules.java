package dev.buildout.finance;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Exact inputs of the formulas by id: amounts per period, opening stocks, numbers of the case. */
final class Schedules implements Evaluator.Source<Long> {
  private final Map<String, long[]> cents = new HashMap<>();
  private final Map<String, Long> openings = new HashMap<>();
  private final Map<String, Double> parameters = new HashMap<>();

  void put(String id, long[] centsByPeriod) {
    cents.put(id, centsByPeriod);
  }

  /** Adds to what is there, so that vintages of a class share a line. */
  void add(String id, long[] centsByPeriod) {
    long[] sum = cents.computeIfAbsent(id, key -> new long[centsByPeriod.length]);
    for (int p = 0; p < sum.length; p++) {
      sum[p] = Math.addExact(sum[p], centsByPeriod[p]);
    }
  }

  void open(String stock, long centsAtStart) {
    openings.put(stock, centsAtStart);
  }

  void addOpening(String stock, long centsAtStart) {
    openings.merge(stock, centsAtStart, Math::addExact);
  }

  long getOpening(String stock) {
    return opening(stock).orElseThrow(() -> new NoSuchElementException("no opening " + stock));
  }

  /** All openings, cents. */
  Map<String, Long> openings() {
    return Map.copyOf(openings);
  }

  /** Amount of a schedule; 0 where there is none. */
  long find(String id, int period) {
    long[] schedule = cents.get(id);
    return schedule == null ? 0 : schedule[period];
  }

  void parameter(String id, double value) {
    parameters.put(id, value);
  }

  @Override
  public Long input(String id, int period) {
    long[] schedule = cents.get(id);
    if (schedule == null) {
      throw new NoSuchElementException("no schedule for the input " + id);
    }
    return schedule[period];
  }

  @Override
  public Optional<Long> opening(String line) {
    return Optional.ofNullable(openings.get(line));
  }

  @Override
  public double parameter(String id) {
    Double value = parameters.get(id);
    if (value == null) {
      throw new NoSuchElementException("no parameter " + id);
    }
    return value;
  }
}
