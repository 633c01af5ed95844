package dev.buildout.app;

import dev.buildout.model.Accelerator;
import dev.buildout.model.SupplyLimit;
import dev.buildout.planner.Plan;
import dev.buildout.planner.formulation.Columns;
import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Vintage;
import java.util.ArrayList;
import java.util.List;

/**
 * One path through a solved plan, from the root to a leaf, in natural units: systems, MW, USD m.
 * Every table and the programme are read off it.
 */
public final class PlanPath {
  /** Quantities below this share of a column's unit are noise of the solver. */
  private static final double NOISE = 1e-9;

  public final Plan plan;
  public final Inputs in;
  public final Columns columns;
  private final int[] nodes;

  PlanPath(Plan plan, int leaf) {
    this.plan = plan;
    this.in = plan.formulation().in;
    this.columns = plan.formulation().columns;
    this.nodes = new int[in.tree.period(leaf) + 1];
    for (int n = leaf; n >= 0; n = in.tree.parent(n)) {
      nodes[in.tree.period(n)] = n;
    }
  }

  public int periods() {
    return nodes.length;
  }

  public int node(int period) {
    return nodes[period];
  }

  public boolean contains(int node) {
    return node < 0 || nodes[in.tree.period(node)] == node;
  }

  public double at(int column) {
    double value = plan.at(column);
    return Math.abs(value) < NOISE ? 0 : value;
  }

  public double money(int column) {
    return at(column) * in.scale.moneyUsdM();
  }

  public double installed(int system, int site, int period) {
    return systems(system, columns.installed[system][site][nodes[period]]);
  }

  public double active(int system, int site, int period) {
    return systems(system, columns.active[system][site][nodes[period]]);
  }

  /** Systems of a source that stand ready for a workload. */
  public double assigned(int source, int workload, int period) {
    double value = at(columns.assign[source][workload][nodes[period]]);
    return source < in.systems.size() ? value * in.scale.systems()[source] : value;
  }

  public double assigned(int source, int period) {
    double sum = 0;
    for (int w = 0; w < in.workloads.size(); w++) {
      sum += assigned(source, w, period);
    }
    return sum;
  }

  /** Systems of a source at once at the peak, over all workloads. */
  public double assignedAtOnce(int source, int period) {
    double sum = 0;
    for (int w = 0; w < in.workloads.size(); w++) {
      sum += assigned(source, w, period) * in.atOnce[source][w];
    }
    return sum;
  }

  public double served(int workload, int channel, int period) {
    return at(columns.served[workload][channel][nodes[period]]) * in.scale.work()[workload];
  }

  /** Units of a vintage that were bought; 0 when its order is not on this path. */
  public double units(Vintage v) {
    if (!contains(v.node())) {
      return 0;
    }
    return v.fixedUnits() + (v.isDecision() ? v.unitsPerColumn() * at(v.column()) : 0);
  }

  /** MW of facilities of a kind that were bought and stand in a period. */
  public double facilityMw(Vintage.Kind kind, int site, int period) {
    double mw = 0;
    for (Vintage v : columns.vintages) {
      if (v.kind() == kind && v.isDecision() && v.site() == site && contains(v.node())) {
        mw += units(v) * v.presence()[period] * mwPerUnit(v);
      }
    }
    return mw;
  }

  public double mwPerUnit(Vintage v) {
    return v.kind() == Vintage.Kind.HALL ? in.sites.get(v.site()).hallModuleMw() : 1;
  }

  public double gridMw(int site, int period) {
    return in.gridMw[site][nodes[period]] + facilityMw(Vintage.Kind.GRID, site, period);
  }

  public double hallMw(int site, int period) {
    return in.hallMw[site][nodes[period]] + facilityMw(Vintage.Kind.HALL, site, period);
  }

  public double usedMw(int site, int period) {
    double mw = 0;
    for (int k = 0; k < in.systems.size(); k++) {
      mw += active(k, site, period) * in.facilityMw(k, site);
    }
    return mw;
  }

  public double energyMwh(int system, int site, int period) {
    return active(system, site, period)
        * in.facilityMw(system, site)
        * in.systems.get(system).meanLoad()
        * in.timeline.get(period).hours();
  }

  /** What one system draws on a shared supply, in its unit; 0 when it is not about its chip. */
  public double draws(SupplyLimit limit, int system) {
    Accelerator chip = in.theCase.catalog().chipOf(in.systems.get(system));
    if (!limit.chips().isEmpty() && !limit.chips().contains(chip.id())) {
      return 0;
    }
    return in.systems.get(system).chips()
        * switch (limit.resource()) {
          case HBM_GB -> chip.hbmGb();
          case PACKAGES -> chip.packages();
          case CHIPS -> 1;
        };
  }

  /** Departures on this path with more than noise, in order. */
  public List<Departure> departures() {
    List<Departure> all = new ArrayList<>();
    for (Departure d : columns.departures.all()) {
      if (isTaken(d)) {
        all.add(d);
      }
    }
    return all;
  }

  public boolean isTaken(Departure d) {
    return contains(d.node()) && at(d.column()) > 0;
  }

  public double departed(Departure d) {
    return at(d.column()) * plan.formulation().systemsPer(d);
  }

  private double systems(int system, int column) {
    return at(column) * in.scale.systems()[system];
  }
}
