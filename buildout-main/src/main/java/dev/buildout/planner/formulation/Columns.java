package dev.buildout.planner.formulation;

import dev.buildout.model.Channel;
import dev.buildout.model.Offer;
import dev.buildout.solver.ProblemBuilder;
import dev.buildout.units.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The decision columns that several families share. An index of -1 stands for a decision that is
 * impossible and was left out. Columns are in the units of {@link Scale}.
 */
public final class Columns {
  public static final int NONE = -1;
  private static final double INF = Double.POSITIVE_INFINITY;

  /** develop[purchase][node], 1 when the generation's development is paid here. */
  public final int[][] develop;

  /** installed[system][site][node] and active[system][site][node], scaled systems. */
  public final int[][][] installed;

  public final int[][][] active;

  /** assign[source][workload][node], scaled systems. */
  public final int[][][] assign;

  /** served[workload][channel][node], scaled work. */
  public final int[][][] served;

  /** reserve[source][node], scaled systems newly reserved. */
  public final int[][] reserve;

  /** All vintages: cohorts, orders, halls, grid, development. */
  public final List<Vintage> vintages = new ArrayList<>();

  /** Sales and cancellations of system vintages. */
  public final List<Departure> departures = new ArrayList<>();

  /**
   * A possible sale or cancellation of a vintage at the start of a node.
   *
   * @param vintage index in {@link #vintages}
   * @param sale a sale of what is in service; else the cancellation of what is on order
   * @param column systems, scaled like the vintage's system
   * @param unitProceeds USD m per system: price of a sale, or fee of a cancellation
   */
  public record Departure(int vintage, int node, boolean sale, int column, double unitProceeds) {}

  private final List<List<Vintage>> systemVintages = new ArrayList<>();
  private final List<List<Departure>> systemDepartures = new ArrayList<>();
  private final List<List<Vintage>> deliveries = new ArrayList<>();
  private final List<List<Vintage>> halls = new ArrayList<>();
  private final List<List<Vintage>> grids = new ArrayList<>();

  private final Inputs in;
  private final ProblemBuilder problem;
  private final VintageFactory factory;

  Columns(Inputs in, ProblemBuilder problem) {
    this.in = in;
    this.problem = problem;
    this.factory = new VintageFactory(in);
    int systems = in.systems.size();
    int sites = in.sites.size();
    int nodes = in.nodes();
    develop = filled(in.purchases.size(), nodes);
    installed = new int[systems][][];
    active = new int[systems][][];
    vintages.addAll(factory.cohorts());
    vintages.addAll(factory.hallsUnderConstruction());
    if (in.scope.commits()) {
      addOrders();
      addFacilities();
    }
    addDepartures();
    index();
    for (int k = 0; k < systems; k++) {
      installed[k] = filled(sites, nodes);
      active[k] = filled(sites, nodes);
      addFleet(k);
    }
    assign = new int[in.sources.size()][][];
    for (int i = 0; i < assign.length; i++) {
      assign[i] = filled(in.workloads.size(), nodes);
      addAssignments(i);
    }
    reserve = filled(in.sources.size(), nodes);
    addReservations();
    served = new int[in.workloads.size()][][];
    for (int w = 0; w < served.length; w++) {
      served[w] = filled(in.workloads.get(w).channels().size(), nodes);
      addServed(w);
    }
  }

  /** Vintages of a system at a site. */
  public List<Vintage> systemVintages(int system, int site) {
    return systemVintages.get(system * in.sites.size() + site);
  }

  /** Departures of vintages of a system at a site. */
  public List<Departure> departures(int system, int site) {
    return systemDepartures.get(system * in.sites.size() + site);
  }

  /** Systems that go into service in a period. */
  public List<Vintage> deliveries(int period) {
    return deliveries.get(period);
  }

  /** Halls or grid power that may be bought at a site. */
  public List<Vintage> facilities(Vintage.Kind kind, int site) {
    return (kind == Vintage.Kind.HALL ? halls : grids).get(site);
  }

  private void index() {
    for (int i = 0; i < in.systems.size() * in.sites.size(); i++) {
      systemVintages.add(new ArrayList<>());
      systemDepartures.add(new ArrayList<>());
    }
    for (int p = 0; p < in.timeline.size(); p++) {
      deliveries.add(new ArrayList<>());
    }
    for (int s = 0; s < in.sites.size(); s++) {
      halls.add(new ArrayList<>());
      grids.add(new ArrayList<>());
    }
    for (Vintage v : vintages) {
      if (v.kind() == Vintage.Kind.SYSTEM) {
        systemVintages(v.system(), v.site()).add(v);
        if (v.inService() >= 0 && v.inService() < in.timeline.size()) {
          deliveries(v.inService()).add(v);
        }
      } else if (v.kind() != Vintage.Kind.DEVELOPMENT && v.isDecision()) {
        facilities(v.kind(), v.site()).add(v);
      }
    }
    for (Departure d : departures) {
      Vintage v = vintages.get(d.vintage());
      departures(v.system(), v.site()).add(d);
    }
  }

