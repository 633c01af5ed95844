package dev.buildout.model;

import java.util.Map;
import java.util.Optional;

/** What one system does for one workload, from the performance model. */
public record Rates(Map<String, Map<String, Rate>> byWorkload) {
  /**
   * @param unitsPerHour work units per system and hour while busy, median
   * @param sigma log-normal spread of that median; 0 where unknown
   * @param limit what limits it: compute, memory bandwidth, memory, latency
   * @param note how it was computed
   */
  public record Rate(double unitsPerHour, double sigma, String limit, String note) {}

  /** A workload that a system cannot serve at all, and why. */
  public record Excluded(String workload, String system, String reason) {}

  public Rates {
    byWorkload = Map.copyOf(byWorkload);
  }

  /** Empty when the system cannot serve the workload. */
  public Optional<Rate> find(String workload, String system) {
    return Optional.ofNullable(byWorkload.getOrDefault(workload, Map.of()).get(system));
  }
}
