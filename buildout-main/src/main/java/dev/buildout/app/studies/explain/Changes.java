package dev.buildout.app.studies.explain;

import dev.buildout.app.PlanPath;
import dev.buildout.app.studies.questions.Wish;
import dev.buildout.model.Offer;
import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Vintage;
import dev.buildout.units.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what two plans decide, by thing, place and year, and tells them apart. */
final class Changes {
  private static final int SHOWN = 24;
  private static final double SMALL = 1e-6;

  private final Wish wish;
  private final Map<Key, double[]> sums = new LinkedHashMap<>();

  private Changes(Wish wish) {
    this.wish = wish;
  }

  private record Key(String kind, String name, String site, int year, String unit, boolean asked) {}

  /** Largest first, by the money that moves. */
  static List<Change> between(Wish wish, PlanPath plan, PlanPath forced) {
    Changes changes = new Changes(wish);
    changes.add(plan, 0);
    changes.add(forced, 1);
    List<Change> found = new ArrayList<>();
    changes.sums.forEach((key, s) -> {
      double size = Math.max(Math.abs(s[0]), Math.abs(s[1]));
      if (Math.abs(s[1] - s[0]) > SMALL * Math.max(1, size)) {
        found.add(
            new Change(
                key.kind(),
                key.name(),
                key.site(),
                key.year(),
                key.unit(),
                key.asked(),
                s[0],
                s[1],
                s[3] - s[2]));
      }
    });
    return found.stream()
        .sorted(Comparator.comparingDouble((Change c) -> Math.abs(c.usdM())).reversed())
        .limit(SHOWN)
        .toList();
  }

  private void add(PlanPath path, int which) {
    for (Vintage v : path.columns.vintages) {
      if (v.isDecision() && path.contains(v.node())) {
        order(path, v, which);
      }
    }
    for (Departure d : path.departures()) {
      Vintage v = path.columns.vintages.get(d.vintage());
      String site = path.in.sites.get(v.site()).id();
      double systems = path.departed(d);
      Key key =
          new Key(
              d.sale() ? "sales" : "cancellations",
              v.source(),
              site,
              year(path, d.node()),
              "systems",
              false);
      add(key, which, systems, systems * d.unitProceeds());
    }
    for (int i = path.in.systems.size(); i < path.in.sources.size(); i++) {
      for (int p = 0; p < path.periods(); p++) {
        rental(path, i, p, which);
      }
    }
    for (int w = 0; w < path.in.workloads.size(); w++) {
      for (int p = 0; p < path.periods(); p++) {
        service(path, w, p, which);
      }
    }
  }

  private void order(PlanPath path, Vintage v, int which) {
    boolean asked = Belongs.order(wish, path.plan.formulation(), v);
    String site = v.site() < 0 ? "" : path.in.sites.get(v.site()).id();
    int year = year(path, v.node());
    double units = path.units(v);
    Key key =
        switch (v.kind()) {
          case SYSTEM -> new Key("orders", v.source(), site, year, "systems", asked);
          case HALL -> new Key("halls", site, site, year, "MW", asked);
          case GRID -> new Key("grid power", site, site, year, "MW", asked);
          case DEVELOPMENT -> new Key("development", v.source(), "", year, "generations", asked);
        };
    boolean facility = v.kind() == Vintage.Kind.HALL || v.kind() == Vintage.Kind.GRID;
    add(key, which, facility ? units * path.mwPerUnit(v) : units, units * v.unitCost());
  }

  private void rental(PlanPath path, int source, int p, int which) {
    Offer offer = path.in.sources.get(source).rental().orElseThrow();
    Period period = path.in.timeline.get(p);
    double chips = path.in.sources.get(source).system().chips();
    boolean asked = Belongs.rental(wish, offer.id(), p);
    int year = period.start().getYear();
    double years = path.in.yearsAt(path.node(p));
    if (offer instanceof Offer.Reservation r) {
      double signed = path.at(path.columns.reserve[source][path.node(p)]) * chips;
      double price = r.usdPerChipHour() * Math.pow(1 + r.priceGrowth(), years);
      double usdM = signed * r.termMonths() * Period.HOURS_PER_MONTH * price / 1e6;
      add(new Key("reservations", r.id(), "", year, "chips", asked), which, signed, usdM);
    } else {
      double hours = path.assigned(source, p) * chips * period.hours() / 1e6;
      double usdM = hours * rent(offer, years);
      Key key = new Key("rented hours", offer.id(), "", year, "million chip-hours", asked);
      add(key, which, hours, usdM);
    }
  }

  private static double rent(Offer offer, double years) {
    return switch (offer) {
      case Offer.OnDemand o -> o.usdPerChipHour() * Math.pow(1 + o.priceGrowth(), years);
      case Offer.Decentralised d -> d.usdPerChipHour() * Math.pow(1 + d.priceGrowth(), years);
      case Offer.Reservation ignored -> 0;
      case Offer.Purchase ignored -> 0;
    };
  }

  private void service(PlanPath path, int w, int p, int which) {
    var workload = path.in.workloads.get(w);
    int year = path.in.timeline.get(p).start().getYear();
    boolean asked = Belongs.service(wish, workload.id(), p);
    for (int c = 0; c < workload.channels().size(); c++) {
      String name = workload.id() + " " + workload.channels().get(c).id();
      double served = path.served(w, c, p);
      double price = path.in.price[w][c][path.node(p)] * workload.channels().get(c).billedShare();
      Key key = new Key("service", name, "", year, workload.unit().symbol(), asked);
      add(key, which, served, served * price / 1e6);
    }
  }

  private void add(Key key, int which, double amount, double usdM) {
    double[] sum = sums.computeIfAbsent(key, k -> new double[4]);
    sum[which] += amount;
    sum[2 + which] += usdM;
  }

  private static int year(PlanPath path, int node) {
    return path.in.period(node).start().getYear();
  }
}
