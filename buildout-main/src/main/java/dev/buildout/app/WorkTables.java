package dev.buildout.app;

import dev.buildout.model.Channel;
import dev.buildout.model.Offer;
import dev.buildout.model.Path;
import dev.buildout.model.SupplyLimit;
import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Vintage;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.Map;

/** What is assigned, rented, served and drawn from shared supply: rows of one plan. */
final class WorkTables {
  private WorkTables() {}

  static void add(Map<String, Table> tables, String name, PlanPath path) {
    for (int p = 0; p < path.periods(); p++) {
      assignments(RunTables.get(tables, Tables.ASSIGNMENTS.name()), name, path, p);
      work(RunTables.get(tables, Tables.WORK.name()), name, path, p);
      rentals(RunTables.get(tables, Tables.RENTALS.name()), name, path, p);
      for (SupplyLimit limit : path.in.theCase.supply()) {
        supply(RunTables.get(tables, Tables.SUPPLY.name()), name, path, limit, p);
      }
    }
  }

  private static void assignments(Table table, String name, PlanPath path, int p) {
    for (int i = 0; i < path.in.sources.size(); i++) {
      for (int w = 0; w < path.in.workloads.size(); w++) {
        double systems = path.assigned(i, w, p);
        if (systems > 0) {
          table.add(
              name,
              p,
              path.in.sources.get(i).name(),
              path.in.workloads.get(w).id(),
              systems,
              path.in.rate[i][w],
              path.in.sources.get(i).goodput());
        }
      }
    }
  }

  private static void work(Table table, String name, PlanPath path, int p) {
    for (int w = 0; w < path.in.workloads.size(); w++) {
      var workload = path.in.workloads.get(w);
      for (int c = 0; c < workload.channels().size(); c++) {
        Channel channel = workload.channels().get(c);
        double demand = path.in.demand[w][c][path.node(p)];
        double served = Math.min(demand, path.served(w, c, p));
        double price = path.in.price[w][c][path.node(p)];
        table.add(
            name,
            p,
            workload.id(),
            channel.id(),
            workload.unit().symbol(),
            demand,
            served,
            demand - served,
            price,
            channel.maxUse(),
            channel.billedShare(),
            served * channel.billedShare() * price / 1e6);
      }
    }
  }

  private static void rentals(Table table, String name, PlanPath path, int p) {
    for (int i = path.in.systems.size(); i < path.in.sources.size(); i++) {
      Offer offer = path.in.sources.get(i).rental().orElseThrow();
      int chips = path.in.sources.get(i).system().chips();
      double used = path.assigned(i, p);
      double signed = path.at(path.columns.reserve[i][path.node(p)]);
      double contracted = path.assignedAtOnce(i, p);
      double cost = rentOfUse(path, i, offer, p);
      if (offer instanceof Offer.Reservation r) {
        contracted = 0;
        cost *= 1 - r.takeOrPay();
        for (int m = 0; m <= p; m++) {
          double force = inForce(path, r, m, p) * path.at(path.columns.reserve[i][path.node(m)]);
          contracted += force;
          double hours = path.in.timeline.get(p).hours();
          cost += force * chips * hours / 1e6 * rent(path, r, m) * r.takeOrPay();
        }
      }
      double depth = depth(offer).mean(path.in.timeline.get(p)) / chips;
      if (signed > 0 || contracted > 0 || used > 0) {
        table.add(name, p, offer.id(), signed, contracted, used, depth, cost);
      }
    }
  }

  private static double inForce(PlanPath path, Offer.Reservation r, int signed, int p) {
    int from = path.in.timeline.monthsBefore(signed) + r.leadMonths();
    int start = path.in.timeline.monthsBefore(p);
    Period period = path.in.timeline.get(p);
    int overlap = Math.min(start + period.months(), from + r.termMonths()) - Math.max(start, from);
    return Math.max(0, overlap) / (double) period.months();
  }

  /** Rent of a period that goes with use: what is not owed whether used or not, USD m. */
  static double rentByUse(PlanPath path, int p) {
    double sum = 0;
    for (int i = path.in.systems.size(); i < path.in.sources.size(); i++) {
      Offer offer = path.in.sources.get(i).rental().orElseThrow();
      double owed = offer instanceof Offer.Reservation r ? r.takeOrPay() : 0;
      sum += (1 - owed) * rentOfUse(path, i, offer, p);
    }
    return sum;
  }

  /** What the systems in use would cost by the hour at today's rent, USD m. */
  private static double rentOfUse(PlanPath path, int source, Offer offer, int p) {
    int chips = path.in.sources.get(source).system().chips();
    double hours = path.in.timeline.get(p).hours();
    return path.assigned(source, p) * chips * hours / 1e6 * rent(path, offer, p);
  }

  private static double rent(PlanPath path, Offer offer, int p) {
    double years = path.in.timeline.monthsBefore(p) / 12.0;
    return switch (offer) {
      case Offer.Reservation r -> r.usdPerChipHour() * Math.pow(1 + r.priceGrowth(), years);
      case Offer.OnDemand o -> o.usdPerChipHour() * Math.pow(1 + o.priceGrowth(), years);
      case Offer.Decentralised d -> d.usdPerChipHour() * Math.pow(1 + d.priceGrowth(), years);
      case Offer.Purchase o -> 0;
    };
  }

  private static Path depth(Offer offer) {
    return switch (offer) {
      case Offer.Reservation r -> r.depthChips();
      case Offer.OnDemand o -> o.depthChips();
      case Offer.Decentralised d -> d.depthChips();
      case Offer.Purchase o -> Path.constant(0);
    };
  }

  private static void supply(Table table, String name, PlanPath path, SupplyLimit limit, int p) {
    Period period = path.in.timeline.get(p);
    if (period.start().isBefore(limit.from())) {
      return;
    }
    double used = 0;
    for (Vintage v : path.columns.deliveries(p)) {
      used += path.units(v) * path.draws(limit, v.system());
    }
    for (Departure d : path.columns.departures.cancellations(p)) {
      Vintage v = path.columns.vintages.get(d.vintage());
      used -= path.isTaken(d) ? path.departed(d) * path.draws(limit, v.system()) : 0;
    }
    double available = limit.perQuarter().mean(period) * period.months() / 3;
    String resource = limit.resource().name().toLowerCase(java.util.Locale.ROOT);
    table.add(name, p, limit.id(), resource, available, used);
  }
}
