package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.Map;
import java.util.Optional;

/**
 * Limits are kept, and what is not used up is worth nothing; limits of power, halls, demand and
 * supply are those of the other tables.
 */
final class LimitsCheck implements RunCheck {
  /** Slack below this share of the limit counts as binding. */
  private static final double BINDS = 1e-3;

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    double worth = plan.largest(Tables.LIMITS, "value_usd_m");
    for (Row row : plan.rows(Tables.LIMITS)) {
      double limit = row.real("limit");
      double slack = row.real("slack");
      d.atLeast(row + ", slack", slack, 0, limit);
      if (slack > BINDS * Math.max(Math.abs(limit), 1)
          && Math.abs(row.real("value_usd_m")) > BINDS * worth) {
        d.fail(
            row,
            "slack %s is left, yet one more unit is worth %s"
                .formatted(slack, row.real("value_usd_m")));
      }
      known(plan, row)
          .ifPresent(k -> {
            d.equal(row, "limit", k[0], k[0]);
            d.equal(row, "slack", k[0] - k[1], k[0]);
          });
    }
    return d.result();
  }

  /** Limit and use, where another table states them. */
  private static Optional<double[]> known(Evidence plan, Row limit) {
    return switch (limit.text("family")) {
      case "grid power" -> of(plan, Tables.POWER, limit, "site", "grid_mw", "used_mw");
      case "halls" -> of(plan, Tables.POWER, limit, "site", "hall_mw", "used_mw");
      case "supply" -> of(plan, Tables.SUPPLY, limit, "supply", "limit", "used");
      case "demand" -> demand(plan, limit);
      default -> Optional.empty();
    };
  }

  private static Optional<double[]> of(
      Evidence plan,
      dev.buildout.results.TableSpec spec,
      Row limit,
      String key,
      String most,
      String used) {
    return plan.rows(spec).stream()
        .filter(r -> r.period() == limit.period() && r.text(key).equals(limit.text("name")))
        .findFirst()
        .map(r -> new double[] {r.real(most), r.real(used)});
  }

  private static Optional<double[]> demand(Evidence plan, Row limit) {
    return plan.rows(Tables.WORK).stream()
        .filter(r -> r.period() == limit.period())
        .filter(r -> (r.text("workload") + " " + r.text("channel")).equals(limit.text("name")))
        .findFirst()
        .map(r -> new double[] {r.real("demand"), r.real("served")});
  }
}
