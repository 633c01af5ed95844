package dev.buildout.audit;

import dev.buildout.model.Anchor;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.Map;
import java.util.Optional;

/**
 * Anchors are the case's; what stands beside them is the base year's metric of that name. One is
 * left out only where the run has no such metric.
 */
final class AnchorsCheck implements RunCheck {
  @Override
  public String name() {
    return "anchors";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Totals metrics = plan.totals(Tables.METRICS, "value", "metric");
    Totals rows = new Totals();
    for (Row row : plan.rows(Tables.ANCHORS)) {
      rows.add(1, row.text("anchor"));
      Optional<Anchor> anchor =
          plan.theCase().anchors().stream()
              .filter(a -> a.id().equals(row.text("anchor")))
              .findFirst();
      if (anchor.isEmpty()) {
        d.fail(row, "the case has no such anchor");
        continue;
      }
      d.equal(row, "reported", anchor.get().value(), 0);
      d.equal(row, "low", anchor.get().low(), 0);
      d.equal(row, "high", anchor.get().high(), 0);
      d.same(row.at("unit"), row.text("unit"), anchor.get().unit());
      if (!metrics.has(metric(anchor.get()))) {
        d.fail(row, "the run has no metric " + metric(anchor.get()));
      }
      d.equal(row, "modelled", metrics.get(metric(anchor.get())), 0);
    }
    for (Anchor anchor : plan.theCase().anchors()) {
      if (metrics.has(metric(anchor))) {
        d.same("anchors, rows of " + anchor.id(), rows.get(anchor.id()), 1.0);
      }
    }
    return d.result();
  }

  private static String metric(Anchor anchor) {
    return "base_year_" + anchor.metric();
  }
}
