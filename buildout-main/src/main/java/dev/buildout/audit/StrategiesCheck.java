package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.Cohort;
import dev.buildout.model.Offer;
import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Tables;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Strategies beside the plan, each from the plan that was made for it.
 *
 * <pre>
 * regret = objective of the plan - objective of the strategy  &gt;=  -(bound - objective) of the plan
 * own share + vendor share + rented share = 1, or all are 0
 * </pre>
 *
 * What a strategy does without has a share of 0; the row of the plan is recomputed from its tables.
 */
final class StrategiesCheck implements RunCheck {
  private static final String OWN_SILICON = "value_of_own_silicon_usd_m";

  @Override
  public String name() {
    return "strategies";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Resolves resolves = Resolves.of("strategies", plan, d);
    Totals metrics = plan.totals(Tables.METRICS, "value", "metric");
    double objective = metrics.get("objective_usd_m");
    double gap = metrics.get("bound_usd_m") - objective;
    double size = Math.abs(objective);
    for (Row row : plan.rows(StudyTables.STRATEGIES)) {
      if (row.text("strategy").equals("optimum")) {
        d.equal(row, "objective_usd_m", objective, 0);
        d.equal(row, "npv_usd_m", metrics.get("npv_usd_m"), 0);
        d.equal(row, "gap", Math.abs(gap) / Math.max(1e-9, size), 0.01);
        optimum(d, row, plan);
      } else {
        resolves.find(row, row.text("strategy")).ifPresent(r -> asResolved(d, row, r));
      }
      double regret = row.flag("possible") ? objective - row.real("objective_usd_m") : 0;
      d.equal(row, "regret_usd_m", regret, size);
      d.atLeast(row.at("regret_usd_m"), row.real("regret_usd_m"), -gap, size);
      shares(d, row, plan.theCase());
    }
    ownSilicon(d, plan, metrics);
    return d.result();
  }

  private static void asResolved(Deviations d, Row row, Row resolved) {
    d.same(row.at("possible"), row.flag("possible"), resolved.flag("possible"));
    d.equal(row, "objective_usd_m", resolved.real("objective_usd_m"), 0);
    d.equal(row, "npv_usd_m", resolved.real("npv_usd_m"), 0);
    d.equal(row, "gap", resolved.real("gap"), 0);
  }

  private static void optimum(Deviations d, Row row, Evidence plan) {
    double[] bought = bought(plan);
    double rent = plan.rows(Tables.RENTALS).stream().mapToDouble(r -> r.real("cost_usd_m")).sum();
    double all = Math.max(1e-12, bought[0] + bought[1] + rent);
    d.equal(row, "own_share", bought[0] / all, 1);
    d.equal(row, "vendor_share", bought[1] / all, 1);
    d.equal(row, "rented_share", rent / all, 1);
    double capex = 0;
    for (int p = 0; p < plan.timeline().horizonPeriods(); p++) {
      capex += plan.statements().usdM("capex_programme", p);
    }
    d.equal(row, "capex_usd_m", capex, 1);
    Totals used = plan.totals(Tables.POWER, "used_mw", "period");
    d.equal(row, "mw", used.get(plan.timeline().horizonPeriods() - 1), 1);
  }

  /** Orders of own silicon and of vendors', USD m. */
  private static double[] bought(Evidence plan) {
    double[] bought = new double[2];
    for (Row order : plan.rows(Tables.PURCHASES)) {
      boolean own = Cases.purchase(plan.theCase(), order.text("offer")).own();
      bought[own ? 0 : 1] += order.real("cost_usd_m");
    }
    return bought;
  }

  private static void shares(Deviations d, Row row, Case c) {
    double own = row.real("own_share");
    double vendor = row.real("vendor_share");
    double rented = row.real("rented_share");
    boolean none = own == 0 && vendor == 0 && rented == 0;
    d.equal(row.at("sum of shares"), own + vendor + rented, none ? 0 : 1, 1);
    for (String share : Set.of("own_share", "vendor_share", "rented_share")) {
      d.atLeast(row + ", " + share, row.real(share), 0, 1);
    }
    double without =
        switch (row.text("strategy")) {
          case "nothing" -> own + vendor + rented;
          case "all_vendor" -> own;
          case "all_own" -> vendor + rented;
          case "all_rented" -> own + vendor;
          case "last_years_mix" -> rented + (own + vendor == 0 ? 0 : Math.abs(own - lastYear(c)));
          default -> 0;
        };
    d.equal(row.at("share of what it does without"), without, 0, 1);
  }

  /** Own silicon in what went into service in the twelve months before the start, by cost. */
  private static double lastYear(Case c) {
    Set<String> makers =
        Cases.purchases(c).stream()
            .filter(Offer.Purchase::own)
            .map(o -> maker(c, o.system()))
            .collect(Collectors.toSet());
    double own = 0;
    double all = 0;
    for (Cohort f : c.fleet()) {
      boolean counts =
          f.inService().isBefore(c.start()) && !f.inService().plusMonths(12).isBefore(c.start());
      double cost = counts ? f.systems() * f.costUsdM() : 0;
      all += cost;
      own += makers.contains(maker(c, f.system())) ? cost : 0;
    }
    return own / all;
  }

  private static String maker(Case c, String system) {
    return c.catalog().chipOf(c.catalog().getSystem(system)).vendor();
  }

  /** NPV of the plan less that of the strategy without own silicon, where the case has any. */
  private static void ownSilicon(Deviations d, Evidence plan, Totals metrics) {
    Optional<Row> with = strategy(plan, "optimum");
    Optional<Row> without = strategy(plan, "all_vendor").filter(r -> r.flag("possible"));
    boolean own = Cases.purchases(plan.theCase()).stream().anyMatch(Offer.Purchase::own);
    boolean stated = own && with.isPresent() && without.isPresent();
    d.same(OWN_SILICON + " in metrics", metrics.has(OWN_SILICON), stated);
    if (stated) {
      double value = with.get().real("npv_usd_m") - without.get().real("npv_usd_m");
      d.equal(OWN_SILICON, metrics.get(OWN_SILICON), value, 0);
    }
  }

  private static Optional<Row> strategy(Evidence plan, String id) {
    return plan.rows(StudyTables.STRATEGIES).stream()
        .filter(r -> r.text("strategy").equals(id))
        .findFirst();
  }
}
