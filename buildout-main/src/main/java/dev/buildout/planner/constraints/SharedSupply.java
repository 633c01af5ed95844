package dev.buildout.planner.constraints;

import dev.buildout.model.Accelerator;
import dev.buildout.model.SupplyLimit;
import dev.buildout.model.SystemType;
import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Formulation.RightHandSide;
import dev.buildout.planner.formulation.Vintage;
import dev.buildout.units.Period;

/**
 * Supply that several purchases share, counted when they are delivered.
 *
 * <pre>
 * sum_{v delivered in n} amount[r,v] * (quantity[v] - sum_{d cancels v on the path to n} departed[d])
 *     &lt;=  max(perQuarter[r,n] * months[n] / 3, what is on order at the start for n)
 * </pre>
 *
 * amount is chips times GB of HBM, packages or 1. Systems on order at the start draw on it too;
 * where they exceed it, what was promised to the firm is its supply. What is cancelled is free for
 * others.
 */
final class SharedSupply implements Family {
  @Override
  public String name() {
    return "supply";
  }

  @Override
  public void addTo(Formulation f) {
    for (SupplyLimit limit : f.in.theCase.supply()) {
      double[] draw = draw(f, limit);
      for (int n = 0; n < f.in.nodes(); n++) {
        if (!f.in.period(n).start().isBefore(limit.from())) {
          add(f, limit, draw, n);
        }
      }
    }
  }

  private void add(Formulation f, SupplyLimit limit, double[] draw, int n) {
    double available = available(limit, f.in.period(n));
    double unit = largestAmountOfAColumn(f, draw);
    int row = -1;
    RightHandSide constant = new RightHandSide();
    for (Vintage v : f.columns.deliveries(f.in.tree.period(n))) {
      boolean delivered = v.node() < 0 || f.in.tree.isOnPath(v.node(), n);
      double amount = delivered ? draw[v.system()] : 0;
      if (amount > 0) {
        if (row < 0) {
          row = f.problem.addRow("supply " + limit.id() + " " + f.in.period(n).label(), 0, 0);
          f.limit(this, limit.id(), unitOf(limit), n, row, unit);
        }
        f.addVintage(row, constant, v, amount / unit);
      }
    }
    if (row >= 0) {
      release(f, draw, n, row, unit);
      // Systems already on order may exceed the limit; then others can only take their place.
      double left = Math.max(0, available / unit - constant.value());
      f.problem.setRowBounds(row, Double.NEGATIVE_INFINITY, left);
    }
  }

  private static void release(Formulation f, double[] draw, int n, int row, double unit) {
    for (Departure d : f.columns.departures.cancellations(f.in.tree.period(n))) {
      if (f.in.tree.isOnPath(d.node(), n)) {
        Vintage v = f.columns.vintages.get(d.vintage());
        double amount = draw[v.system()];
        f.problem.add(row, d.column(), -amount * f.systemsPer(d) / unit);
      }
    }
  }

  /** What one system of each type draws, by index. */
  private static double[] draw(Formulation f, SupplyLimit limit) {
    return f.in.systems.stream().mapToDouble(system -> perSystem(f, limit, system)).toArray();
  }

  /** What can be delivered in a period at most: what is supplied, or what is on order for it. */
  static double most(Formulation f, SupplyLimit limit, Period period) {
    double[] draw = draw(f, limit);
    double onOrder = 0;
    for (Vintage v : f.columns.deliveries(period.index())) {
      onOrder += v.fixedUnits() * draw[v.system()];
    }
    return Math.max(onOrder, available(limit, period));
  }

  private static double available(SupplyLimit limit, Period period) {
    return limit.perQuarter().mean(period) * period.months() / 3.0;
  }

  /** Unit of the row, whatever the limit: a supply of 0 is a limit like any other. */
  private static double largestAmountOfAColumn(Formulation f, double[] draw) {
    double largest = 0;
    for (int k = 0; k < f.in.systems.size(); k++) {
      double amount = draw[k] * f.in.scale.systems()[k];
      largest = Math.max(largest, amount);
    }
    return largest > 0 ? largest : 1;
  }

  /** What one system draws, in the unit of the resource; 0 when the limit is not about its chip. */
  static double perSystem(Formulation f, SupplyLimit limit, SystemType system) {
    Accelerator chip = f.in.theCase.catalog().chipOf(system);
    if (!limit.chips().isEmpty() && !limit.chips().contains(chip.id())) {
      return 0;
    }
    return system.chips()
        * switch (limit.resource()) {
          case HBM_GB -> chip.hbmGb();
          case PACKAGES -> chip.packages();
          case CHIPS -> 1;
        };
  }

  private static String unitOf(SupplyLimit limit) {
    return switch (limit.resource()) {
      case HBM_GB -> "GB";
      case PACKAGES -> "packages";
      case CHIPS -> "chips";
    };
  }
}
