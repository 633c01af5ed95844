package dev.buildout.app.studies.calendar;

import dev.buildout.app.PlanPath;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.model.SupplyLimit;
import dev.buildout.planner.formulation.Vintage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a plan commits within a year: chips by offer over all sites, for that is how they are
 * ordered; halls and grid power by site; leases by offer; and of each shared supply what those
 * orders will draw on it when they are delivered.
 */
final class Commitments {
  private final PlanPath path;
  private final Quarters quarters;
  private final List<Commitment> all = new ArrayList<>();

  private Commitments(PlanPath path, Quarters quarters) {
    this.path = path;
    this.quarters = quarters;
  }

  static List<Commitment> of(PlanPath path, Quarters quarters) {
    Commitments c = new Commitments(path, quarters);
    path.in.purchases.forEach(c::chips);
    path.in.sites.forEach(s -> c.facility(s, Kind.HALLS, Vintage.Kind.HALL));
    path.in.sites.forEach(s -> c.facility(s, Kind.GRID, Vintage.Kind.GRID));
    for (int i = path.in.systems.size(); i < path.in.sources.size(); i++) {
      if (path.in.sources.get(i).rental().orElseThrow() instanceof Offer.Reservation r) {
        c.lease(i, r);
      }
    }
    path.in.theCase.supply().forEach(c::supply);
    return List.copyOf(c.all);
  }

  /** The once-only cost of a generation is part of the cost of its first order. */
  private void chips(Offer.Purchase offer) {
    int chips = path.in.systems.get(path.in.systemIndex(offer.system())).chips();
    List<Part> parts = new ArrayList<>();
    for (Vintage v : bought(v -> v.source().equals(offer.id()))) {
      if (v.kind() == Vintage.Kind.SYSTEM) {
        parts.add(Part.of(path, quarters, v, chips));
      } else if (v.kind() == Vintage.Kind.DEVELOPMENT) {
        parts.add(Part.of(path, quarters, v, 0));
      }
    }
    add(Kind.CHIPS, offer.id(), name(offer.name(), offer.id()), "chips", Set.of(offer.id()), parts);
  }

  private void facility(Site site, Kind kind, Vintage.Kind what) {
    List<Part> parts =
        bought(v -> v.kind() == what && v.source().equals(site.id())).stream()
            .map(v -> Part.of(path, quarters, v, path.mwPerUnit(v)))
            .toList();
    add(kind, site.id(), name(site.name(), site.id()), "MW", Set.of(site.id()), parts);
  }

  private void lease(int source, Offer.Reservation r) {
    int chips = path.in.sources.get(source).system().chips();
    List<Part> parts = new ArrayList<>();
    for (int p = 0; p < path.periods(); p++) {
      double signed = path.at(path.columns.reserve[source][path.node(p)]);
      if (signed > 0) {
        parts.add(Part.lease(path, quarters, r, p, signed * chips));
      }
    }
    add(Kind.LEASE, r.id(), name(r.name(), r.id()), "chips", Set.of(r.id()), parts);
  }

  private void supply(SupplyLimit limit) {
    List<Vintage> drawing =
        bought(v -> v.kind() == Vintage.Kind.SYSTEM && path.draws(limit, v.system()) > 0);
    List<Part> parts =
        drawing.stream().map(v -> Part.drawn(path, v, path.draws(limit, v.system()))).toList();
    Set<String> offers =
        path.in.purchases.stream()
            .filter(o -> path.draws(limit, path.in.systemIndex(o.system())) > 0)
            .map(Offer::id)
            .collect(Collectors.toSet());
    String unit =
        switch (limit.resource()) {
          case HBM_GB -> "GB";
          case PACKAGES, CHIPS -> limit.resource().name().toLowerCase(Locale.ROOT);
        };
    add(Kind.SUPPLY, limit.id(), name(limit.name(), limit.id()), unit, offers, parts);
  }

  private List<Vintage> bought(Predicate<Vintage> chosen) {
    return path.columns.vintages.stream()
        .filter(v -> v.isDecision() && chosen.test(v) && path.units(v) > 0)
        .toList();
  }

  private void add(
      Kind kind, String item, String name, String unit, Set<String> ids, List<Part> parts) {
    Commitment c = new Commitment(kind, item, name, unit, ids, parts);
    if (c.firstQuarter(quarters) < quarters.inFirstYear()) {
      all.add(c);
    }
  }

  private static String name(String name, String id) {
    return name.isBlank() ? id : name;
  }
}
