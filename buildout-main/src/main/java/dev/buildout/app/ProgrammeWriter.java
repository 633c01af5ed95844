package dev.buildout.app;

import dev.buildout.model.Flow;
import dev.buildout.model.Programme;
import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Vintage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Plan to programme: what finance needs to know of a plan. */
final class ProgrammeWriter {
  private final PlanPath path;
  private final List<Programme.Purchase> purchases = new ArrayList<>();
  private final List<Programme.Disposal> disposals = new ArrayList<>();

  private ProgrammeWriter(PlanPath path) {
    this.path = path;
  }

  static Programme write(PlanPath path) {
    return new ProgrammeWriter(path).write();
  }

  private Programme write() {
    for (int v = 0; v < path.columns.vintages.size(); v++) {
      vintage(v, path.columns.vintages.get(v));
    }
    var f = path.plan.formulation();
    Map<Flow, double[]> flows = new EnumMap<>(Flow.class);
    double[] borrowed = new double[path.periods()];
    double[] repaid = new double[path.periods()];
    double[] interest = new double[path.periods()];
    double[] received = new double[path.periods()];
    double[] released = new double[path.periods()];
    for (Flow kind : Flow.values()) {
      double[] amounts = new double[path.periods()];
      for (int p = 0; p < amounts.length; p++) {
        amounts[p] = path.money(f.flow(kind, path.node(p)));
      }
      flows.put(kind, amounts);
    }
    for (int p = 0; p < path.periods(); p++) {
      int node = path.node(p);
      interest[p] = path.money(f.interest[node]);
      received[p] = f.prepaid ? path.money(f.received[node]) : 0;
      released[p] = f.prepaid ? path.money(f.released[node]) : 0;
      for (int d = 0; d < f.debt.length; d++) {
        borrowed[p] += path.money(f.borrowed[d][node]);
        repaid[p] += path.money(f.repaid[d][node]);
      }
    }
    return new Programme(
        path.in.timeline,
        purchases,
        disposals,
        flows,
        borrowed,
        repaid,
        interest,
        received,
        released);
  }

  private void vintage(int index, Vintage v) {
    double units = path.units(v);
    if (units <= 0) {
      return;
    }
    List<Departure> leaving = path.departures().stream().filter(d -> d.vintage() == index).toList();
    int first = purchases.size();
    double[] kept = kept(units, leaving);
    for (Vintage.Part part : v.parts()) {
      double share = v.unitCost() == 0 ? 0 : part.cost() / v.unitCost();
      double[] paid = kept.clone();
      for (int p = 0; p < paid.length; p++) {
        paid[p] *= v.payments()[p] * share;
      }
      purchases.add(
          new Programme.Purchase(
              part.assetClass(),
              label(v),
              v.inService(),
              v.monthsBefore(),
              part.cost() * units,
              paid,
              v.paidBefore() * share * units,
              v.acquired()));
    }
    for (Departure d : leaving) {
      int period = path.in.tree.period(d.node());
      double gone = path.departed(d);
      double price = d.sale() ? d.unitProceeds() : paidUntil(v, period);
      disposals.add(new Programme.Disposal(first, period, gone / units, gone * price));
    }
  }

  /** Units still paid for in each period: all, less those whose order is cancelled. */
  private double[] kept(double units, List<Departure> leaving) {
    double[] kept = new double[path.periods()];
    java.util.Arrays.fill(kept, units);
    for (Departure d : leaving) {
      for (int p = path.in.tree.period(d.node()); p < kept.length && !d.sale(); p++) {
        kept[p] -= path.departed(d);
      }
    }
    return kept;
  }

  /** What was paid for a unit before a period: the refund of a cancelled order. */
  private static double paidUntil(Vintage v, int period) {
    double paid = v.paidBefore();
    for (int p = 0; p < period; p++) {
      paid += v.payments()[p];
    }
    return paid;
  }

  private String label(Vintage v) {
    String what = v.kind().name().toLowerCase(java.util.Locale.ROOT);
    return v.kind() == Vintage.Kind.SYSTEM
        ? v.source() + " at " + path.in.sites.get(v.site()).id()
        : what + " " + v.source();
  }
}
