package dev.buildout.planner.formulation;

import dev.buildout.model.Cohort;
import dev.buildout.model.Offer;
import dev.buildout.solver.ProblemBuilder;
import dev.buildout.units.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decision columns of sales and cancellations of systems, and where to find them. */
public final class Departures {
  private static final double INF = Double.POSITIVE_INFINITY;

  private final Inputs in;
  private final ProblemBuilder problem;
  private final List<Departure> all = new ArrayList<>();
  private final List<List<Departure>> bySystemAndSite = new ArrayList<>();
  private final List<List<Departure>> cancellations = new ArrayList<>();

  Departures(Inputs in, ProblemBuilder problem, List<Vintage> vintages) {
    this.in = in;
    this.problem = problem;
    for (int v = 0; v < vintages.size(); v++) {
      if (vintages.get(v).kind() == Vintage.Kind.SYSTEM) {
        add(v, vintages.get(v));
      }
    }
    index(vintages);
  }

  public List<Departure> all() {
    return Collections.unmodifiableList(all);
  }

  /** Departures of vintages of a system at a site. */
  public List<Departure> of(int system, int site) {
    return bySystemAndSite.get(system * in.sites.size() + site);
  }

  /** Cancellations, at any node, of systems that are due to go into service in a period. */
  public List<Departure> cancellations(int inService) {
    return cancellations.get(inService);
  }

  /** The offer that says what a used system of this vintage is worth; null when none does. */
  public Offer.@Nullable Purchase offerOf(Vintage vintage) {
    if (vintage.purchase() >= 0) {
      return in.purchases.get(vintage.purchase());
    }
    String system = in.systems.get(vintage.system()).id();
    return in.purchases.stream().filter(o -> o.system().equals(system)).findFirst().orElse(null);
  }

  private void index(List<Vintage> vintages) {
    for (int i = 0; i < in.systems.size() * in.sites.size(); i++) {
      bySystemAndSite.add(new ArrayList<>());
    }
    for (int p = 0; p < in.timeline.size(); p++) {
      cancellations.add(new ArrayList<>());
    }
    for (Departure d : all) {
      Vintage v = vintages.get(d.vintage());
      of(v.system(), v.site()).add(d);
      if (!d.sale()) {
        cancellations(v.inService()).add(d);
      }
    }
  }

  private void add(int v, Vintage vintage) {
    for (int n = Math.max(0, vintage.node()); n < in.nodes(); n++) {
      if (vintage.node() < 0 || in.tree.isOnPath(vintage.node(), n)) {
        addSale(v, vintage, n);
        addCancellation(v, vintage, n);
      }
    }
  }

  /** Once a year from the first birthday on. */
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
    all.add(new Departure(v, n, true, column, proceeds));
  }

  /** Years count from the start of the plan, which need not be a January. */
  private boolean startsYearOfPlan(Period p) {
    return in.timeline.monthsBefore(p.index()) % 12 == 0;
  }

  /** Where states may have come to differ since the order, and something is left after the fee. */
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
      all.add(new Departure(v, n, false, column, feeShare * vintage.unitCost()));
    }
  }

  private double cohortFee(String cohort) {
    return in.theCase.fleet().stream()
        .filter(c -> c.id().equals(cohort))
        .mapToDouble(Cohort::cancelFeeShare)
        .findFirst()
        .orElseThrow();
  }

  private String name(String what, Vintage vintage, int n) {
    String bought = vintage.node() < 0 ? "" : " of " + in.period(vintage.node()).label();
    String site = in.sites.get(vintage.site()).id();
    return "%s %s%s %s %s".formatted(what, vintage.source(), bought, site, in.period(n).label());
  }
}
