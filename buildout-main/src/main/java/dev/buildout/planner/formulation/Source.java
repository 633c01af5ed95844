package dev.buildout.planner.formulation;

import dev.buildout.model.Offer;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import java.util.Optional;

/**
 * Something that does work: the own systems of one type, or a rental offer.
 *
 * @param name id of the system, or of the offer
 * @param system what it consists of
 * @param rental the offer, for rented capacity
 * @param goodput share of time that is useful work
 * @param cuda runs CUDA-only software
 */
public record Source(
    String name, SystemType system, Optional<Offer> rental, double goodput, boolean cuda) {
  public boolean isRental() {
    return rental.isPresent();
  }

  /** Own systems serve anything; what is rented only what may leave the firm this way. */
  public boolean mayServe(Workload w) {
    if (rental.isEmpty()) {
      return true;
    }
    var named = rental.get().workloads();
    return w.rentable() && (named.isEmpty() || named.contains(w.id()));
  }

  /** Paid by the hour used, so that it grows and shrinks with the load. */
  public boolean isElastic() {
    return rental.isPresent() && !(rental.get() instanceof Offer.Reservation);
  }
}
