package dev.buildout.audit;

import dev.buildout.model.Offer;
import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The plan lies within each range, both ends are plans that lose no more than is allowed, and what
 * the plan has of a decision is what its tables say. Without whole numbers an end is its bound.
 *
 * <pre>
 * allowed = max(1 % of |NPV|, 1e-6 |objective|),   objective at an end &gt;= objective - allowed
 * </pre>
 */
final class RangesCheck implements RunCheck {
  @Override
  public String name() {
    return "ranges";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Resolves resolves = Resolves.of("ranges", plan, d);
    Totals metrics = plan.totals(Tables.METRICS, "value", "metric");
    double objective = metrics.get("objective_usd_m");
    double allowed =
        Math.max(0.01 * Math.abs(metrics.get("npv_usd_m")), 1e-6 * Math.abs(objective));
    for (Row row : plan.rows(StudyTables.RANGES)) {
      double size = Math.max(Math.abs(row.real("in_plan")), Math.abs(row.real("most")));
      d.equal(row, "allowed_usd_m", allowed, 0);
      d.equal(row, "in_plan", amount(plan, row.text("decision")), size);
      d.atMost(row.at("least"), row.real("least"), row.real("in_plan"), size);
      d.atLeast(row.at("most"), row.real("most"), row.real("in_plan"), size);
      d.atMost(row.at("least_bound"), row.real("least_bound"), row.real("least"), size);
      d.atLeast(row.at("most_bound"), row.real("most_bound"), row.real("most"), size);
      if (document.get("integers") instanceof Number n && n.intValue() == 0) {
        d.equal(row, "least", row.real("least_bound"), size);
        d.equal(row, "most", row.real("most_bound"), size);
      }
      for (String end : new String[] {"least", "most"}) {
        resolves
            .find(row, row.text("decision") + ", " + end)
            .ifPresent(r -> {
              d.equal(row, "npv_at_" + end, r.real("npv_usd_m"), 0);
              double lowest = objective - allowed;
              d.atLeast(
                  r.at("objective_usd_m"),
                  r.real("objective_usd_m"),
                  lowest,
                  100 * Math.abs(objective));
            });
      }
    }
    return d.result();
  }

  private static double amount(Evidence plan, String decision) {
    int dot = decision.indexOf('.');
    String of = decision.substring(dot + 1);
    int horizon = plan.timeline().horizonPeriods();
    return switch (dot < 0 ? decision : decision.substring(0, dot)) {
      case "capex_horizon" -> capex(plan, 12 * plan.theCase().horizonYears());
      case "capex_first_year" -> capex(plan, 12);
      case "mw_end" -> plan.totals(Tables.POWER, "used_mw", "period").get(horizon - 1);
      case "chips" -> plan.totals(Tables.PURCHASES, "chips", "offer").get(of);
      case "own_silicon" -> orders(plan, Offer.Purchase::own);
      case "rented_hours" -> rentedHours(plan);
      case "served" ->
          plan.rows(Tables.WORK).stream()
              .filter(r -> r.text("workload").equals(of) && r.period() < horizon)
              .mapToDouble(r -> r.real("served"))
              .sum();
      default -> throw new IllegalArgumentException("no such decision is known: " + decision);
    };
  }

  /** Of the programme in the first months, by the share of each period's months. */
  private static double capex(Evidence plan, int months) {
    double usdM = 0;
    int before = 0;
    for (Period p : plan.timeline().periods()) {
      double share = Math.max(0, Math.min(p.months(), months - before)) / (double) p.months();
      usdM += share * plan.statements().usdM("capex_programme", p.index());
      before += p.months();
    }
    return usdM;
  }

  private static double orders(Evidence plan, Predicate<Offer.Purchase> which) {
    return plan.rows(Tables.PURCHASES).stream()
        .filter(r -> which.test(Cases.purchase(plan.theCase(), r.text("offer"))))
        .mapToDouble(r -> r.real("cost_usd_m"))
        .sum();
  }

  /** Millions of chip-hours within the horizon. */
  private static double rentedHours(Evidence plan) {
    double hours = 0;
    for (Row row : plan.rows(Tables.RENTALS)) {
      if (row.period() < plan.timeline().horizonPeriods()) {
        String system = Cases.offer(plan.theCase(), row.text("offer")).system();
        int chips = plan.theCase().catalog().getSystem(system).chips();
        hours += row.real("used") * chips * plan.timeline().get(row.period()).hours() / 1e6;
      }
    }
    return hours;
  }
}