  private void addOrders() {
    for (int o = 0; o < in.purchases.size(); o++) {
      Offer.Purchase offer = in.purchases.get(o);
      int k = in.systemIndex(offer.system());
      double scale = in.scale.systems()[k];
      for (int n = 0; n < in.nodes(); n++) {
        Period p = in.period(n);
        boolean open =
            !p.tail() && !p.start().isBefore(offer.from()) && !p.start().isAfter(offer.until());
        if (!open || factory.arrival(p.index(), offer.leadMonths()) >= in.timeline.size()) {
          continue;
        }
        if (offer.developmentUsdM() > 0) {
          develop[o][n] =
              problem.addIntegerColumn("develop %s %s".formatted(offer.id(), p.label()), 0, 1, 0);
          vintages.add(factory.development(o, n, develop[o][n]));
        }
        for (int s = 0; s < in.sites.size(); s++) {
          if (offer.sites().isEmpty() || offer.sites().contains(in.sites.get(s).id())) {
            String name = name("order", offer.id(), in.sites.get(s).id(), n);
            int column = problem.addColumn(name, 0, INF, 0);
            vintages.add(factory.order(o, s, n, column, scale));
          }
        }
      }
    }
  }

  private void addFacilities() {
    double mwPerColumn = in.scale.powerMw();
    for (int s = 0; s < in.sites.size(); s++) {
      var site = in.sites.get(s);
      for (int n = 0; n < in.nodes(); n++) {
        Period p = in.period(n);
        if (p.tail()) {
          continue;
        }
        if (site.hallModulesMax() > 0
            && factory.arrival(p.index(), site.hallLeadMonths()) < in.timeline.size()) {
          int column =
              problem.addIntegerColumn(
                  "hall modules %s %s".formatted(site.id(), p.label()),
                  0,
                  site.hallModulesMax(),
                  0);
          vintages.add(factory.halls(s, n, column));
        }
        if (site.gridExtraMw() > 0
            && factory.arrival(p.index(), site.gridLeadMonths()) < in.timeline.size()) {
          int column = problem.addColumn("grid %s %s".formatted(site.id(), p.label()), 0, INF, 0);
          vintages.add(factory.grid(s, n, column, mwPerColumn));
        }
      }
    }
  }

  /** Sales once a year from the first birthday on; cancellations where they may differ by state. */
  private void addDepartures() {
    for (int v = 0; v < vintages.size(); v++) {
      Vintage vintage = vintages.get(v);
      if (vintage.kind() != Vintage.Kind.SYSTEM) {
        continue;
      }
      for (int n = Math.max(0, vintage.node()); n < in.nodes(); n++) {
        if (vintage.node() >= 0 && !in.tree.isOnPath(vintage.node(), n)) {
          continue;
        }
        addSale(v, vintage, n);
        addCancellation(v, vintage, n);
      }
    }
  }

  private void addSale(int v, Vintage vintage, int n) {
    Period p = in.period(n);
    Offer.Purchase offer = offerOf(vintage);
    if (offer == null || offer.resaleShare() <= 0 || p.tail() || !startsYearOfPlan(p)) {
      return;
    }
    if (vintage.inService() > p.index() || vintage.presence()[p.index()] < 1) {
      return;
    }
    int from =
        vintage.inService() < 0
            ? -vintage.monthsBefore()
            : in.timeline.monthsBefore(vintage.inService());
    double age = (in.timeline.monthsBefore(p.index()) - from) / 12.0;
    if (age < 1) {
      return;
    }
    double proceeds =
        vintage.unitCost() * offer.resaleShare() * Math.pow(1 - offer.resaleDecline(), age - 1);
    int column = problem.addColumn(name("sell", vintage, n), 0, INF, 0);
    departures.add(new Departure(v, n, true, column, proceeds));
  }

  /** Years count from the start of the plan, which need not be a January. */
  private boolean startsYearOfPlan(Period p) {
    return in.timeline.monthsBefore(p.index()) % 12 == 0;
  }

