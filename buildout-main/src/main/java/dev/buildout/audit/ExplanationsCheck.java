package dev.buildout.audit;

import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Tables;
import java.util.Map;

/**
 * Answers to questions agree with themselves and with the run: what a wish costs is the NPV of the
 * plan less that with the wish, cash lines add up to it, what the plan has already costs nothing,
 * and nothing that is possible falls short of what was wished for.
 */
final class ExplanationsCheck implements RunCheck {
  @Override
  public String name() {
    return "explanations";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    Totals lines = plan.totals(StudyTables.EXPLANATION_LINES, "change", "part", "question");
    for (Row row : plan.rows(StudyTables.EXPLANATIONS)) {
      double npv = row.real("npv_usd_m");
      double scale = Math.max(1, Math.abs(npv));
      for (Row metric : plan.rows(Tables.METRICS)) {
        if (metric.text("metric").equals("npv_usd_m")) {
          d.equal(row, "npv_usd_m", metric.real("value"), 0);
        }
      }
      boolean planned = row.text("status").equals("planned");
      if (!planned && !row.flag("forced")) {
        continue;
      }
      d.equal(row, "cost_usd_m", npv - row.real("forced_npv_usd_m"), scale);
      d.equal(row, "cost_usd_m", -lines.get("cash", row.integer("question")), scale);
      double units = Math.abs(row.real("amount") - row.real("in_plan"));
      d.equal(
          row.at("cost of all units"),
          row.real("cost_per_unit_usd_m") * units,
          row.real("cost_usd_m"),
          scale);
      if (planned) {
        d.equal(row, "cost_usd_m", 0, 0);
      }
      if (row.text("status").equals("possible")) {
        wished(d, row);
      }
    }
    for (Row line : plan.rows(StudyTables.EXPLANATION_LINES)) {
      if (!line.text("part").equals("blocks")) {
        double scale = Math.abs(line.real("in_plan")) + Math.abs(line.real("with_wish"));
        d.equal(line, "change", line.real("with_wish") - line.real("in_plan"), scale);
      }
    }
    return d.result();
  }

  private static void wished(Deviations d, Row row) {
    double wished = row.real("wished");
    double scale = Math.max(1, Math.abs(wished));
    if (wished > row.real("in_plan")) {
      d.atLeast(row.at("amount"), row.real("amount"), wished, scale);
    } else {
      d.atMost(row.at("amount"), row.real("amount"), wished, scale);
    }
  }
}
