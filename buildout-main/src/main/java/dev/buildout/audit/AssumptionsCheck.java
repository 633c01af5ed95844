package dev.buildout.audit;

import dev.buildout.model.Case;
import dev.buildout.model.Path;
import dev.buildout.model.Provenance;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Assumptions are the case's values with the case's sources, and the parts of the sensitivity sum
 * to one. A star in an address stands for several values: then only the parts are checked.
 */
final class AssumptionsCheck implements RunCheck {
  @Override
  public String name() {
    return "assumptions";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    double sum = 0;
    double shares = 0;
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
      if (!row.text("address").contains("*")) {
        value(d, plan.theCase(), row);
      }
    }
    if (sum > 0) {
      d.equal("assumptions, sum of sensitivity_share", shares, 1, 1);
    }
    return d.result();
  }

  private static void value(Deviations d, Case c, Row row) {
    try {
      Object value = c.get(row.text("address"));
      number(value instanceof Optional<?> o && o.isPresent() ? o.get() : value)
          .ifPresent(expected -> stated(d, row, expected));
    } catch (NoSuchElementException missing) {
      d.fail(row, "the case has no such value");
      return;
    }
    Optional<Provenance> known = c.findProvenance(row.text("address"));
    d.same(row + ", source", row.text("source"), known.map(Provenance::source).orElse(""));
    d.same(row + ", as_of", row.text("as_of"), known.map(Provenance::asOf).orElse(""));
  }

  /** Where the text is a number it must be the case's, to the digits that it shows. */
  private static void stated(Deviations d, Row row, double expected) {
    try {
      double found = Double.parseDouble(row.text("value"));
      if (Math.abs(found - expected) > 5e-3 * Math.abs(expected)) {
        d.fail(row, "found %s, expected %s".formatted(row.text("value"), expected));
      }
    } catch (NumberFormatException words) {
      // A path or a list in words.
    }
  }

  private static Optional<Double> number(Object value) {
    return switch (value) {
      case Number n -> Optional.of(n.doubleValue());
      case Path p when p.isConstant() -> Optional.of(p.points().get(0).value());
      default -> Optional.empty();
    };
  }
}