  private void addCancellation(int v, Vintage vintage, int n) {
    int period = in.tree.period(n);
    boolean onOrder = vintage.inService() > period && vintage.node() < n;
    if (!onOrder || vintage.inService() >= in.timeline.size()) {
      return;
    }
    boolean news =
        vintage.node() < 0
            || in.tree.branchesAfter(
                vintage.node(), vintage.inService() - in.tree.period(vintage.node()));
    double feeShare =
        vintage.purchase() >= 0
            ? in.purchases.get(vintage.purchase()).cancelFeeShare()
            : cohortFee(vintage.source());
    if (news && feeShare < 1) {
      int column = problem.addColumn(name("cancel", vintage, n), 0, INF, 0);
      departures.add(new Departure(v, n, false, column, feeShare * vintage.unitCost()));
    }
  }

  private double cohortFee(String cohort) {
    return in.theCase.fleet().stream()
        .filter(c -> c.id().equals(cohort))
        .findFirst()
        .orElseThrow()
        .cancelFeeShare();
  }

  /** The offer that says what a used system of this vintage is worth; null when none does. */
  public Offer.@org.jspecify.annotations.Nullable Purchase offerOf(Vintage vintage) {
    if (vintage.purchase() >= 0) {
      return in.purchases.get(vintage.purchase());
    }
    String system = in.systems.get(vintage.system()).id();
    return in.purchases.stream().filter(o -> o.system().equals(system)).findFirst().orElse(null);
  }

  private void addFleet(int k) {
    for (int s = 0; s < in.sites.size(); s++) {
      int first =
          systemVintages(k, s).stream()
              .mapToInt(v -> Math.max(0, v.inService()))
              .min()
              .orElse(Integer.MAX_VALUE);
      for (int n = 0; n < in.nodes(); n++) {
        if (in.tree.period(n) >= first) {
          String system = in.systems.get(k).id();
          installed[k][s][n] =
              problem.addColumn(name("installed", system, in.sites.get(s).id(), n), 0, INF, 0);
          active[k][s][n] =
              problem.addColumn(name("active", system, in.sites.get(s).id(), n), 0, INF, 0);
        }
      }
    }
  }

  private void addAssignments(int i) {
    Source source = in.sources.get(i);
    for (int n = 0; n < in.nodes(); n++) {
      if (!available(i, source, n)) {
        continue;
      }
      for (int w = 0; w < in.workloads.size(); w++) {
        if (in.rate[i][w] > 0 && hasDemand(w, n)) {
          assign[i][w][n] =
              problem.addColumn(
                  name("assign", source.name(), in.workloads.get(w).id(), n), 0, INF, 0);
        }
      }
    }
  }

  private boolean available(int i, Source source, int n) {
    if (source.rental().isPresent()) {
      return in.scope.commits() && !in.period(n).start().isBefore(source.rental().get().from());
    }
    for (int s = 0; s < in.sites.size(); s++) {
      if (active[i][s][n] >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean hasDemand(int w, int n) {
    for (double[] channel : in.demand[w]) {
      if (channel[n] > 0) {
        return true;
      }
    }
    return false;
  }

  private void addReservations() {
    for (int i = 0; i < in.sources.size(); i++) {
      if (!in.scope.commits()
          || !(in.sources.get(i).rental().orElse(null) instanceof Offer.Reservation r)) {
        continue;
      }
      for (int n = 0; n < in.nodes(); n++) {
        Period p = in.period(n);
        if (!p.tail() && !p.start().isBefore(r.from())) {
          reserve[i][n] =
              problem.addColumn("reserve %s %s".formatted(r.id(), p.label()), 0, INF, 0);
        }
      }
    }
  }

  private void addServed(int w) {
    List<Channel> channels = in.workloads.get(w).channels();
    double scale = in.scale.work()[w];
    for (int c = 0; c < channels.size(); c++) {
      for (int n = 0; n < in.nodes(); n++) {
        double demand = in.demand[w][c][n] / scale;
        if (demand > 0) {
          String name = name("serve", in.workloads.get(w).id(), channels.get(c).id(), n);
          served[w][c][n] = problem.addColumn(name, 0, demand, 0);
        }
      }
    }
  }

  private String name(String what, Vintage vintage, int n) {
    String bought = vintage.node() < 0 ? "" : " of " + in.period(vintage.node()).label();
    return name(what, vintage.source() + bought, in.sites.get(vintage.site()).id(), n);
  }

  private String name(String what, String first, String second, int n) {
    return what + " " + first + " " + second + " " + in.period(n).label();
  }

  private static int[][] filled(int rows, int columns) {
    int[][] result = new int[rows][columns];
    for (int[] row : result) {
      Arrays.fill(row, NONE);
    }
    return result;
  }
}
