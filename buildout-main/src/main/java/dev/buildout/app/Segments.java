package dev.buildout.app;

import dev.buildout.model.Layer;
import dev.buildout.model.Offer;
import dev.buildout.model.WorkUnit;
import dev.buildout.model.Workload;
import dev.buildout.units.Money;
import java.util.HashSet;
import java.util.Set;

/**
 * Revenue and cost of a solved plan by silicon and by business, for comparison with public figures.
 * Revenue of a workload belongs to its sources by the work they stand ready for; costs belong to
 * workloads by the power of the systems assigned to them.
 */
final class Segments {
  private final Solved solved;
  private final PlanPath path;
  private final Set<String> ownVendors = new HashSet<>();

  Segments(Solved solved) {
    this.solved = solved;
    this.path = solved.path();
    var catalog = path.in.theCase.catalog();
    for (Offer offer : path.in.theCase.offers()) {
      if (offer instanceof Offer.Purchase p && p.own()) {
        ownVendors.add(catalog.chipOf(catalog.getSystem(p.system())).vendor());
      }
    }
  }

  boolean isOwnSilicon(int source) {
    var catalog = path.in.theCase.catalog();
    return ownVendors.contains(catalog.chipOf(path.in.sources.get(source).system()).vendor());
  }

  /** Revenue of a workload in a period, USD m. */
  double revenue(int w, int p) {
    double sum = 0;
    var channels = path.in.workloads.get(w).channels();
    for (int c = 0; c < channels.size(); c++) {
      double price = path.in.price[w][c][path.node(p)];
      sum += path.served(w, c, p) * price * channels.get(c).billedShare() / 1e6;
    }
    return sum;
  }

  /** What an upper layer pays the infrastructure for a workload in a period; 0 elsewhere. */
  long transferCents(int w, int p) {
    Workload workload = path.in.workloads.get(w);
    double served = 0;
    for (int c = 0; c < workload.channels().size(); c++) {
      served += path.served(w, c, p);
    }
    boolean upper = workload.layer() != Layer.INFRASTRUCTURE;
    return upper ? Money.ofMillions(served * workload.transferPrice() / 1e6).cents() : 0;
  }

  /** The layer at whose cost a workload is made: the infrastructure where it is paid for it. */
  static Layer bearer(Workload workload) {
    return workload.transferPrice() > 0 ? Layer.INFRASTRUCTURE : workload.layer();
  }

  /** Part of a workload's ready work that comes from own or vendor silicon. */
  double siliconShare(int w, int p, boolean own) {
    double all = 0;
    double part = 0;
    for (int i = 0; i < path.in.sources.size(); i++) {
      double work = path.assigned(i, w, p) * path.in.rate[i][w] * path.in.sources.get(i).goodput();
      all += work;
      part += isOwnSilicon(i) == own ? work : 0;
    }
    return all == 0 ? 0 : part / all;
  }

  double siliconRevenue(int p, boolean own) {
    double sum = 0;
    for (int w = 0; w < path.in.workloads.size(); w++) {
      sum += revenue(w, p) * siliconShare(w, p, own);
    }
    return sum;
  }

  /** Power of the systems assigned to a workload, IT MW at full load. */
  double itMw(int w, int p) {
    double mw = 0;
    for (int i = 0; i < path.in.sources.size(); i++) {
      mw += path.assigned(i, w, p) * path.in.sources.get(i).system().powerKw() / 1000;
    }
    return mw;
  }

  /** Facility MW in use by own or vendor silicon. */
  double facilityMw(int p, boolean own) {
    double mw = 0;
    for (int k = 0; k < path.in.systems.size(); k++) {
      for (int s = 0; s < path.in.sites.size() && isOwnSilicon(k) == own; s++) {
        mw += path.active(k, s, p) * path.in.facilityMw(k, s);
      }
    }
    return mw;
  }

  double itMw(int p, boolean own) {
    double mw = 0;
    for (int k = 0; k < path.in.systems.size(); k++) {
      for (int s = 0; s < path.in.sites.size() && isOwnSilicon(k) == own; s++) {
        mw += path.active(k, s, p) * path.in.systems.get(k).powerKw() / 1000;
      }
    }
    return mw;
  }

  static boolean isServing(Workload w) {
    return w.unit() == WorkUnit.MTOK && w.layer() == Layer.INFRASTRUCTURE;
  }

  static boolean isLeasing(Workload w) {
    return w.unit() == WorkUnit.CHIP_HOUR;
  }

  /** Revenue of a kind of workload over all periods, USD m. */
  double revenue(java.util.function.Predicate<Workload> kind, int from, int to) {
    double sum = 0;
    for (int p = from; p < to; p++) {
      for (int w = 0; w < path.in.workloads.size(); w++) {
        sum += kind.test(path.in.workloads.get(w)) ? revenue(w, p) : 0;
      }
    }
    return sum;
  }

  /**
   * Margin of a kind of workload over its revenue: after energy, halls, maintenance and book
   * depreciation, shared by power, and after the revenue share of model owners.
   */
  double grossMargin(java.util.function.Predicate<Workload> kind) {
    double revenue = 0;
    double cost = 0;
    for (int p = 0; p < path.periods(); p++) {
      double all = 0;
      double part = 0;
      for (int w = 0; w < path.in.workloads.size(); w++) {
        double mw = itMw(w, p);
        all += mw;
        if (kind.test(path.in.workloads.get(w))) {
          part += mw;
          revenue += revenue(w, p);
          cost += revenue(w, p) * path.in.workloads.get(w).revenueShare();
        }
      }
      cost += all == 0 ? 0 : part / all * sharedCost(p);
    }
    return revenue == 0 ? 0 : (revenue - cost) / revenue;
  }

  private double sharedCost(int p) {
    double sum = solved.statements().usdM("depreciation_programme", p);
    for (String line :
        java.util.List.of("energy_cost", "site_cost", "maintenance_cost", "rental_cost")) {
      sum += solved.statements().usdM(line, p);
    }
    return sum;
  }

  /** Revenue less all costs and book depreciation of the programme, over its revenue. */
  double operatingMargin() {
    double revenue = 0;
    double income = 0;
    for (int p = 0; p < path.periods(); p++) {
      revenue += solved.statements().usdM("revenue_programme", p);
      income +=
          solved.statements().usdM("programme_ebitda", p)
              - solved.statements().usdM("depreciation_programme", p);
    }
    return revenue == 0 ? 0 : income / revenue;
  }
}
