package dev.buildout.audit;

import dev.buildout.model.Energisation;
import dev.buildout.model.Site;
import dev.buildout.results.Check;
import dev.buildout.results.StudyTables;
import java.util.List;
import java.util.Map;

/**
 * A month of delay: what is still to come at each site by the case, what is lost by the record of
 * the plan that was made, and whether duals tell another thing.
 */
final class DelaysCheck implements RunCheck {
  private static final double AGREEMENT = 0.25;
  private static final double CENTS = 0.01;

  /** The books agree with the model to 1e-5 of NPV, which is more than a hundredth of it allows. */
  private static final double BOOKS = 100;

  @Override
  public String name() {
    return "delays";
  }

  @Override
  public Check check(Evidence plan, Map<String, Object> document) {
    Deviations d = new Deviations(name());
    List<Row> rows = plan.rows(StudyTables.DELAYS);
    for (Row row : rows) {
      String site = row.text("site");
      List<Energisation> late = toCome(plan, site);
      if (late.isEmpty()) {
        d.fail(row, "no power is still to come");
        continue;
      }
      d.equal(row, "grid_mw", late.stream().mapToDouble(Energisation::gridMw).sum(), 0);
      d.equal(row, "hall_mw", late.stream().mapToDouble(Energisation::hallMw).sum(), 0);
      String first = late.stream().map(Energisation::from).sorted().toList().getFirst().toString();
      d.same(row.at("first"), row.text("first"), first);
      double change = row.real("npv_usd_m") - row.real("penalties_usd_m");
      double dual = row.real("dual_usd_m");
      double off = row.flag("measured") ? Math.abs(change - dual) : 0;
      double larger = Math.max(Math.abs(change), Math.abs(dual));
      boolean apart = off > Math.max(CENTS, AGREEMENT * larger);
      d.same(row.at("disagree"), row.flag("disagree"), apart);
      recorded(d, plan, document, row, change);
    }
    if (!rows.isEmpty()) {
      long sites = plan.theCase().sites().stream().filter(s -> hasToCome(plan, s)).count();
      d.same("delays, rows", (long) rows.size(), sites);
    }
    return d.result();
  }

  private static void recorded(
      Deviations d, Evidence plan, Map<String, Object> document, Row row, double change) {
    if (!(document.get("objective_usd_m") instanceof Number objective)) {
      return;
    }
    String label = row.text("site") + " a month late";
    for (Row made : plan.rows(StudyTables.RESOLVES)) {
      if (made.text("label").equals(label)) {
        boolean possible = made.flag("possible");
        double less = possible ? made.real("objective_usd_m") - objective.doubleValue() : 0;
        d.same(row.at("possible"), row.flag("possible"), possible);
        d.equal(row.at("npv_usd_m less penalties"), change, less, 1);
        if (possible) {
          double reference = row.real("npv_usd_m") - row.real("reference_usd_m");
          double npv = made.real("npv_usd_m") - number(document, "npv_usd_m");
          d.equal(
              row.at("npv_usd_m less reference_usd_m"),
              reference,
              npv,
              BOOKS * number(document, "npv_usd_m"));
        }
        return;
      }
    }
    d.fail(row, "no plan was made for it");
  }

  private static double number(Map<String, Object> document, String key) {
    return document.get(key) instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  private static boolean hasToCome(Evidence plan, Site site) {
    return !toCome(plan, site.id()).isEmpty();
  }

  private static List<Energisation> toCome(Evidence plan, String site) {
    return plan.theCase().power().stream()
        .filter(e -> e.site().equals(site) && plan.theCase().start().isBefore(e.from()))
        .toList();
  }
}
