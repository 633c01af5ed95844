package dev.buildout.model;

import java.util.Map;

/** Share of time in which an assigned system does useful work, by system; from the fleet. */
public record Goodput(Map<String, Double> bySystem) {
  public Goodput {
    bySystem = Map.copyOf(bySystem);
  }

  public double of(String system) {
    return bySystem.getOrDefault(system, 1.0);
  }
}
