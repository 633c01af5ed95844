package dev.buildout.app.studies;

import dev.buildout.app.PlanPath;
import dev.buildout.model.Case;
import dev.buildout.model.Channel;
import dev.buildout.model.Offer;
import dev.buildout.model.Workload;
import dev.buildout.planner.measures.Measure;
import dev.buildout.planner.measures.Measures;
import dev.buildout.planner.measures.Selection;
import dev.buildout.units.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The decisions of a case that a reader of its plan would want to move. */
final class HeadlineDecisions {
  private static final int OFFERS = 8;
  private static final int WORKLOADS = 3;

  private final Case theCase;
  private final Resolved plan;
  private final Selection horizon;
  private final int lastPeriod;

  HeadlineDecisions(Resolver resolver) {
    this.theCase = resolver.theCase();
    this.plan = resolver.base();
    this.lastPeriod = theCase.timeline().horizonPeriods() - 1;
    this.horizon = Selection.all().inPeriods(0, lastPeriod);
  }

  List<Decision> list() {
    Timeline t = theCase.timeline();
    Spending firstYear = new Spending(theCase.start(), theCase.start().plusMonths(11));
    List<Decision> all = new ArrayList<>();
    all.add(
        Decision.of(
            "capex_horizon",
            "Capex of the programme within the horizon",
            Spending.ofHorizon(theCase).measure(t)));
    all.add(
        Decision.of(
            "capex_first_year",
            "Capex of the programme in the first twelve months",
            firstYear.measure(t)));
    all.add(
        Decision.of(
            "mw_end",
            "Power in use at the end of the horizon",
            Measures.usedMw("power in use", Selection.all().inPeriods(lastPeriod, lastPeriod))));
    all.addAll(orders());
    Set<String> own = Measures.silicon(theCase, true);
    if (!own.isEmpty()) {
      Measure usdM = Measures.orderedUsdM("own silicon", Selection.all().ofOffers(own));
      all.add(Decision.of("own_silicon", "Orders of own silicon", usdM));
    }
    if (theCase.offers().stream().anyMatch(o -> !(o instanceof Offer.Purchase))) {
      Measure hours = Measures.rentedHours("rented hours", horizon);
      all.add(Decision.of("rented_hours", "Rented hours within the horizon", hours));
    }
    all.addAll(work());
    return all;
  }

  /** Chips by offer: the largest orders of the plan by cost, then offers it leaves. */
  private List<Decision> orders() {
    Comparator<Offer> bySize =
        Comparator.comparingDouble(o ->
            -plan.amount(Measures.orderedUsdM(o.id(), Selection.all().ofOffers(Set.of(o.id())))));
    return theCase.offers().stream()
        .filter(Offer.Purchase.class::isInstance)
        .sorted(bySize)
        .limit(OFFERS)
        .map(o ->
            Decision.of(
                "chips." + o.id(),
                "Orders of " + o.name(),
                Measures.chips(o.id(), Selection.all().ofOffers(Set.of(o.id())))))
        .toList();
  }

  /** Work served of the workloads that bring most revenue. */
  private List<Decision> work() {
    List<Workload> all = theCase.workloads();
    Comparator<Workload> bySize = Comparator.comparingDouble(w -> -revenueUsdM(all.indexOf(w)));
    return all.stream()
        .sorted(bySize)
        .limit(WORKLOADS)
        .map(w ->
            new Decision(
                "served." + w.id(),
                "Work served within the horizon: " + w.name(),
                w.unit().symbol(),
                Measures.served(w.id(), w.id(), horizon)))
        .toList();
  }

  private double revenueUsdM(int w) {
    PlanPath path = plan.plan().path();
    List<Channel> channels = theCase.workloads().get(w).channels();
    double usdM = 0;
    for (int c = 0; c < channels.size(); c++) {
      for (int p = 0; p <= lastPeriod; p++) {
        double price = path.in.price[w][c][path.node(p)] * channels.get(c).billedShare();
        usdM += path.served(w, c, p) * price / 1e6;
      }
    }
    return usdM;
  }
}
