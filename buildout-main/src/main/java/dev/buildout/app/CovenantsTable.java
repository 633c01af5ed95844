package dev.buildout.app;

import dev.buildout.model.Finance;
import dev.buildout.planner.Plan;
import dev.buildout.planner.formulation.LimitRow;
import dev.buildout.results.Table;

/** What is left of the covenants of a case by period: rows of one plan. */
final class CovenantsTable {
  /** Less counts as nothing: a thousandth of a cent. */
  private static final double NOTHING_USD_M = 1e-11;

  private CovenantsTable() {}

  static void add(Table table, String name, Plan plan) {
    var f = plan.formulation();
    double[] activities = plan.fixed().activities(plan.x());
    for (LimitRow row : f.limits) {
      int period = f.in.tree.period(row.node());
      double unit = row.unitsPerRow();
      if (row.name().equals("liquidity covenant")) {
        double least = f.in.theCase.finance().minLiquidityUsdM();
        double above = (activities[row.index()] - plan.fixed().rowLower(row.index())) * unit;
        table.add(name, period, "liquidity", least + above, least, above);
      } else if (row.moving() >= 0 && isOfLenders(row)) {
        moving(table, name, period, plan, row, activities[row.index()]);
      }
    }
  }

  private static boolean isOfLenders(LimitRow row) {
    return switch (row.family()) {
      case "debt", "debt service", "interest cover" -> true;
      default -> false;
    };
  }

  /** A row "counted - factor * earned is at most -opening". */
  private static void moving(
      Table table, String name, int period, Plan plan, LimitRow row, double activity) {
    Finance finance = plan.formulation().in.theCase.finance();
    double unit = row.unitsPerRow();
    double headroom = (plan.fixed().rowUpper(row.index()) - activity) * unit;
    double earned = plan.at(row.moving()) * unit;
    double counted = row.factor() * earned - headroom;
    double cover = counted > NOTHING_USD_M ? earned / counted : 0;
    switch (row.family()) {
      case "debt" -> {
        double leverage = counted > NOTHING_USD_M && earned > 0 ? counted / earned : 0;
        table.add(name, period, "leverage", leverage, finance.maxDebtToEbitda(), headroom);
      }
      case "debt service" ->
          table.add(name, period, "debt service cover", cover, finance.minDscr(), headroom);
      default ->
          table.add(name, period, "interest cover", cover, finance.minInterestCover(), headroom);
    }
  }
}
