package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.MapTables;
import java.util.Locale;
import java.util.Map;

/**
 * Every value of a map is that of a plan made for it: pairs, both sides of the line, and reported
 * figures. What buys is committed and worth more than nothing, what does not is not, and a line
 * lies between the two.
 */
final class MapsCheck implements RunCheck {
  private static final double NOTHING_USD_M = 1e-3;

  @Override
  public String name() {
    return "maps";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Resolves resolves = Resolves.of("price map", plan, d);
    for (Row row : plan.rows(MapTables.CELLS)) {
      value(d, resolves, row, "x", "npv_usd_m");
      d.same(row.at("commits"), row.flag("commits"), row.real("spend_usd_m") > NOTHING_USD_M);
      d.atLeast(row.at("mw"), row.real("mw"), 0, 1);
      buys(d, row);
    }
    for (Row row : plan.rows(MapTables.ANCHORS)) {
      value(d, resolves, row, "x", "npv_usd_m");
      buys(d, row);
    }
    for (Row row : plan.rows(MapTables.LINE)) {
      if (row.text("kind").equals("crosses")) {
        value(d, resolves, row, "x_buy", "npv_buy_usd_m");
        value(d, resolves, row, "x_not", "npv_not_usd_m");
        d.same(row.at("pays at x_buy"), row.real("npv_buy_usd_m") > 0, true);
      }
    }
    return d.result();
  }

  /** The plan at a place is on record with the same value. */
  private static void value(Deviations d, Resolves resolves, Row row, String x, String npv) {
    String label =
        String.format(Locale.ROOT, "%s: %.6g, %.6g", row.text("map"), row.real(x), row.real("y"));
    resolves.find(row, label).ifPresent(r -> d.equal(row, npv, r.real("npv_usd_m"), 0));
  }

  private static void buys(Deviations d, Row row) {
    boolean worth = row.real("npv_usd_m") > 0 && row.real("spend_usd_m") > NOTHING_USD_M;
    if (row.flag("buy") && !worth) {
      d.fail(row, "buys what is not committed or not worth it");
    }
  }
}
