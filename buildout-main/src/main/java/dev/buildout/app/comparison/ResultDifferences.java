package dev.buildout.app.comparison;

import dev.buildout.app.Solved;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How what two runs recorded differs, from their tables alone. */
final class ResultDifferences {
  /** A difference smaller than this share of the larger value is rounding. */
  private static final double ROUNDING = 1e-9;

  private record Order(int year, String offer, String site) implements Comparable<Order> {
    @Override
    public int compareTo(Order other) {
      int byOffer = offer.compareTo(other.offer);
      int bySite = site.compareTo(other.site);
      return byOffer != 0 ? byOffer : bySite != 0 ? bySite : Integer.compare(year, other.year);
    }
  }

  private final Table before;
  private final Table after;
  private final Map<String, Table> first;
  private final Map<String, Table> second;

  private ResultDifferences(Map<String, Table> first, Map<String, Table> second) {
    this.first = first;
    this.second = second;
    this.before = table(first, Tables.METRICS);
    this.after = table(second, Tables.METRICS);
  }

  static ResultDifferences of(RecordedRun before, RecordedRun after) {
    return new ResultDifferences(before.run().tables(), after.run().tables());
  }

  void addPurchases(Table differences) {
    SortedMap<Order, double[]> orders = new TreeMap<>();
    orders(first, orders, 0);
    orders(second, orders, 1);
    orders.forEach((order, a) -> {
      if (differ(a[0], a[1]) || differ(a[2], a[3]) || differ(a[4], a[5])) {
        differences.add(
            order.offer(), order.site(), order.year(), a[0], a[1], a[2], a[3], a[4], a[5]);
      }
    });
  }

  private static void orders(Map<String, Table> run, SortedMap<Order, double[]> orders, int which) {
    Map<Integer, Integer> years = years(run);
    Table table = table(run, Tables.PURCHASES);
    for (int row = 0; row < table.size(); row++) {
      if (table.text(row, "plan").equals(Solved.PLAN)) {
        int year = years.getOrDefault(table.integer(row, "period"), 0);
        Order order = new Order(year, table.text(row, "offer"), table.text(row, "site"));
        double[] amounts = orders.computeIfAbsent(order, o -> new double[6]);
        amounts[which] += table.real(row, "systems");
        amounts[2 + which] += table.real(row, "chips");
        amounts[4 + which] += table.real(row, "cost_usd_m");
      }
    }
  }

  void addCapacity(Table differences) {
    SortedMap<Integer, double[]> years = new TreeMap<>();
    capacity(first, years, 0);
    capacity(second, years, 1);
    years.forEach((year, mw) -> differences.add(year, mw[0], mw[1], mw[2], mw[3]));
  }

  /** Of the last period of each year of the horizon. */
  private static void capacity(
      Map<String, Table> run, SortedMap<Integer, double[]> years, int which) {
    Map<Integer, Integer> lastPeriod = new HashMap<>();
    years(run).forEach((period, year) -> lastPeriod.merge(year, period, Math::max));
    Table table = table(run, Tables.POWER);
    for (int row = 0; row < table.size(); row++) {
      int period = table.integer(row, "period");
      int year = years(run).getOrDefault(period, 0);
      if (table.text(row, "plan").equals(Solved.PLAN)
          && lastPeriod.getOrDefault(year, -1) == period) {
        double[] mw = years.computeIfAbsent(year, y -> new double[4]);
        mw[which] += table.real(row, "energised_mw");
        mw[2 + which] += table.real(row, "used_mw");
      }
    }
  }

  void addMetrics(Table differences) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (int row = 0; row < after.size(); row++) {
      rows.put(after.text(row, "metric"), row);
    }
    for (int row = 0; row < before.size(); row++) {
      Integer other = rows.get(before.text(row, "metric"));
      if (other != null) {
        double was = before.real(row, "value");
        double is = after.real(other, "value");
        differences.add(
            before.text(row, "metric"),
            before.text(row, "label"),
            before.text(row, "unit"),
            was,
            is,
            is - was);
      }
    }
  }

  /** Calendar year of each period of the horizon. */
  private static Map<Integer, Integer> years(Map<String, Table> run) {
    Map<Integer, Integer> years = new HashMap<>();
    Table periods = table(run, Tables.PERIODS);
    for (int row = 0; row < periods.size(); row++) {
      if (periods.text(row, "plan").equals(Solved.PLAN) && !periods.flag(row, "tail")) {
        int year = Integer.parseInt(periods.text(row, "start").substring(0, 4));
        years.put(periods.integer(row, "period"), year);
      }
    }
    return years;
  }

  static boolean differ(double a, double b) {
    return Math.abs(a - b) > ROUNDING * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  private static Table table(Map<String, Table> run, TableSpec spec) {
    return run.getOrDefault(spec.name(), new Table(spec));
  }
}
