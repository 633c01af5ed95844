package dev.buildout.audit;

import dev.buildout.model.CapexLimit;
import dev.buildout.model.Offer;
import dev.buildout.model.Site;
import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Limits are kept, what is not used up is worth nothing and nothing is worth less than nothing.
 * Right-hand side and slack of the families that tables can tell are recomputed. Values are shadow
 * prices: only the linear programme knows them.
 */
final class LimitsCheck implements RunCheck {
  /** Shares of the largest limit and value in the same unit, below which there is nothing. */
  private static final double BINDS = 1e-3;

  /** What a limit is, without what the plan itself added to it, and what is left of it. */
  private record Known(double rightHandSide, double slack) {}

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Map<String, double[]> byUnit = new HashMap<>();
    for (Row row : plan.rows(Tables.LIMITS)) {
      double[] largest = byUnit.computeIfAbsent(row.text("unit"), unit -> new double[] {1, 0});
      largest[0] = Math.max(largest[0], Math.abs(row.real("limit")));
      largest[1] = Math.max(largest[1], Math.abs(row.real("value_usd_m")));
    }
    for (Row row : plan.rows(Tables.LIMITS)) {
      double limit = row.real("limit");
      double slack = row.real("slack");
      double value = row.real("value_usd_m");
      double scale = Math.max(Math.abs(limit), 1);
      double[] largest = byUnit.getOrDefault(row.text("unit"), new double[2]);
      d.atLeast(row.at("slack"), slack, 0, scale);
      d.atLeast(row.at("value_usd_m"), value, 0, largest[1]);
      if (slack > BINDS * largest[0] && value > BINDS * largest[1]) {
        d.fail(row, "slack %s is left, yet one more unit is worth %s".formatted(slack, value));
      }
      known(plan, row)
          .ifPresent(k -> {
            d.equal(row, "limit", k.rightHandSide(), scale);
            d.equal(row, "slack", k.slack(), scale);
          });
    }
    return d.result();
  }

  private static Optional<Known> known(Evidence plan, Row limit) {
    return switch (limit.text("family")) {
      case "grid power" -> power(plan, limit, true);
      case "halls" -> power(plan, limit, false);
      case "supply" -> supply(plan, limit);
      case "demand" -> demand(plan, limit);
      case "order ramp" -> ramp(plan, limit);
      case "rental depth" -> depth(plan, limit);
      case "capex budget" -> budget(plan, limit);
      case "debt", "debt service", "interest cover", "customer concentration" ->
          covenant(plan, limit);
      // Rows of the form "use less capacity is at most 0".
      case "systems", "work", "portability", "resale depth" ->
          Optional.of(new Known(0, limit.real("slack")));
      default -> Optional.empty();
    };
  }

  private static Optional<Known> power(Evidence plan, Row limit, boolean grid) {
    Site site = plan.theCase().getSite(limit.text("name"));
    Standing past = Standing.of(plan, site, limit.period());
    double rightHandSide = grid ? past.gridMw() : past.hallMw();
    return plan.rows(Tables.POWER).stream()
        .filter(r -> r.period() == limit.period() && r.text("site").equals(site.id()))
        .findFirst()
        .map(r ->
            new Known(rightHandSide, r.real(grid ? "grid_mw" : "hall_mw") - r.real("used_mw")));
  }

  /** Systems on order at the start are taken off before the plan may draw. */
  private static Optional<Known> supply(Evidence plan, Row limit) {
    return plan.rows(Tables.SUPPLY).stream()
        .filter(r -> r.period() == limit.period() && r.text("supply").equals(limit.text("name")))
        .findFirst()
        .map(r -> {
          double onOrder = SupplyCheck.onOrder(plan, limit.text("name"), r.period());
          double left = Math.max(0, r.real("limit") - onOrder);
          return new Known(left, left - (r.real("used") - onOrder));
        });
  }

  private static Optional<Known> demand(Evidence plan, Row limit) {
    return plan.rows(Tables.WORK).stream()
        .filter(r -> r.period() == limit.period())
        .filter(r -> (r.text("workload") + " " + r.text("channel")).equals(limit.text("name")))
        .findFirst()
        .map(r -> new Known(r.real("demand"), r.real("unserved")));
  }

  private static Optional<Known> ramp(Evidence plan, Row limit) {
    Offer.Purchase offer = Cases.purchase(plan.theCase(), limit.text("name"));
    Period p = plan.timeline().get(limit.period());
    double ordered =
        plan.totals(Tables.PURCHASES, "systems", "offer", "period").get(offer.id(), p.index());
    return offer
        .maxPerQuarter()
        .map(path -> path.mean(p) * p.months() / 3)
        .map(most -> new Known(most, most - ordered));
  }

  private static Optional<Known> depth(Evidence plan, Row limit) {
    return plan.rows(Tables.RENTALS).stream()
        .filter(r -> r.period() == limit.period() && r.text("offer").equals(limit.text("name")))
        .findFirst()
        .map(r -> new Known(r.real("depth"), r.real("depth") - r.real("under_contract")));
  }

  /** A facility's limit, or a covenant; the opening debt is taken off before the plan may draw. */
  private static Optional<Known> covenant(Evidence plan, Row limit) {
    for (Row row : plan.rows(FirmTables.DEBT)) {
      if (limit.text("family").equals("debt")
          && row.period() == limit.period()
          && row.text("facility").equals(limit.text("name"))) {
        double most = row.real("limit_usd_m");
        return Optional.of(new Known(most, most - row.real("outstanding_usd_m")));
      }
    }
    double old = plan.theCase().finance().opening().debtUsdM();
    return Covenants.of(plan).stream()
        .filter(c -> c.family().equals(limit.text("family")))
        .filter(c -> c.name().equals(limit.text("name")) && c.period() == limit.period())
        .findFirst()
        .map(c -> {
          double taken = c.family().equals("debt") ? old : 0;
          return new Known(c.allowed() - taken, c.allowed() - c.counted());
        });
  }

  private static Optional<Known> budget(Evidence plan, Row limit) {
    Statements s = plan.statements();
    for (CapexLimit budget : plan.theCase().finance().capexLimits()) {
      if (budget.id().equals(limit.text("name"))) {
        double left = budget.maxUsdM();
        double spent = 0;
        for (Period p : plan.timeline().periods()) {
          double share = LiquidityCheck.overlap(p, budget);
          left -= share * s.usdM("capex_business", p.index());
          spent += share * s.usdM("capex_programme", p.index());
        }
        return Optional.of(new Known(left, left - spent));
      }
    }
    return Optional.empty();
  }
}
