package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.Tables;
import dev.buildout.units.Period;
import java.util.List;

/** The time axis is the case's, and no other table leaves it. */
final class PeriodsCheck implements AuditCheck {
  @Override
  public String name() {
    return "periods";
  }

  @Override
  public Check check(Evidence e) {
    Deviations d = new Deviations(name());
    List<Row> rows = e.rows(Tables.PERIODS);
    d.same("periods, number of rows of " + e.plan(), rows.size(), e.timeline().size());
    for (int i = 0; i < Math.min(rows.size(), e.timeline().size()); i++) {
      Row row = rows.get(i);
      Period p = e.timeline().get(i);
      d.same(row.at("period"), row.period(), i);
      d.same(row.at("label"), row.text("label"), p.label());
      d.same(row.at("start"), row.text("start"), p.start().toString());
      d.same(row.at("months"), row.integer("months"), p.months());
      d.same(row.at("tail"), row.flag("tail"), p.tail());
    }
    for (var spec : Tables.ALL) {
      boolean byPlan = spec.columns().get(0).name().equals("plan");
      boolean byPeriod =
          spec.columns().stream().anyMatch(c -> c.name().equals("period"))
              && (byPlan || e.plan().equals("plan"));
      for (Row row : byPeriod ? e.rows(spec) : List.<Row>of()) {
        if (!e.isPeriod(row.period())) {
          d.fail(row, "no such period");
        }
      }
    }
    return d.result();
  }
}
