package dev.buildout.planner.constraints;

import dev.buildout.model.Flow;
import dev.buildout.model.Offer;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Formulation.RightHandSide;
import dev.buildout.planner.formulation.Vintage;

/**
 * Revenue and operating cost as they accrue, USD m.
 *
 * <pre>
 * revenue      = sum served * billedShare * price / 1e6
 * revenueShare = sum_w share[w] * revenue[w]
 * overhead     = overheadShare * revenue
 * energy       = sum active * facilityMw * meanLoad * hours * powerPrice / 1e6
 * site         = (standing + new hall MW) * 1000 * opexPerKwYear * years / 1e6
 * maintenance  = sum installed * catalogPrice * maintenanceShare * years
 * rental       = sum reserved * takeOrPay * rent(signed) + used * (1 - takeOrPay) * rent(now), or used * rent(now)
 * cancellation = sum cancelled * fee
 * </pre>
 */
final class Accruals implements Family {
  @Override
  public String name() {
    return "accruals";
  }

  @Override
  public void addTo(Formulation f) {
    for (int n = 0; n < f.in.nodes(); n++) {
      revenue(f, n, row(f, n, Flow.REVENUE), row(f, n, Flow.REVENUE_SHARE));
      double overhead = f.in.theCase.finance().overheadShare();
      f.problem.add(row(f, n, Flow.OVERHEAD_COST), f.flow(Flow.REVENUE, n), overhead);
      fleet(f, n, row(f, n, Flow.ENERGY_COST), row(f, n, Flow.MAINTENANCE_COST));
      site(f, n, row(f, n, Flow.SITE_COST));
      rental(f, n, row(f, n, Flow.RENTAL_COST));
      cancellation(f, n, row(f, n, Flow.CANCELLATION_COST));
    }
  }

  /** The row that defines the flow's money column. */
  private static int row(Formulation f, int n, Flow kind) {
    int row = f.problem.addRow(kind.label() + " " + f.in.period(n).label(), 0, 0);
    f.problem.add(row, f.flow(kind, n), -1);
    return row;
  }

  private static void cancellation(Formulation f, int n, int row) {
    for (Departure d : f.columns.departures.all()) {
      if (!d.sale() && d.node() == n) {
        f.problem.add(row, d.column(), f.money(d.unitProceeds() * f.systemsPer(d)));
      }
    }
  }

  private static void revenue(Formulation f, int n, int revenue, int share) {
    for (int w = 0; w < f.in.workloads.size(); w++) {
      Workload workload = f.in.workloads.get(w);
      for (int c = 0; c < workload.channels().size(); c++) {
        addRevenue(f, revenue, w, c, n, 1);
        addRevenue(f, share, w, c, n, workload.revenueShare());
      }
    }
  }

  /** Adds a part of what a channel is billed in a node to a row, in money units. */
  static void addRevenue(Formulation f, int row, int w, int c, int n, double part) {
    int served = f.columns.served[w][c][n];
    if (served >= 0) {
      double usd = f.in.price[w][c][n] * f.in.workloads.get(w).channels().get(c).billedShare();
      f.problem.add(row, served, f.money(usd * f.in.scale.work()[w] / 1e6) * part);
    }
  }

  private static void fleet(Formulation f, int n, int energy, int maintenance) {
    double hours = f.in.period(n).hours();
    double years = f.in.period(n).years();
    for (int k = 0; k < f.in.systems.size(); k++) {
      SystemType system = f.in.systems.get(k);
      double systems = f.in.scale.systems()[k];
      double upkeep = system.priceUsdM() * system.maintenanceShare() * years * systems;
      for (int s = 0; s < f.in.sites.size(); s++) {
        if (f.columns.active[k][s][n] >= 0) {
          double mwh = f.in.facilityMw(k, s) * system.meanLoad() * hours * systems;
          double usdM = mwh * f.in.powerUsdPerMwh[s][n] / 1e6;
          f.problem.add(energy, f.columns.active[k][s][n], f.money(usdM));
          f.problem.add(maintenance, f.columns.installed[k][s][n], f.money(upkeep));
        }
      }
    }
  }

  private static void site(Formulation f, int n, int row) {
    RightHandSide constant = new RightHandSide();
    double years = f.in.period(n).years();
    for (int s = 0; s < f.in.sites.size(); s++) {
      double perMw = f.money(f.in.sites.get(s).opexUsdPerKwYear() * years / 1000);
      constant.add(perMw * f.in.hallMw[s][n]);
      for (Vintage v : f.columns.facilities(Vintage.Kind.HALL, s)) {
        if (f.in.tree.isOnPath(v.node(), n)) {
          double present = v.presence()[f.in.tree.period(n)];
          double moduleMw = f.in.sites.get(s).hallModuleMw();
          f.addVintage(row, constant, v, perMw * moduleMw * present);
        }
      }
    }
    f.problem.setRowBounds(row, -constant.value(), -constant.value());
  }

  private static void rental(Formulation f, int n, int row) {
    double hours = f.in.period(n).hours();
    for (int i = f.in.systems.size(); i < f.in.sources.size(); i++) {
      Offer offer = f.in.sources.get(i).rental().orElseThrow();
      double systemHours = f.in.sources.get(i).system().chips() * hours;
      double usedShare = 1;
      if (offer instanceof Offer.Reservation r) {
        usedShare = 1 - r.takeOrPay();
        for (int m = 0; m <= n; m++) {
          double share = RentalDepth.inForce(f, r, i, m, n);
          if (share > 0) {
            double rent = rent(f, r.usdPerChipHour(), r.priceGrowth(), m) * r.takeOrPay();
            f.problem.add(row, f.columns.reserve[i][m], f.money(rent * systemHours * share / 1e6));
          }
        }
      }
      double now = usedShare * rentNow(f, offer, n) * systemHours / 1e6;
      for (int w = 0; w < f.in.workloads.size(); w++) {
        if (f.columns.assign[i][w][n] >= 0) {
          f.problem.add(row, f.columns.assign[i][w][n], f.money(now));
        }
      }
    }
  }

  private static double rentNow(Formulation f, Offer offer, int n) {
    return switch (offer) {
      case Offer.Reservation r -> rent(f, r.usdPerChipHour(), r.priceGrowth(), n);
      case Offer.OnDemand o -> rent(f, o.usdPerChipHour(), o.priceGrowth(), n);
      case Offer.Decentralised d -> rent(f, d.usdPerChipHour(), d.priceGrowth(), n);
      case Offer.Purchase p -> throw new IllegalArgumentException("not rented: " + p.id());
    };
  }

  private static double rent(Formulation f, double usdPerChipHour, double growth, int node) {
    return usdPerChipHour * Math.pow(1 + growth, f.in.yearsAt(node));
  }
}
