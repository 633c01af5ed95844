package dev.buildout.performance.serving;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands against more tokens of a copy. */
final class Limit {
  private static final double MORE = 2;

  /** Gain of twice the requests in flight from which room or latency is what limits. */
  private static final double GAIN = 1.15;

  private Limit() {}

  static String of(Copy copy, double batch) {
    double now = copy.requestsPerSecond(batch);
    if (!copy.readsOnly() && copy.requestsPerSecond(MORE * batch) > GAIN * now) {
      return batch < 0.99 * copy.room() ? "latency" : "memory";
    }
    Map<String, Double> gains = new LinkedHashMap<>();
    gains.put("memory bandwidth", copy.faster(1, MORE, 1, 1).requestsPerSecond(batch));
    gains.put("compute", copy.faster(MORE, 1, 1, 1).requestsPerSecond(batch));
    gains.put("fabric", copy.faster(1, 1, MORE, 1).requestsPerSecond(batch));
    gains.put("software", copy.faster(1, 1, 1, MORE).requestsPerSecond(batch));
    return gains.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }
}
