package dev.buildout.app.studies;

import dev.buildout.model.Case;
import dev.buildout.model.Offer;
import dev.buildout.planner.measures.Bound;
import dev.buildout.planner.measures.Measures;
import dev.buildout.planner.measures.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Strategies that do without some way to get capacity. */
final class Abstaining {
  private final Set<String> own;
  private final Set<String> vendors;
  private final boolean rentals;

  Abstaining(Case c) {
    this.own = Measures.silicon(c, true);
    this.vendors = Measures.silicon(c, false);
    this.rentals = c.offers().stream().anyMatch(o -> !(o instanceof Offer.Purchase));
  }

  /** No order, hall, grid contract or rental. */
  Strategy nothing() {
    List<Bound> bounds = new ArrayList<>(noSystems());
    bounds.addAll(noFacilities());
    bounds.addAll(noRentals());
    return new CommitNothing(bounds);
  }

  Strategy allVendor() {
    String name = "No own silicon: systems of vendors, bought or rented";
    return vendors.isEmpty() && !rentals
        ? Restriction.leftOut("all_vendor", name, "the case offers own silicon only")
        : Restriction.of("all_vendor", name, noOrders("orders of own silicon", own));
  }

  Strategy allOwn() {
    String name = "Own silicon only, its development paid; nothing rented";
    List<Bound> bounds = new ArrayList<>(noOrders("orders of vendors' systems", vendors));
    bounds.addAll(noRentals());
    return own.isEmpty()
        ? Restriction.leftOut("all_own", name, "the case offers no own silicon")
        : Restriction.of("all_own", name, bounds);
  }

  Strategy allRented() {
    String name = "Everything rented: no systems bought, no halls, no grid power";
    List<Bound> bounds = new ArrayList<>(noSystems());
    bounds.addAll(noFacilities());
    return rentals
        ? Restriction.of("all_rented", name, bounds)
        : Restriction.leftOut("all_rented", name, "the case offers nothing for rent");
  }

  static List<Bound> noRentals() {
    return List.of(
        Bound.none(Measures.reservedChips("reservations", Selection.all())),
        Bound.none(Measures.rentedHours("rented hours", Selection.all())));
  }

  private static List<Bound> noSystems() {
    return List.of(Bound.none(Measures.systems("orders", Selection.all())));
  }

  private static List<Bound> noFacilities() {
    return List.of(
        Bound.none(Measures.hallMw("halls", Selection.all())),
        Bound.none(Measures.gridMw("grid contracts", Selection.all())));
  }

  /** A selection of no offers would be one of all. */
  private static List<Bound> noOrders(String name, Set<String> offers) {
    return offers.isEmpty()
        ? List.of()
        : List.of(Bound.none(Measures.systems(name, Selection.all().ofOffers(offers))));
  }
}
