package dev.buildout.audit;

import dev.buildout.model.ReportedYear;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.Map;
import java.util.Optional;

/**
 * Ratios of the whole firm, recomputed from the reported years of the case and the planned years of
 * the statements.
 *
 * <pre>
 * revenue_per_net_ppe = revenue / net property at year end
 * capital_turnover    = change of revenue / purchases of property of the year before
 * depreciation_share  = depreciation / revenue
 * </pre>
 *
 * A planned ratio is outside when it is below the least or above the largest reported one.
 */
final class RealityCheck implements RunCheck {
  @Override
  public String name() {
    return "reality";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    for (Row row : plan.rows(Tables.REALITY)) {
      boolean known = year(plan, row.integer("year")).isPresent();
      if (row.text("basis").equals("reported") && !known) {
        d.fail(row, "the case reports no such year");
      }
      Optional<Double> expected =
          row.text("basis").equals("reported")
              ? reported(plan, row.text("ratio"), row.integer("year"))
              : planned(plan, row.text("ratio"), row.integer("year"));
      expected.ifPresent(value -> d.equal(row, "value", value, 0));
      d.same(row + ", outside", row.flag("outside"), outside(plan, row));
    }
    return d.result();
  }

  private static boolean outside(Evidence plan, Row row) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Row other : plan.rows(Tables.REALITY)) {
      if (other.text("basis").equals("reported") && other.text("ratio").equals(row.text("ratio"))) {
        least = Math.min(least, other.real("value"));
        most = Math.max(most, other.real("value"));
      }
    }
    double value = row.real("value");
    return row.text("basis").equals("planned") && least <= most && (value < least || value > most);
  }

  private static Optional<Double> reported(Evidence plan, String ratio, int year) {
    Optional<ReportedYear> found = year(plan, year);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ReportedYear y = found.get();
    return switch (ratio) {
      case "revenue_per_net_ppe" -> ratio(y.revenueUsdM(), y.netPpeUsdM());
      case "depreciation_share" -> ratio(y.depreciationUsdM(), y.revenueUsdM());
      default -> Optional.empty();
    };
  }

  private static Optional<Double> planned(Evidence plan, String ratio, int year) {
    Totals annual = plan.totals(Tables.ANNUAL, "usd_m", "line", "year");
    return switch (ratio) {
      case "revenue_per_net_ppe" ->
          Optional.of(annual.get("revenue", year) / annual.get("net_ppe", year));
      case "depreciation_share" ->
          Optional.of(annual.get("ppe_depreciation", year) / annual.get("revenue", year));
      default -> Optional.empty();
    };
  }

  private static Optional<ReportedYear> year(Evidence plan, int year) {
    return plan.theCase().history().stream()
        .filter(y -> y.id().equals(Integer.toString(year)))
        .findFirst();
  }

  private static Optional<Double> ratio(Optional<Double> above, Optional<Double> below) {
    return above.flatMap(a -> below.map(b -> a / b));
  }
}
