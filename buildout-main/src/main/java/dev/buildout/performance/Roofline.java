package dev.buildout.performance;

import dev.buildout.model.Case;
import dev.buildout.model.Cohort;
import dev.buildout.model.Goodput;
import dev.buildout.model.Offer;
import dev.buildout.model.Rates;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What the systems of a case do for its workloads, by a roofline over sustained rates. */
public final class Roofline {
  private Roofline() {}

  /** Rates of every workload on every system of the fleet and the offers that can run it. */
  public static Rates rates(Case c) {
    Map<String, Map<String, Rates.Rate>> byWorkload = new HashMap<>();
    for (Workload work : c.workloads()) {
      Map<String, Rates.Rate> bySystem = new HashMap<>();
      for (String system : systems(c)) {
        if (verdict(c, work, system) instanceof Verdict.Runs(Rates.Rate rate)) {
          bySystem.put(system, rate);
        }
      }
      byWorkload.put(work.id(), Map.copyOf(bySystem));
    }
    return new Rates(byWorkload);
  }

  /** The pairs without a rate, and why, in the order of the case's workloads. */
  public static List<Rates.Excluded> excluded(Case c) {
    List<Rates.Excluded> found = new ArrayList<>();
    for (Workload work : c.workloads()) {
      for (String system : systems(c)) {
        if (verdict(c, work, system) instanceof Verdict.Cannot(String reason)) {
          found.add(new Rates.Excluded(work.id(), system, reason));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Share of useful time of each system of the fleet and the offers, as its stack states it. */
  public static Goodput goodput(Case c) {
    Map<String, Double> bySystem = new HashMap<>();
    for (String system : systems(c)) {
      bySystem.put(system, c.catalog().stackOf(c.catalog().getSystem(system)).goodput());
    }
    return new Goodput(bySystem);
  }

  private static Verdict verdict(Case c, Workload work, String systemId) {
    SystemType system = c.catalog().getSystem(systemId);
    if (!work.chips().isEmpty() && !work.chips().contains(system.accelerator())) {
      return new Verdict.Cannot("the workload is restricted to " + String.join(", ", work.chips()));
    }
    return switch (work.unit()) {
      case MTOK -> ServingRate.of(c.catalog(), work, system);
      case ZFLOP -> TrainingRate.of(c.catalog(), work, system);
      case CHIP_HOUR -> ReferenceHourRate.of(c.catalog(), work, system);
    };
  }

  private static NavigableSet<String> systems(Case c) {
    NavigableSet<String> ids = new TreeSet<>();
    c.fleet().stream().map(Cohort::system).forEach(ids::add);
    c.offers().stream().map(Offer::system).forEach(ids::add);
    return ids;
  }
}
