package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Tables;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Values of a step are differences of the objectives of plans, and what is said of their agreement
 * follows from them.
 *
 * <pre>
 * up = objective with a step more - objective,   down = objective - objective with a step less
 * agrees exactly when |up - dual| and |down - dual| are at most max(1 % of the largest, 1e-7 |objective|)
 * </pre>
 *
 * Where no chip generation is to be developed, the dual of power, budgets and halls without upkeep
 * is that of the table of limits, summed over periods.
 */
final class UnitValuesCheck implements RunCheck {
  @Override
  public String name() {
    return "unit values";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Resolves resolves = Resolves.of("unit values", plan, d);
    double objective = plan.totals(Tables.METRICS, "value", "metric").get("objective_usd_m");
    for (Row row : plan.rows(StudyTables.UNIT_VALUES)) {
      String address = row.text("address");
      double size = Math.abs(objective);
      exists(d, row, plan);
      resolves
          .find(row, address + ", a step more")
          .ifPresent(r -> moved(d, row, "up", r, r.real("objective_usd_m") - objective, size));
      resolves
          .find(row, address + ", a step less")
          .ifPresent(r -> moved(d, row, "down", r, objective - r.real("objective_usd_m"), size));
      agreement(d, row, size);
      dual(d, row, plan);
    }
    return d.result();
  }

  private static void exists(Deviations d, Row row, Evidence plan) {
    try {
      plan.theCase().get(row.text("address"));
    } catch (NoSuchElementException e) {
      d.fail(row, "the case has no such limit");
    }
    d.same(row.at("step is not 0"), row.real("step") != 0, true);
  }

  /** A difference of two large numbers is as exact as they are. */
  private static void moved(
      Deviations d, Row row, String way, Row resolved, double difference, double size) {
    boolean possible = resolved.flag("possible");
    d.same(row + ", " + way + "_possible", row.flag(way + "_possible"), possible);
    d.equal(row, way + "_usd_m", possible ? difference : 0, 1e-5 * size);
  }

  private static void agreement(Deviations d, Row row, double size) {
    double dual = row.real("dual_usd_m");
    double largest =
        Math.max(
            Math.abs(dual),
            Math.max(Math.abs(row.real("up_usd_m")), Math.abs(row.real("down_usd_m"))));
    double tolerance = Math.max(0.01 * largest, 1e-7 * size);
    d.equal(row, "tolerance_usd_m", tolerance, 0);
    double up = row.flag("up_possible") ? Math.abs(row.real("up_usd_m") - dual) : 0;
    double down = row.flag("down_possible") ? Math.abs(row.real("down_usd_m") - dual) : 0;
    boolean agrees = up <= row.real("tolerance_usd_m") && down <= row.real("tolerance_usd_m");
    d.same(row.at("agrees"), row.flag("agrees"), agrees);
    boolean whole = row.flag("up_possible") && row.flag("down_possible");
    d.same(row.at("has a note"), !row.text("note").isEmpty(), !agrees || !whole);
  }

  private static void dual(Deviations d, Row row, Evidence plan) {
    boolean develops =
        Cases.purchases(plan.theCase()).stream().anyMatch(o -> o.developmentUsdM() > 0);
    String[] at = row.text("address").split("\\.");
    String family =
        switch (at[at.length - 1]) {
          case "grid_mw" -> "grid power";
          case "hall_mw" -> "halls";
          case "max_usd_m" -> "capex budget";
          default -> "";
        };
    boolean keptUp =
        family.equals("halls") && plan.theCase().getSite(at[at.length - 2]).opexUsdPerKwYear() > 0;
    if (family.isEmpty() || develops || keptUp) {
      return;
    }
    double value = 0;
    double largest = 0;
    for (Row limit : plan.rows(Tables.LIMITS)) {
      boolean same = limit.text("family").equals(family);
      if (same && limit.text("name").equals(at[at.length - 2])) {
        value += limit.real("value_usd_m");
      }
      largest = Math.max(largest, same ? limit.real("value_usd_m") : 0);
    }
    double scale = Math.max(row.real("tolerance_usd_m"), largest * row.real("step"));
    d.equal(row, "dual_usd_m", value * row.real("step"), scale);
  }
}
