package dev.buildout.planner.formulation;

import dev.buildout.finance.leases.LeaseFlows;
import dev.buildout.model.Business;
import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.Energisation;
import dev.buildout.model.Goodput;
import dev.buildout.model.Offer;
import dev.buildout.model.Path;
import dev.buildout.model.Rates;
import dev.buildout.model.Site;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import dev.buildout.uncertainty.ScenarioTree;
import dev.buildout.units.Period;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A case evaluated on the nodes of a tree: everything the constraint families read, as arrays. */
public final class Inputs {
  public final Case theCase;
  public final Timeline timeline;
  public final ScenarioTree tree;
  public final Scope scope;

  /** Own system types, from fleet and purchase offers. */
  public final List<SystemType> systems;

  /** Own systems first (same index as {@link #systems}), then rental offers. */
  public final List<Source> sources;

  public final List<Offer.Purchase> purchases;
  public final List<Site> sites;
  public final List<Workload> workloads;

  /** gridMw[site][node], MW under past contracts, mean over the period. */
  public final double[][] gridMw;

  /** hallMw[site][node], MW of halls of the past that stand, mean over the period. */
  public final double[][] hallMw;

  /** powerUsdPerMwh[site][node]. */
  public final double[][] powerUsdPerMwh;

  /** demand[workload][channel][node], work units in the period. */
  public final double[][][] demand;

  /** price[workload][channel][node], USD per work unit; 0 where none is known. */
  public final double[][][] price;

  /** rate[source][workload], work units per system-hour; 0 where it cannot serve. */
  public final double[][] rate;

  /**
   * atOnce[source][workload], systems that stand ready at the peak per system in use on average. 1
   * for what stands ready all the time. Capacity paid by the hour follows the load: its mean use is
   * that of the channel, so that at the peak there are 1 / max_use of it. Where channels differ,
   * the highest max_use counts, which gives a paid hour the least of peak-sized work: nothing says
   * which channel an hour goes to.
   */
  public final double[][] atOnce;

  /**
   * Amounts of the businesses outside the plan in the node's period, USD m; what the leases of the
   * firm cost in cash is taken off.
   */
  public final double[] businessCashBeforeTax;

  public final double[] businessTaxableIncome;
  public final double[] businessCapex;
  public final double[] businessProceeds;

  /** Revenue less cash costs and lease payments, USD m. */
  public final double[] businessEbitda;

  /** Part of the lease payments that repays liabilities of finance leases, USD m. */
  public final double[] leasePrincipal;

  /** Probability times present-value factor of the node's period. */
  public final double[] weight;

  public final Scale scale;

  public Inputs(Case c, ScenarioTree tree, Rates rates, Goodput goodput, Scope scope) {
    this(c, tree, rates, goodput, scope, Optional.empty());
  }

