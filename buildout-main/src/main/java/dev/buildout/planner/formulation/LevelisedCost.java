package dev.buildout.planner.formulation;

import dev.buildout.finance.Discounting;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Channel;
import dev.buildout.model.Finance;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.model.SystemType;
import java.util.List;
import java.util.Optional;

/**
 * Cost of a unit of work on new capacity of an offer, before tax, USD per work unit:
 *
 * <pre>
 * (price * CRF(r, life) + kW * PUE * hall cost * CRF(r, hall life) + energy + maintenance + hall operation) / work a year
 * CRF(r, n) = {@link Discounting#recovery}
 * </pre>
 *
 * Sites are averaged by the grid power they have at the end of the horizon; work counts the mean
 * use that the workload's channels allow. What is paid by the hour used does not stand idle between
 * peaks.
 */
public record LevelisedCost(double capital, double energy, double rental, double other) {
  private static final double HOURS = 8766;

  public double total() {
    return capital + energy + rental + other;
  }

  /** Empty when the offer cannot serve the workload. */
  public static Optional<LevelisedCost> of(Inputs in, Offer offer, int workload) {
    int source = source(in, offer);
    double rate = in.rate[source][workload];
    if (rate <= 0) {
      return Optional.empty();
    }
    Source s = in.sources.get(source);
    double use = meanUse(in, workload) * in.atOnce[source][workload];
    double perUsdM = 1e6 / (rate * s.goodput() * HOURS * use);
    LevelisedCost yearly =
        offer instanceof Offer.Purchase p
            ? owned(in, p, s.system())
            : new LevelisedCost(0, 0, rent(offer) * s.system().chips() * HOURS / 1e6, 0);
    return Optional.of(
        new LevelisedCost(
            yearly.capital * perUsdM,
            yearly.energy * perUsdM,
            yearly.rental * perUsdM,
            yearly.other * perUsdM));
  }

  /** Total of the cheapest offer; empty when no offer can serve the workload. */
  public static Optional<Double> cheapest(Inputs in, int workload) {
    return in.theCase.offers().stream()
        .flatMap(o -> of(in, o, workload).stream())
        .map(LevelisedCost::total)
        .min(Double::compare);
  }

  /** Index of the source that an offer adds to. */
  public static int source(Inputs in, Offer offer) {
    String name = offer instanceof Offer.Purchase ? offer.system() : offer.id();
    for (int i = 0; i < in.sources.size(); i++) {
      if (in.sources.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalStateException("no source for offer " + offer.id());
  }

  /** USD m a year of one system. */
  private static LevelisedCost owned(Inputs in, Offer.Purchase offer, SystemType system) {
    Finance finance = in.theCase.finance();
    double life = finance.getAssetClass(system.assetClass()).serviceMonths() / 12.0;
    double capital = offer.priceUsdM() * Discounting.recovery(finance.discountRate(), life);
    double energy = 0;
    double other = system.priceUsdM() * system.maintenanceShare();
    double[] share = siteShares(in);
    for (int i = 0; i < share.length; i++) {
      Site site = in.sites.get(i);
      double mw = share[i] * system.powerKw() / 1000 * site.pue();
      capital += mw * site.hallUsdMPerMw() * hallRecovery(finance);
      energy += mw * system.meanLoad() * HOURS * site.powerUsdPerMwh() / 1e6;
      other += mw * site.opexUsdPerKwYear() / 1000;
    }
    return new LevelisedCost(capital, energy, 0, other);
  }

  private static double rent(Offer offer) {
    return switch (offer) {
      case Offer.Reservation r -> r.usdPerChipHour();
      case Offer.OnDemand o -> o.usdPerChipHour();
      case Offer.Decentralised d -> d.usdPerChipHour();
      case Offer.Purchase p -> throw new IllegalArgumentException("not rented: " + p.id());
    };
  }

  private static double hallRecovery(Finance finance) {
    AssetClass shell = finance.getAssetClass("shell");
    AssetClass equipment = finance.getAssetClass("equipment");
    double rate = finance.discountRate();
    return finance.hallShellShare() * Discounting.recovery(rate, shell.serviceMonths() / 12.0)
        + (1 - finance.hallShellShare())
            * Discounting.recovery(rate, equipment.serviceMonths() / 12.0);
  }

  private static double[] siteShares(Inputs in) {
    double[] share = new double[in.sites.size()];
    double total = 0;
    int last = in.timeline.horizonPeriods() - 1;
    for (int s = 0; s < share.length; s++) {
      share[s] = Math.max(1e-9, in.gridMw[s][last]);
      total += share[s];
    }
    for (int s = 0; s < share.length; s++) {
      share[s] /= total;
    }
    return share;
  }

  /** Harmonic mean of the channels' highest use, by demand over the horizon. */
  private static double meanUse(Inputs in, int workload) {
    double demand = 0;
    double needed = 0;
    List<Channel> channels = in.workloads.get(workload).channels();
    for (int c = 0; c < channels.size(); c++) {
      double volume = in.horizonDemand(workload, c);
      demand += volume;
      needed += volume / channels.get(c).maxUse();
    }
    return needed == 0 ? channels.get(0).maxUse() : demand / needed;
  }
}
