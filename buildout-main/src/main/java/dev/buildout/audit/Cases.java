package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.Cohort;
import dev.buildout.model.Offer;
import dev.buildout.model.SystemType;
import dev.buildout.model.Workload;
import dev.buildout.units.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;

/** What a case says, read anew and not with the planner's eyes. */
final class Cases {
  private Cases() {}

  static List<Offer.Purchase> purchases(Case c) {
    return c.offers().stream()
        .filter(Offer.Purchase.class::isInstance)
        .map(Offer.Purchase.class::cast)
        .toList();
  }

  static Offer.Purchase purchase(Case c, String id) {
    return purchases(c).stream()
        .filter(o -> o.id().equals(id))
        .findFirst()
        .orElseThrow(() -> no(id));
  }

  static Offer offer(Case c, String id) {
    return c.offers().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow(() -> no(id));
  }

  static Workload workload(Case c, String id) {
    return c.workloads().stream()
        .filter(w -> w.id().equals(id))
        .findFirst()
        .orElseThrow(() -> no(id));
  }

  /** Channel of a row of the table of work. */
  static Channel channel(Case c, Row work) {
    return workload(c, work.text("workload")).channels().stream()
        .filter(channel -> channel.id().equals(work.text("channel")))
        .findFirst()
        .orElseThrow(() -> no(work.text("channel")));
  }

  static Cohort cohort(Case c, String id) {
    return c.fleet().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow(() -> no(id));
  }

  /** True where a table's source is a rental offer, false where it is a system of the own fleet. */
  static boolean isRental(Case c, String source) {
    return c.offers().stream()
        .anyMatch(o -> o.id().equals(source) && !(o instanceof Offer.Purchase));
  }

  /** System that a source of work consists of. */
  static SystemType systemOf(Case c, String source) {
    String id = isRental(c, source) ? offer(c, source).system() : source;
    return c.catalog().getSystem(id);
  }

  /** Share of the time of an assigned system that is useful work. */
  static double goodput(Case c, String source) {
    double ofStack = c.catalog().stackOf(systemOf(c, source)).goodput();
    if (!isRental(c, source)) {
      return ofStack;
    }
    return ofStack
        * switch (offer(c, source)) {
          case Offer.OnDemand o -> 1 - o.interruptionLoss();
          case Offer.Decentralised o -> (1 - o.interruptionLoss()) / (1 + o.verificationShare());
          case Offer.Reservation r -> 1;
          case Offer.Purchase p -> 1;
        };
  }

  /**
   * Systems at once at the peak per system of a source in use: the inverse of the workload's
   * highest max_use for capacity by the hour, 1 for what stands ready.
   */
  static double atOnce(Case c, String source, Workload w) {
    boolean byTheHour = isRental(c, source) && !(offer(c, source) instanceof Offer.Reservation);
    double highest = 0;
    for (Channel channel : w.channels()) {
      highest = Math.max(highest, channel.maxUse());
    }
    return byTheHour ? 1 / highest : 1;
  }

  /** Units asked for in a period through a channel. */
  static double demand(Case c, Workload w, Channel channel, Period p) {
    double perYear;
    if (w.driver().isPresent()) {
      perYear = w.driver().get().count().mean(p) * w.driver().get().workPerUnitYear().mean(p);
    } else {
      perYear = w.demandPerYear().map(path -> path.mean(p)).orElse(0.0);
    }
    double answer = answersToPrice(channel) ? c.market().volumeFactor() : 1;
    return perYear * p.months() / 12 * channel.share().mean(p) * answer;
  }

  /** Realised price of a channel in a period, USD per unit; 0 where none is known. */
  static double price(Case c, Channel channel, Period p) {
    double level = answersToPrice(channel) ? c.market().priceLevel() : 1;
    long monthsBefore = ChronoUnit.MONTHS.between(c.start(), p.start());
    double yearsToMiddle = (2 * monthsBefore + p.months()) / 24.0;
    double drift = Math.exp(yearsToMiddle * Math.log1p(c.market().priceDrift()));
    return channel.price().map(path -> path.mean(p)).orElse(0.0) * level * drift;
  }

  /** Committed and internal volume and contracts keep their terms whatever the price level. */
  private static boolean answersToPrice(Channel channel) {
    return !(channel.id().equals("committed")
        || channel.id().equals("internal")
        || channel.id().startsWith("contract"));
  }

  private static NoSuchElementException no(String id) {
    return new NoSuchElementException("the case has no " + id);
  }
}
