package dev.buildout.app;

import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Vintage;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.Map;

/** What is bought, built, sold and installed: rows of one plan for the decision tables. */
final class DecisionTables {
  private DecisionTables() {}

  static void add(Map<String, Table> tables, String name, PlanPath path) {
    for (int p = 0; p < path.periods(); p++) {
      Period period = path.in.timeline.get(p);
      table(tables, "periods")
          .add(name, p, period.label(), period.start().toString(), period.months(), period.tail());
    }
    for (Vintage v : path.columns.vintages) {
      if (v.isDecision() && path.units(v) > 0) {
        order(tables, name, path, v);
      }
    }
    for (Departure d : path.departures()) {
      departure(tables, name, path, d);
    }
    for (int p = 0; p < path.periods(); p++) {
      fleet(tables, name, path, p);
      power(tables, name, path, p);
    }
  }

  private static void order(Map<String, Table> tables, String name, PlanPath path, Vintage v) {
    int period = path.in.tree.period(v.node());
    double units = path.units(v);
    double cost = units * v.unitCost();
    if (v.kind() == Vintage.Kind.SYSTEM) {
      var system = path.in.systems.get(v.system());
      table(tables, Tables.PURCHASES.name())
          .add(
              name,
              period,
              v.source(),
              system.id(),
              path.in.sites.get(v.site()).id(),
              v.inService(),
              units,
              units * system.chips(),
              cost);
    } else if (v.kind() != Vintage.Kind.DEVELOPMENT) {
      String kind = v.kind() == Vintage.Kind.HALL ? "hall" : "grid";
      table(tables, Tables.HALLS.name())
          .add(
              name,
              period,
              v.source(),
              kind,
              v.inService(),
              units,
              units * path.mwPerUnit(v),
              cost);
    }
  }

  private static void departure(
      Map<String, Table> tables, String name, PlanPath path, Departure d) {
    Vintage v = path.columns.vintages.get(d.vintage());
    double systems = path.departed(d);
    table(tables, Tables.DISPOSALS.name())
        .add(
            name,
            path.in.tree.period(d.node()),
            d.sale() ? "sale" : "cancellation",
            v.source(),
            path.in.sites.get(v.site()).id(),
            v.node() < 0 ? -1 : path.in.tree.period(v.node()),
            systems,
            (d.sale() ? 1 : -1) * systems * d.unitProceeds());
  }

  private static void fleet(Map<String, Table> tables, String name, PlanPath path, int p) {
    for (int k = 0; k < path.in.systems.size(); k++) {
      for (int s = 0; s < path.in.sites.size(); s++) {
        double installed = path.installed(k, s, p);
        if (installed > 0) {
          double active = path.active(k, s, p);
          table(tables, Tables.FLEET.name())
              .add(
                  name,
                  p,
                  path.in.systems.get(k).id(),
                  path.in.sites.get(s).id(),
                  installed,
                  active,
                  active * path.in.facilityMw(k, s),
                  path.energyMwh(k, s, p));
        }
      }
    }
  }

  private static void power(Map<String, Table> tables, String name, PlanPath path, int p) {
    for (int s = 0; s < path.in.sites.size(); s++) {
      double mwh = 0;
      for (int k = 0; k < path.in.systems.size(); k++) {
        mwh += path.energyMwh(k, s, p);
      }
      double grid = path.gridMw(s, p);
      double hall = path.hallMw(s, p);
      table(tables, Tables.POWER.name())
          .add(
              name,
              p,
              path.in.sites.get(s).id(),
              grid,
              hall,
              Math.min(grid, hall),
              path.usedMw(s, p),
              mwh * path.in.powerUsdPerMwh[s][path.node(p)] / 1e6);
    }
  }

  private static Table table(Map<String, Table> tables, String name) {
    return RunTables.get(tables, name);
  }
}
