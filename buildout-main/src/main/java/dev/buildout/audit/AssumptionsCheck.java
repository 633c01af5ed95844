package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.Confidence;
import dev.buildout.model.Path;
import dev.buildout.model.Provenance;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Assumptions are the case's values with the case's sources, and the parts of the sensitivity sum
 * to one. A star in an address stands for several values, of which the first is shown; a path is
 * shown at the start. Changes of NPV need the linear programme and are taken as they are.
 */
final class AssumptionsCheck implements RunCheck {
  /** Values are shown to six digits. */
  private static final double DIGITS = 1e-5;

  @Override
  public String name() {
    return "assumptions";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    double sum = 0;
    double shares = 0;
    double estimated = 0;
    for (Row row : plan.rows(Tables.ASSUMPTIONS)) {
      sum += Math.abs(row.real("npv_per_percent_usd_m"));
      shares += row.real("sensitivity_share");
    }
    for (Row row : plan.rows(Tables.ASSUMPTIONS)) {
      double change = Math.abs(row.real("npv_per_percent_usd_m"));
      d.equal(row, "sensitivity_share", sum > 0 ? change / sum : 0, 1);
      if (!row.flag("measured") && change != 0) {
        d.fail(row, "a change is stated that was not computed");
      }
      estimated += value(d, plan.theCase(), row) ? row.real("sensitivity_share") : 0;
    }
    if (sum > 0) {
      d.equal("assumptions, sum of sensitivity_share", shares, 1, 1);
    }
    for (Row row : plan.rows(Tables.METRICS)) {
      if (row.text("metric").equals("estimated_sensitivity_share")) {
        d.equal(row, "value", estimated, 1);
      }
    }
    return d.result();
  }

  /** Checks value and source; true where it is an estimate or has no source. */
  private static boolean value(Deviations d, Case c, Row row) {
    Optional<Provenance> known;
    try {
      String address = c.matching(row.text("address")).get(0);
      stated(d, row, number(c, c.get(address)));
      known = c.findProvenance(address);
    } catch (NoSuchElementException missing) {
      d.fail(row, "the case has no such value");
      return true;
    }
    d.same(row.at("source"), row.text("source"), known.map(Provenance::source).orElse(""));
    d.same(row.at("as_of"), row.text("as_of"), known.map(Provenance::asOf).orElse(""));
    String grade = known.map(p -> p.confidence().label()).orElse("no source");
    d.same(row.at("confidence"), row.text("confidence"), grade);
    return known.map(Provenance::confidence).map(Confidence::isEstimated).orElse(true);
  }

  /** The number that the text begins with must be the case's. */
  private static void stated(Deviations d, Row row, Optional<Double> expected) {
    String first = row.text("value").split(" ")[0];
    try {
      double found = Double.parseDouble(first);
      double value = expected.orElse(Double.NaN);
      if (!(Math.abs(found - value) <= DIGITS * Math.abs(value))) {
        d.fail(row, "found %s, expected %s".formatted(first, value));
      }
    } catch (NumberFormatException words) {
      if (expected.isPresent()) {
        d.fail(row, "found %s, expected %s".formatted(row.text("value"), expected.get()));
      }
    }
  }

  private static Optional<Double> number(Case c, Object value) {
    return switch (value) {
      case Optional<?> o when o.isPresent() -> number(c, o.get());
      case Number n -> Optional.of(n.doubleValue());
      case Path p -> Optional.of(p.at(c.start()));
      default -> Optional.empty();
    };
  }
}
