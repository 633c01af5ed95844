package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Departure;
import dev.buildout.planner.formulation.Family;
import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Formulation.RightHandSide;
import dev.buildout.planner.formulation.Vintage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Arrival after the lead time, departure at the end of service life, by sale or by cancellation.
 *
 * <pre>
 * installed[k,s,n] - installed[k,s,parent(n)]
 *     = sum_v  (present[v,n] - present[v,parent(n)]) * quantity[v]
 *     - sum_d  (present[v(d),n] - [n > node(d)] present[v(d),parent(n)]) * departed[d]
 * sum_{d of v on the path} departed[d] &lt;= quantity[v]      on every path
 * </pre>
 *
 * present[v,n] is the share of the node's period within the service life of vintage v: 0 before
 * arrival, so that a lead time is a shift; only vintages and departures on the path to n count.
 */
final class Arrival implements Family {
  @Override
  public String name() {
    return "arrival";
  }

  @Override
  public void addTo(Formulation f) {
    for (int k = 0; k < f.in.systems.size(); k++) {
      for (int s = 0; s < f.in.sites.size(); s++) {
        for (int n = 0; n < f.in.nodes(); n++) {
          if (f.columns.installed[k][s][n] >= 0) {
            balance(f, k, s, n);
          }
        }
      }
    }
    Map<Integer, List<Departure>> byVintage = new TreeMap<>();
    for (Departure d : f.columns.departures.all()) {
      byVintage.computeIfAbsent(d.vintage(), v -> new ArrayList<>()).add(d);
    }
    byVintage.forEach((v, all) -> departures(f, v, all));
  }

  private static void balance(Formulation f, int k, int s, int n) {
    double scale = f.in.scale.systems()[k];
    int parent = f.in.tree.parent(n);
    int row =
        f.problem.addRow(
            "arrival "
                + f.in.systems.get(k).id()
                + " "
                + f.in.sites.get(s).id()
                + " "
                + f.in.period(n).label(),
            0,
            0);
    f.problem.add(row, f.columns.installed[k][s][n], 1);
    if (parent >= 0 && f.columns.installed[k][s][parent] >= 0) {
      f.problem.add(row, f.columns.installed[k][s][parent], -1);
    }
    RightHandSide constant = new RightHandSide();
    for (Vintage v : f.columns.systemVintages(k, s)) {
      if (onPath(f, v.node(), n)) {
        f.addVintage(row, constant, v, -change(f, v, n, -1) / scale);
      }
    }
    for (Departure d : f.columns.departures.of(k, s)) {
      if (f.in.tree.isOnPath(d.node(), n)) {
        Vintage v = f.columns.vintages.get(d.vintage());
        f.problem.add(row, d.column(), change(f, v, n, d.node()));
      }
    }
    f.problem.setRowBounds(row, -constant.value(), -constant.value());
  }

  /** Change of presence from the parent to the node; the parent counts 0 up to the given node. */
  private static double change(Formulation f, Vintage v, int n, int since) {
    int parent = f.in.tree.parent(n);
    double before = parent < 0 || n == since ? 0 : v.presence()[f.in.tree.period(parent)];
    return v.presence()[f.in.tree.period(n)] - before;
  }

  /** One row for each departure that no other may follow: it sees all before it on its path. */
  private static void departures(Formulation f, int index, List<Departure> all) {
    Vintage v = f.columns.vintages.get(index);
    for (Departure last : all) {
      boolean isLast =
          all.stream()
              .noneMatch(d -> d.node() > last.node() && f.in.tree.isOnPath(last.node(), d.node()));
      if (!isLast) {
        continue;
      }
      String name = "departures of " + v.source() + " " + index;
      int row = f.problem.addRow(name, Double.NEGATIVE_INFINITY, 0);
      RightHandSide constant = new RightHandSide();
      f.addVintage(row, constant, v, -1 / f.systemsPer(last));
      for (Departure d : all) {
        if (f.in.tree.isOnPath(d.node(), last.node())) {
          f.problem.add(row, d.column(), 1);
        }
      }
      f.problem.setRowBounds(row, Double.NEGATIVE_INFINITY, -constant.value());
    }
  }

  private static boolean onPath(Formulation f, int ordered, int n) {
    return ordered < 0 || f.in.tree.isOnPath(ordered, n);
  }
}
