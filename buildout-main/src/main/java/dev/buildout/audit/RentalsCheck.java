package dev.buildout.audit;

import dev.buildout.model.Offer;
import dev.buildout.model.Path;
import dev.buildout.model.Workload;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.List;

/**
 * Rented capacity: reservations stay in force for their term, use stays within what is under
 * contract and that within the market's depth, and the rent follows.
 *
 * <pre>
 * used <= under_contract <= depth = depth_chips / chips of the system
 * used = sum over workloads of systems assigned
 * reservation: under_contract(p) = sum of signed(q) over contracts in force
 *              rent = sum of signed(q) in force x take-or-pay x chips x hours x price(q)
 *                    + used x (1 - take-or-pay) x chips x hours x price(p)
 * on demand:   under_contract = sum over workloads of systems assigned / highest max_use,
 *              rent = used x chips x hours x price(p)
 * </pre>
 */
final class RentalsCheck implements AuditCheck {
  @Override
  public String name() {
    return "rentals";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    Totals assigned = e.totals(Tables.ASSIGNMENTS, "systems", "period", "source");
    Totals atOnce = new Totals();
    for (Row row : e.rows(Tables.ASSIGNMENTS)) {
      Workload w = Cases.workload(e.theCase(), row.text("workload"));
      double peak = Cases.atOnce(e.theCase(), row.text("source"), w);
      atOnce.add(row.real("systems") * peak, row.period(), row.text("source"));
    }
    double systems = e.largest(Tables.RENTALS, "under_contract");
    double usd = e.largest(Tables.RENTALS, "cost_usd_m");
    List<Row> rows = e.rows(Tables.RENTALS);
    for (Row row : rows) {
      Offer offer = Cases.offer(e.theCase(), row.text("offer"));
      Period p = e.timeline().get(row.period());
      int chips = e.theCase().catalog().getSystem(offer.system()).chips();
      if (e.isReference() && row.real("under_contract") > Deviations.TOLERANCE * systems) {
        d.fail(row, "nothing may be rented here");
      }
      double used = assigned.get(p.index(), offer.id());
      d.equal(row, "used", used, systems);
      d.atMost(row.at("used"), used, row.real("under_contract"), systems);
      if (e.theCase().wholeSystems()) {
        d.whole(row, "signed");
      }
      d.equal(row, "depth", depth(offer).mean(p) / chips, 0);
      d.atMost(row.at("under_contract"), row.real("under_contract"), row.real("depth"), systems);
      double usdPerUsd = chips * p.hours() / 1e6;
      if (offer instanceof Offer.Reservation r) {
        reservation(d, e, row, r, usdPerUsd, systems, usd);
      } else {
        double price = e.grown(usdPerChipHour(offer), growth(offer), p.index());
        d.equal(row, "signed", 0, 1);
        d.equal(row, "under_contract", atOnce.get(p.index(), offer.id()), systems);
        d.equal(row, "cost_usd_m", used * usdPerUsd * price, usd);
      }
    }
    for (List<Object> key : assigned.keys()) {
      boolean missing =
          Cases.isRental(e.theCase(), (String) key.get(1))
              && rows.stream().noneMatch(r -> key.equals(List.of(r.period(), r.text("offer"))));
      if (missing && assigned.get(key.toArray()) > 0) {
        d.fail(e.plan() + " " + key, "assigned without a row of rentals");
      }
    }
    return d.result();
  }

  private static void reservation(
      Deviations d,
      Evidence e,
      Row row,
      Offer.Reservation offer,
      double usdMPerUsd,
      double systems,
      double usd) {
    double inForce = 0;
    double owed = 0;
    for (Row signing : e.rows(Tables.RENTALS)) {
      if (signing.text("offer").equals(offer.id())) {
        double there = inForce(e, offer, signing.period(), row.period()) * signing.real("signed");
        inForce += there;
        owed += there * e.grown(offer.usdPerChipHour(), offer.priceGrowth(), signing.period());
      }
    }
    double now = e.grown(offer.usdPerChipHour(), offer.priceGrowth(), row.period());
    double byUse = (1 - offer.takeOrPay()) * row.real("used") * now;
    d.equal(row, "under_contract", inForce, systems);
    d.equal(row, "cost_usd_m", (owed * offer.takeOrPay() + byUse) * usdMPerUsd, usd);
    d.atLeast(row.at("signed"), row.real("signed"), 0, systems);
    if (row.real("signed") > Deviations.TOLERANCE * systems
        && (e.timeline().get(row.period()).tail()
            || e.timeline().get(row.period()).start().isBefore(offer.from()))) {
      d.fail(row, "nothing may be signed here");
    }
  }

  /** Share of a period in which a contract is in force that was signed in another. */
  static double inForce(Evidence e, Offer.Reservation offer, int signed, int period) {
    int from = e.timeline().monthsBefore(signed) + offer.leadMonths();
    int start = e.timeline().monthsBefore(period);
    int months = e.timeline().get(period).months();
    int overlap = Math.min(start + months, from + offer.termMonths()) - Math.max(start, from);
    return Math.max(0, overlap) / (double) months;
  }

  private static Path depth(Offer offer) {
    return switch (offer) {
      case Offer.Reservation r -> r.depthChips();
      case Offer.OnDemand o -> o.depthChips();
      case Offer.Decentralised o -> o.depthChips();
      case Offer.Purchase p -> Path.constant(0);
    };
  }

  /** Rent at the start of the case; 0 for what is bought. */
  static double usdPerChipHour(Offer offer) {
    return switch (offer) {
      case Offer.Reservation r -> r.usdPerChipHour();
      case Offer.OnDemand o -> o.usdPerChipHour();
      case Offer.Decentralised o -> o.usdPerChipHour();
      case Offer.Purchase p -> 0;
    };
  }

  static double growth(Offer offer) {
    return switch (offer) {
      case Offer.Reservation r -> r.priceGrowth();
      case Offer.OnDemand o -> o.priceGrowth();
      case Offer.Decentralised o -> o.priceGrowth();
      case Offer.Purchase p -> 0;
    };
  }
}
