package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.ComparisonTables;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The certificate of a comparison, from its tables alone: a bridge sums in both orders and in each
 * year, years sum to the horizon, and interactions and differences are what they say.
 */
public final class BridgeChecks {
  private final Map<String, Table> tables;

  private BridgeChecks(Map<String, Table> tables) {
    this.tables = tables;
  }

  /** All hold where there is no bridge. */
  public static List<Check> check(Map<String, Table> tables) {
    BridgeChecks checks = new BridgeChecks(tables);
    return List.of(checks.sums(), checks.years(), checks.interactions(), checks.metrics());
  }

  private Check sums() {
    Deviations d = new Deviations("sums of the bridge");
    Table bridge = table(ComparisonTables.BRIDGE);
    for (String column :
        List.of(
            "npv_forward_usd_m", "npv_reverse_usd_m", "cash_forward_usd_m", "cash_reverse_usd_m")) {
      double sum = 0;
      double second = 0;
      double scale = 0;
      for (int row = 0; row < bridge.size(); row++) {
        boolean end = bridge.text(row, "kind").equals("second");
        sum += end ? 0 : bridge.real(row, column);
        second = end ? bridge.real(row, column) : second;
        scale = Math.max(scale, Math.abs(bridge.real(row, column)));
      }
      d.equal(column, sum, second, scale);
    }
    return d.result();
  }

  /** By year the parts sum, and each part is the sum of its years. */
  private Check years() {
    Deviations d = new Deviations("years of the bridge");
    Table bridge = table(ComparisonTables.BRIDGE);
    Table years = table(ComparisonTables.BRIDGE_YEARS);
    for (String way : List.of("forward", "reverse")) {
      Map<Integer, Double> open = new TreeMap<>();
      Map<String, Double> parts = new TreeMap<>();
      double scale = 0;
      for (int row = 0; row < years.size(); row++) {
        double usdM = years.real(row, way + "_usd_m");
        String kind = years.text(row, "kind");
        open.merge(years.integer(row, "year"), kind.equals("second") ? -usdM : usdM, Double::sum);
        parts.merge(kind + " " + years.integer(row, "step"), usdM, Double::sum);
        scale = Math.max(scale, Math.abs(usdM));
      }
      for (Map.Entry<Integer, Double> year : open.entrySet()) {
        d.equal(Place.of("%s, %d", way, year.getKey()), year.getValue(), 0, scale);
      }
      for (int row = 0; row < bridge.size(); row++) {
        String part = bridge.text(row, "kind") + " " + bridge.integer(row, "step");
        double expected = parts.getOrDefault(part, 0.0);
        d.equal(way + ", " + part, bridge.real(row, "cash_" + way + "_usd_m"), expected, scale);
      }
    }
    return d.result();
  }

  private Check interactions() {
    Deviations d = new Deviations("interactions of the bridge");
    interactions(d, table(ComparisonTables.BRIDGE), "npv_");
    interactions(d, table(ComparisonTables.BRIDGE), "cash_");
    interactions(d, table(ComparisonTables.BRIDGE_YEARS), "");
    return d.result();
  }

  private static void interactions(Deviations d, Table table, String amount) {
    for (int row = 0; row < table.size(); row++) {
      double forward = table.real(row, amount + "forward_usd_m");
      double reverse = table.real(row, amount + "reverse_usd_m");
      double found = table.real(row, amount + "interaction_usd_m");
      double scale = Math.max(Math.abs(forward), Math.abs(reverse));
      d.equal(
          Place.of("%s, row %d", table.spec().name(), row + 1), found, forward - reverse, scale);
    }
  }

  private Check metrics() {
    Deviations d = new Deviations("differences of figures");
    Table metrics = table(ComparisonTables.METRIC_DIFFERENCES);
    for (int row = 0; row < metrics.size(); row++) {
      double before = metrics.real(row, "before");
      double after = metrics.real(row, "after");
      double scale = Math.max(Math.abs(before), Math.abs(after));
      d.equal(metrics.text(row, "metric"), metrics.real(row, "difference"), after - before, scale);
    }
    return d.result();
  }

  private Table table(TableSpec spec) {
    Table table = tables.get(spec.name());
    if (table == null) {
      throw new IllegalArgumentException("the comparison has no table " + spec.name());
    }
    return table;
  }
}
