package dev.buildout.audit;

import dev.buildout.model.Offer;
import dev.buildout.model.Workload;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.Map;

/**
 * Unit costs are the sum of their parts, none of them negative; the price is the mean of the priced
 * channels in the first period by demand; a source that is said to be used has assignments.
 */
final class UnitCostsCheck implements RunCheck {
  @Override
  public String name() {
    return "unit costs";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Totals assigned = new Totals();
    for (Row row : plan.rows(Tables.ASSIGNMENTS)) {
      assigned.add(row.real("systems"), row.text("source"), row.text("workload"));
    }
    for (Row row : plan.rows(Tables.UNIT_COSTS)) {
      Workload w = Cases.workload(plan.theCase(), row.text("workload"));
      double sum = 0;
      for (String part : new String[] {"capital_usd", "energy_usd", "rental_usd", "other_usd"}) {
        sum += row.real(part);
        d.atLeast(row + ", " + part, row.real(part), 0, row.real("total_usd"));
      }
      d.equal(row, "total_usd", sum, 0);
      d.same(row + ", unit", row.text("unit"), w.unit().symbol());
      d.equal(row, "price_usd", price(plan, w), 0);
      Offer offer = Cases.offer(plan.theCase(), row.text("source"));
      String source = offer instanceof Offer.Purchase ? offer.system() : offer.id();
      if (row.flag("used") && assigned.get(source, w.id()) <= 0) {
        d.fail(row, "said to be used, but nothing is assigned");
      }
    }
    return d.result();
  }

  private static double price(Evidence plan, Workload w) {
    double money = 0;
    double volume = 0;
    for (var channel : w.channels()) {
      var first = plan.timeline().get(0);
      double price = Cases.price(plan.theCase(), channel, first);
      if (price > 0) {
        double demand = Cases.demand(plan.theCase(), w, channel, first);
        money += demand * price;
        volume += demand;
      }
    }
    return volume > 0 ? money / volume : 0;
  }
}
