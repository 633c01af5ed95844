package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.ReportedYear;
import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ratios of the whole firm, recomputed from the reported years of the case and the planned years of
 * the statements.
 *
 * <pre>
 * revenue_per_net_ppe    = revenue / mean of net property at the start and end of the year
 * capital_turnover       = (revenue - revenue of the year before) / capex of the year before
 * depreciation_share     = depreciation of property / revenue
 * usd_m_per_energised_mw = revenue of the programme / mean energised MW, planned years only
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
      Optional<Double> expected =
          row.text("basis").equals("reported")
              ? reported(plan.theCase(), row.text("ratio"), row.integer("year"))
              : planned(plan, row.text("ratio"), row.integer("year"));
      if (expected.isEmpty()) {
        d.fail(row, "nothing is known to compute it from");
      } else {
        d.equal(row, "value", expected.get(), 0);
      }
      d.same(row.at("outside"), row.flag("outside"), outside(plan, row));
    }
    Totals rows = new Totals();
    plan.rows(Tables.REALITY).forEach(r -> rows.add(1, r.text("ratio"), r.integer("year")));
    for (int year : AnnualCheck.years(plan).keySet()) {
      for (String ratio : List.of("revenue_per_net_ppe", "depreciation_share")) {
        d.same(Place.of("reality, rows of %s in %d", ratio, year), rows.get(ratio, year), 1.0);
      }
    }
    return d.result();
  }

  private static boolean outside(Evidence plan, Row row) {
    List<Double> reported = new ArrayList<>();
    for (Row other : plan.rows(Tables.REALITY)) {
      if (other.text("basis").equals("reported") && other.text("ratio").equals(row.text("ratio"))) {
        reported.add(other.real("value"));
      }
    }
    double value = row.real("value");
    return row.text("basis").equals("planned")
        && !reported.isEmpty()
        && (reported.stream().allMatch(r -> value < r)
            || reported.stream().allMatch(r -> value > r));
  }

  private static Optional<Double> reported(Case c, String ratio, int year) {
    Optional<Double> revenue = fact(c, year, ReportedYear::revenueUsdM);
    return switch (ratio) {
      case "revenue_per_net_ppe" ->
          ratio(
              revenue,
              mean(
                  fact(c, year - 1, ReportedYear::netPpeUsdM),
                  fact(c, year, ReportedYear::netPpeUsdM)));
      case "capital_turnover" ->
          ratio(
              minus(revenue, fact(c, year - 1, ReportedYear::revenueUsdM)),
              fact(c, year - 1, ReportedYear::capexUsdM));
      case "depreciation_share" -> ratio(fact(c, year, ReportedYear::depreciationUsdM), revenue);
      default -> Optional.empty();
    };
  }

  private static Optional<Double> planned(Evidence plan, String ratio, int year) {
    Optional<Double> revenue = line(plan, "revenue", year);
    boolean first = line(plan, "revenue", year - 1).isEmpty();
    Case c = plan.theCase();
    return switch (ratio) {
      case "revenue_per_net_ppe" -> {
        Optional<Double> opening = Optional.of(c.finance().opening().netPpeUsdM());
        Optional<Double> before = first ? opening : line(plan, "net_ppe", year - 1);
        yield ratio(revenue, mean(before, line(plan, "net_ppe", year)));
      }
      case "capital_turnover" -> {
        Optional<Double> before =
            first ? last(c, ReportedYear::revenueUsdM) : line(plan, "revenue", year - 1);
        Optional<Double> capex =
            first ? last(c, ReportedYear::capexUsdM) : line(plan, "capex", year - 1);
        yield ratio(minus(revenue, before), capex);
      }
      case "depreciation_share" -> ratio(line(plan, "ppe_depreciation", year), revenue);
      case "usd_m_per_energised_mw" ->
          ratio(line(plan, "revenue_programme", year), energisedMw(plan, year));
      default -> Optional.empty();
    };
  }

  private static Optional<Double> energisedMw(Evidence plan, int year) {
    Totals mw = plan.totals(Tables.POWER, "energised_mw", "period");
    AnnualCheck.Span span = AnnualCheck.years(plan).get(year);
    if (span == null) {
      return Optional.empty();
    }
    double sum = 0;
    for (int p = span.first(); p <= span.last(); p++) {
      sum += mw.get(p) * plan.timeline().get(p).months();
    }
    return Optional.of(sum / 12);
  }

  private static Optional<Double> line(Evidence plan, String line, int year) {
    Totals annual = plan.totals(FirmTables.ANNUAL, "usd_m", "line", "year");
    return annual.has(line, year) ? Optional.of(annual.get(line, year)) : Optional.empty();
  }

  private static Optional<Double> fact(
      Case c, int year, Function<ReportedYear, Optional<Double>> what) {
    return c.history().stream()
        .filter(y -> y.id().equals(Integer.toString(year)))
        .findFirst()
        .flatMap(what);
  }

  private static Optional<Double> last(Case c, Function<ReportedYear, Optional<Double>> what) {
    return c.history().isEmpty()
        ? Optional.empty()
        : what.apply(c.history().get(c.history().size() - 1));
  }

  /** Stands for a denominator of 0, so that a firm without property or revenue has a ratio of 0. */
  private static final double TINY = 1e-9;

  private static Optional<Double> ratio(Optional<Double> above, Optional<Double> below) {
    return above.flatMap(a -> below.map(b -> a / Math.max(TINY, b)));
  }

  private static Optional<Double> mean(Optional<Double> one, Optional<Double> other) {
    return one.flatMap(a -> other.map(b -> (a + b) / 2));
  }

  private static Optional<Double> minus(Optional<Double> one, Optional<Double> other) {
    return one.flatMap(a -> other.map(b -> a - b));
  }
}
