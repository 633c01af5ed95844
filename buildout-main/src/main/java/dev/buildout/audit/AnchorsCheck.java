package dev.buildout.audit;

import dev.buildout.model.Anchor;
import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import java.util.Map;
import java.util.Optional;

/** Anchors are the case's, and what stands beside them is the metric of that name. */
final class AnchorsCheck implements RunCheck {
  @Override
  public String name() {
    return "anchors";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Totals metrics = plan.totals(Tables.METRICS, "value", "metric");
    for (Row row : plan.rows(Tables.ANCHORS)) {
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
      d.same(row + ", unit", row.text("unit"), anchor.get().unit());
      if (!metrics.has(anchor.get().metric())) {
        d.fail(row, "the run has no metric " + anchor.get().metric());
      }
      d.equal(row, "modelled", metrics.get(anchor.get().metric()), 0);
    }
    d.same("anchors, rows", plan.rows(Tables.ANCHORS).size(), plan.theCase().anchors().size());
    return d.result();
  }
}
