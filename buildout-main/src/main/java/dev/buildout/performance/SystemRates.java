package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Case;
import dev.buildout.model.Catalog;
import dev.buildout.model.Cohort;
import dev.buildout.model.Goodput;
import dev.buildout.model.Offer;
import dev.buildout.model.Rates;
import dev.buildout.model.SoftwareStack;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import dev.buildout.performance.serving.ServingSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What systems do for workloads, by the models that were fitted to measurements. It remembers what
 * it was asked, as plans ask the same of many changed cases.
 */
public final class SystemRates {
  private final Catalog catalog;
  private final ServingSearch serving;
  private final Map<Asked, Verdict> known = new ConcurrentHashMap<>();

  private SystemRates(Catalog catalog) {
    this.catalog = catalog;
    this.serving = new ServingSearch(catalog);
  }

  public static SystemRates of(Catalog catalog) {
    return new SystemRates(catalog);
  }

  /** Rates by another catalog: with what is remembered of chips whose facts are the same. */
  public SystemRates by(Catalog other) {
    boolean same =
        other.accelerators().equals(catalog.accelerators())
            && other.kernels().equals(catalog.kernels())
            && other.servingFits().equals(catalog.servingFits())
            && other.servingSpreads().equals(catalog.servingSpreads())
            && other.trainingFits().equals(catalog.trainingFits());
    if (!same) {
      return new SystemRates(other);
    }
    Set<SoftwareStack> mine =
        catalog.stacks().stream().map(SystemRates::estimated).collect(Collectors.toSet());
    Set<String> changed =
        other.stacks().stream()
            .filter(s -> !mine.contains(estimated(s)))
            .map(SoftwareStack::id)
            .collect(Collectors.toSet());
    if (changed.isEmpty()) {
      return this;
    }
    SystemRates rates = new SystemRates(other);
    known.forEach((asked, verdict) -> {
      if (asked.stacks().noneMatch(changed::contains)) {
        rates.known.put(asked, verdict);
      }
    });
    return rates;
  }

  /** A stack without what no estimate depends on. */
  private static SoftwareStack estimated(SoftwareStack s) {
    return new SoftwareStack(
        s.id(), "", 1, s.cuda(), s.scaleoutEfficiency(), s.scaleoutLatencyUs(), s.speed());
  }

  /** Rates of every workload on every system of the fleet and the offers that can run it. */
  public Rates rates(Case c) {
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
  public List<Rates.Excluded> excluded(Case c) {
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

  private Verdict verdict(Case c, Workload work, String systemId) {
    SystemType system = c.catalog().getSystem(systemId);
    if (!work.chips().isEmpty() && !work.chips().contains(system.accelerator())) {
      return new Verdict.Cannot("the workload is restricted to " + String.join(", ", work.chips()));
    }
    Accelerator chip = catalog.chipOf(system);
    return known.computeIfAbsent(
        Asked.of(c.catalog(), work, chip, system.chips(), system.fabricChips()), this::verdict);
  }

  private Verdict verdict(Asked asked) {
    return switch (asked.work()) {
      case Asked.Tokens tokens -> ServingRate.of(serving, tokens.service(), asked);
      case Asked.Training training -> TrainingRate.of(catalog, training, asked);
      case Asked.ChipHours hours -> ReferenceHourRate.of(catalog, hours, asked);
    };
  }

  private static NavigableSet<String> systems(Case c) {
    NavigableSet<String> ids = new TreeSet<>();
    c.fleet().stream().map(Cohort::system).forEach(ids::add);
    c.offers().stream().map(Offer::system).forEach(ids::add);
    return ids;
  }
}