  /** With the scale of other inputs, so that formulations of similar cases can be compared. */
  public Inputs(
      Case c,
      ScenarioTree tree,
      Rates rates,
      Goodput goodput,
      Scope scope,
      Optional<Scale> givenScale) {
    this.theCase = c;
    this.timeline = c.timeline();
    this.tree = tree;
    this.scope = scope;
    this.sites = c.sites();
    this.workloads = c.workloads();
    this.purchases =
        c.offers().stream()
            .filter(Offer.Purchase.class::isInstance)
            .map(Offer.Purchase.class::cast)
            .toList();
    this.systems = ownSystems(c);
    this.sources = sources(c, systems, goodput);
    int nodes = tree.size();

    gridMw = new double[sites.size()][nodes];
    hallMw = new double[sites.size()][nodes];
    powerUsdPerMwh = new double[sites.size()][nodes];
    for (int s = 0; s < sites.size(); s++) {
      fillSite(s);
    }
    demand = new double[workloads.size()][][];
    price = new double[workloads.size()][][];
    double[] largestDemand = new double[workloads.size()];
    double largestMoney = 1e-6;
    for (int w = 0; w < workloads.size(); w++) {
      largestMoney = Math.max(largestMoney, fillWorkload(w, largestDemand));
    }
    rate = new double[sources.size()][workloads.size()];
    atOnce = new double[sources.size()][workloads.size()];
    for (int i = 0; i < sources.size(); i++) {
      for (int w = 0; w < workloads.size(); w++) {
        boolean allowed = sources.get(i).mayServe(workloads.get(w));
        Optional<Rates.Rate> found =
            rates.find(workloads.get(w).id(), sources.get(i).system().id());
        rate[i][w] = allowed && found.isPresent() ? found.get().unitsPerHour() : 0;
        atOnce[i][w] = sources.get(i).isElastic() ? 1 / highestUse(workloads.get(w)) : 1;
      }
    }
    businessCashBeforeTax = new double[nodes];
    businessTaxableIncome = new double[nodes];
    businessCapex = new double[nodes];
    businessProceeds = new double[nodes];
    businessEbitda = new double[nodes];
    weight = new double[nodes];
    for (int n = 0; n < nodes; n++) {
      fillMoney(n);
      largestMoney = Math.max(largestMoney, Math.abs(businessCapex[n]) / period(n).years());
      largestMoney = Math.max(largestMoney, Math.abs(businessEbitda[n]) / period(n).years());
    }
    leasePrincipal = new double[nodes];
    fillLeases();
    scale =
        givenScale.isPresent()
            ? givenScale.get()
            : Scale.of(c, systems, largestDemand, largestMoney);
  }

  public int nodes() {
    return tree.size();
  }

  public Period period(int node) {
    return timeline.get(tree.period(node));
  }

  /** Years from the start of the case to the start of the node's period. */
  public double yearsAt(int node) {
    return timeline.monthsBefore(tree.period(node)) / 12.0;
  }

  public int systemIndex(String id) {
    for (int k = 0; k < systems.size(); k++) {
      if (systems.get(k).id().equals(id)) {
        return k;
      }
    }
    throw new IllegalArgumentException("not a system of the case: " + id);
  }

  public int siteIndex(String id) {
    for (int s = 0; s < sites.size(); s++) {
      if (sites.get(s).id().equals(id)) {
        return s;
      }
    }
    throw new IllegalArgumentException("not a site of the case: " + id);
  }

  /** Demand of a channel over the horizon on the first path, work units. */
  public double horizonDemand(int workload, int channel) {
    double sum = 0;
    for (int n = 0; n < timeline.horizonPeriods(); n++) {
      sum += demand[workload][channel][n];
    }
    return sum;
  }

  /** Facility MW that one system of the type may draw at the site. */
  public double facilityMw(int system, int site) {
    return systems.get(system).powerKw() / 1000 * sites.get(site).pue();
  }

  private static List<SystemType> ownSystems(Case c) {
    Set<String> ids = new LinkedHashSet<>();
    c.fleet().forEach(f -> ids.add(f.system()));
    for (Offer o : c.offers()) {
      if (o instanceof Offer.Purchase) {
        ids.add(o.system());
      }
    }
    return ids.stream().map(c.catalog()::getSystem).toList();
  }

  private static List<Source> sources(Case c, List<SystemType> systems, Goodput goodput) {
    List<Source> all = new ArrayList<>();
    for (SystemType s : systems) {
      boolean cuda = c.catalog().stackOf(s).cuda();
      all.add(new Source(s.id(), s, Optional.empty(), goodput.of(s.id()), cuda));
    }
    for (Offer o : c.offers()) {
      if (!(o instanceof Offer.Purchase)) {
        SystemType s = c.catalog().getSystem(o.system());
        double useful = goodput.of(s.id()) * usefulShare(o);
        all.add(new Source(o.id(), s, Optional.of(o), useful, c.catalog().stackOf(s).cuda()));
      }
    }
    return List.copyOf(all);
  }

