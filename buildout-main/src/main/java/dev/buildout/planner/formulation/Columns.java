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
  public final Departures departures;

  private final List<List<Vintage>> systemVintages = new ArrayList<>();
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
    departures = new Departures(in, problem, vintages);
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
            vintages.add(factory.order(o, s, n, addSystems(name), scale));
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
          reserve[i][n] = addSystems("reserve %s %s".formatted(r.id(), p.label()));
        }
      }
    }
  }

  /** A column of systems to commit to: whole ones where the case says so. */
  private int addSystems(String name) {
    return in.theCase.wholeSystems()
        ? problem.addIntegerColumn(name, 0, INF, 0)
        : problem.addColumn(name, 0, INF, 0);
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
