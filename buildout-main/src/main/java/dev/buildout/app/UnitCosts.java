package dev.buildout.app;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Finance;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import dev.buildout.planner.formulation.Source;
import dev.buildout.results.Table;

/**
 * Cost of a unit of work on new capacity of each offer, before tax:
 *
 * <pre>
 * (price * CRF(r, life) + kW * PUE * hall cost * CRF(r, hall life) + energy + maintenance + hall operation) / work a year
 * CRF(r, n) = r / (1 - (1 + r)^-n)
 * </pre>
 *
 * Sites are averaged by the grid power they have at the end of the horizon; work counts the mean
 * use that the workload's channels allow.
 */
final class UnitCosts {
  private static final double HOURS = 8766;

  private UnitCosts() {}

  static void add(Table table, PlanPath path) {
    for (int w = 0; w < path.in.workloads.size(); w++) {
      for (Offer offer : path.in.theCase.offers()) {
        row(table, path, w, offer);
      }
    }
  }

  private static void row(Table table, PlanPath path, int w, Offer offer) {
    int source = source(path, offer);
    double rate = path.in.rate[source][w];
    if (rate <= 0) {
      return;
    }
    Workload workload = path.in.workloads.get(w);
    Source s = path.in.sources.get(source);
    double unitsPerYear = rate * s.goodput() * HOURS * meanUse(path, w);
    double capital = 0;
    double energy = 0;
    double other = 0;
    double rental = 0;
    SystemType system = s.system();
    Finance finance = path.in.theCase.finance();
    if (offer instanceof Offer.Purchase p) {
      double[] share = siteShares(path);
      double life = finance.getAssetClass("systems").serviceMonths() / 12.0;
      capital = p.priceUsdM() * recovery(finance.discountRate(), life);
      for (int i = 0; i < share.length; i++) {
        Site site = path.in.sites.get(i);
        double mw = system.powerKw() / 1000 * site.pue();
        capital += share[i] * mw * site.hallUsdMPerMw() * hallRecovery(finance);
        double mwh = mw * system.meanLoad() * HOURS;
        energy += share[i] * mwh * site.powerUsdPerMwh() / 1e6;
        other += share[i] * mw * site.opexUsdPerKwYear() / 1000;
      }
      other += system.priceUsdM() * system.maintenanceShare();
    } else {
      rental = rent(offer) * system.chips() * HOURS / 1e6;
    }
    double scale = 1e6 / unitsPerYear;
    table.add(
        workload.id(),
        offer.id(),
        workload.unit().symbol(),
        capital * scale,
        energy * scale,
        rental * scale,
        other * scale,
        (capital + energy + rental + other) * scale,
        meanPrice(path, w),
        uses(path, source, w, offer));
  }

  private static int source(PlanPath path, Offer offer) {
    String name = offer instanceof Offer.Purchase ? offer.system() : offer.id();
    for (int i = 0; i < path.in.sources.size(); i++) {
      if (path.in.sources.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalStateException("no source for offer " + offer.id());
  }

  private static double rent(Offer offer) {
    return switch (offer) {
      case Offer.Reservation r -> r.usdPerChipHour();
      case Offer.OnDemand o -> o.usdPerChipHour();
      case Offer.Decentralised d -> d.usdPerChipHour();
      case Offer.Purchase p -> 0;
    };
  }

  /** Capital recovery factor: the level yearly payment for a loan of 1 over so many years. */
  static double recovery(double rate, double years) {
    return rate == 0 ? 1 / years : rate / (1 - Math.pow(1 + rate, -years));
  }

  private static double hallRecovery(Finance finance) {
    AssetClass shell = finance.getAssetClass("shell");
    AssetClass equipment = finance.getAssetClass("equipment");
    double rate = finance.discountRate();
    return finance.hallShellShare() * recovery(rate, shell.serviceMonths() / 12.0)
        + (1 - finance.hallShellShare()) * recovery(rate, equipment.serviceMonths() / 12.0);
  }

  private static double[] siteShares(PlanPath path) {
    double[] share = new double[path.in.sites.size()];
    double total = 0;
    int last = path.node(path.in.timeline.horizonPeriods() - 1);
    for (int s = 0; s < share.length; s++) {
      share[s] = Math.max(1e-9, path.in.gridMw[s][last]);
      total += share[s];
    }
    for (int s = 0; s < share.length; s++) {
      share[s] /= total;
    }
    return share;
  }

  /** Harmonic mean of the channels' highest use, by demand at the start. */
  private static double meanUse(PlanPath path, int w) {
    double demand = 0;
    double needed = 0;
    var channels = path.in.workloads.get(w).channels();
    for (int c = 0; c < channels.size(); c++) {
      double volume = totalDemand(path, w, c);
      demand += volume;
      needed += volume / channels.get(c).maxUse();
    }
    return needed == 0 ? channels.get(0).maxUse() : demand / needed;
  }

  private static double meanPrice(PlanPath path, int w) {
    double demand = 0;
    double value = 0;
    var channels = path.in.workloads.get(w).channels();
    for (int c = 0; c < channels.size(); c++) {
      double volume = totalDemand(path, w, c);
      demand += volume;
      value += volume * path.in.price[w][c][path.node(0)] * channels.get(c).billedShare();
    }
    return demand == 0 ? 0 : value / demand;
  }

  private static double totalDemand(PlanPath path, int w, int c) {
    double sum = 0;
    for (int p = 0; p < path.in.timeline.horizonPeriods(); p++) {
      sum += path.in.demand[w][c][path.node(p)];
    }
    return sum;
  }

  private static boolean uses(PlanPath path, int source, int w, Offer offer) {
    boolean bought =
        !(offer instanceof Offer.Purchase)
            || path.columns.vintages.stream()
                .anyMatch(v -> v.source().equals(offer.id()) && path.units(v) > 0);
    for (int p = 0; p < path.periods() && bought; p++) {
      if (path.assigned(source, w, p) > 0) {
        return true;
      }
    }
    return false;
  }
}
