package dev.buildout.audit;

import dev.buildout.model.Channel;
import dev.buildout.model.Workload;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;

/**
 * Demand, what is served of it and the revenue.
 *
 * <pre>
 * demand = path or driver x years x share of the channel x volume factor unless committed
 * served + unserved = demand, both at least 0
 * revenue = served x billed_share x price
 * </pre>
 */
final class WorkCheck implements AuditCheck {
  @Override
  public String name() {
    return "work";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    double usd = e.largest(Tables.WORK, "revenue_usd_m");
    Totals rows = new Totals();
    for (Row row : e.rows(Tables.WORK)) {
      Workload w = Cases.workload(e.theCase(), row.text("workload"));
      Channel channel = Cases.channel(e.theCase(), row);
      Period p = e.timeline().get(row.period());
      double demand = Cases.demand(e.theCase(), w, channel, p);
      double price = Cases.price(e.theCase(), channel, p);
      double scale = Math.max(demand, row.real("demand"));
      d.same(row.at("unit"), row.text("unit"), w.unit().symbol());
      d.equal(row, "demand", demand, 0);
      d.equal(
          row.at("served + unserved"), row.real("served") + row.real("unserved"), demand, scale);
      d.atLeast(row.at("served"), row.real("served"), 0, scale);
      d.atLeast(row.at("unserved"), row.real("unserved"), 0, scale);
      d.equal(row, "price_usd", price, 0);
      d.equal(row, "max_use", channel.maxUse(), 0);
      double billed = Math.max(channel.expectedUse(), channel.takeOrPay());
      d.equal(row, "billed_share", billed, 0);
      d.equal(row, "revenue_usd_m", row.real("served") * billed * price / 1e6, usd);
      rows.add(1, p.index(), w.id(), channel.id());
    }
    for (Workload w : e.theCase().workloads()) {
      for (Channel channel : w.channels()) {
        for (Period p : e.timeline().periods()) {
          if (Cases.demand(e.theCase(), w, channel, p) > 0) {
            Object where =
                Place.of("work, rows of %s %s %s", e.at(p.index()), w.id(), channel.id());
            d.same(where, rows.get(p.index(), w.id(), channel.id()), 1.0);
          }
        }
      }
    }
    return d.result();
  }
}