  /** Share of paid hours that is left after interruptions and double work for verification. */
  private static double usefulShare(Offer offer) {
    return switch (offer) {
      case Offer.OnDemand o -> 1 - o.interruptionLoss();
      case Offer.Decentralised d -> (1 - d.interruptionLoss()) / (1 + d.verificationShare());
      case Offer.Purchase p -> 1;
      case Offer.Reservation r -> 1;
    };
  }

  private void fillSite(int s) {
    Site site = sites.get(s);
    for (int n = 0; n < tree.size(); n++) {
      gridMw[s][n] = site.gridMw();
      hallMw[s][n] = site.hallMw();
      powerUsdPerMwh[s][n] =
          site.powerUsdPerMwh() * Math.pow(1 + site.powerPriceGrowth(), yearsAt(n));
    }
    for (Energisation e : theCase.power()) {
      if (e.site().equals(site.id())) {
        for (int n = 0; n < tree.size(); n++) {
          double share = period(n).shareFrom(e.from());
          gridMw[s][n] += e.gridMw() * share;
          hallMw[s][n] += e.hallMw() * share;
        }
      }
    }
  }

  /** Fills demand and price; returns the largest yearly value of the workload in USD m. */
  private double fillWorkload(int w, double[] largestDemand) {
    Workload workload = workloads.get(w);
    List<Channel> channels = workload.channels();
    demand[w] = new double[channels.size()][tree.size()];
    price[w] = new double[channels.size()][tree.size()];
    double largest = 0;
    for (int n = 0; n < tree.size(); n++) {
      Period p = period(n);
      double perYear = workload.workPerYear(p);
      double value = 0;
      for (int c = 0; c < channels.size(); c++) {
        Channel channel = channels.get(c);
        boolean answers = !channel.isCommitted(); // settled volumes do not answer to the price
        double volume = answers ? theCase.market().volumeFactor() : 1;
        double level = answers ? theCase.market().priceLevel() : 1;
        level *= theCase.market().driftFactor(timeline.midYears(p.index()));
        demand[w][c][n] = perYear * p.years() * channel.share().mean(p) * volume;
        price[w][c][n] = channel.price().map(x -> x.mean(p)).orElse(0.0) * level;
        value += demand[w][c][n] * price[w][c][n] / 1e6 / p.years();
        largestDemand[w] = Math.max(largestDemand[w], demand[w][c][n]);
      }
      largest = Math.max(largest, value);
    }
    return largest;
  }

  private static double highestUse(Workload workload) {
    return workload.channels().stream().mapToDouble(Channel::maxUse).max().orElse(1);
  }

  private void fillMoney(int n) {
    double years = period(n).years();
    double revenue = business(n, Business::revenueUsdM);
    double cash = business(n, Business::cashCostsUsdM);
    businessEbitda[n] = (revenue - cash) * years;
    businessCashBeforeTax[n] =
        businessEbitda[n] + business(n, Business::otherOperatingCashUsdM) * years;
    businessTaxableIncome[n] =
        businessEbitda[n]
            - (business(n, Business::nonCashCostsUsdM) + business(n, Business::taxDepreciationUsdM))
                * years;
    businessCapex[n] = business(n, Business::capexUsdM) * years;
    businessProceeds[n] = business(n, Business::proceedsUsdM) * years;
    weight[n] =
        tree.probability(n)
            * timeline.discountFactor(tree.period(n), theCase.finance().discountRate());
  }

  /** Leases are paid in plan and reference alike, and deducted for tax as they are paid. */
  private void fillLeases() {
    LeaseFlows leases = LeaseFlows.of(theCase.finance(), timeline);
    for (int n = 0; n < tree.size(); n++) {
      double paid = leases.paid()[tree.period(n)];
      businessEbitda[n] -= paid;
      businessCashBeforeTax[n] -= paid;
      businessTaxableIncome[n] -= paid;
      leasePrincipal[n] = leases.principal()[tree.period(n)];
    }
  }

  private double business(int n, Function<Business, Path> line) {
    double sum = 0;
    for (Business b : theCase.finance().businesses()) {
      sum += line.apply(b).mean(period(n));
    }
    return sum;
  }
}
