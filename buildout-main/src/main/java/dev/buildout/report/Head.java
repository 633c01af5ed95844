package dev.buildout.report;

import dev.buildout.results.Tables;
import java.util.List;
import java.util.Map;

/**
 * The first screen: the question, the answer in words, warnings, and the few figures that matter.
 */
final class Head {
  private final StringBuilder html = new StringBuilder();
  private final Tiles tiles = new Tiles();
  private final RunView run;
  private final Document document;

  Head(RunView run) {
    this.run = run;
    document = run.document();
  }

  static String title(RunView run) {
    Document about = run.document().part("case");
    String title = about.text("title");
    String name = about.text("name");
    return !title.isBlank() ? title : !name.isBlank() ? name : "Buildout run";
  }

  String html() {
    html.append("<h1>%s</h1>\n".formatted(Html.escape(title(run))));
    String question = document.part("case").text("question");
    if (!question.isBlank()) {
      html.append("<p class=\"question\">%s</p>\n".formatted(Html.escape(question)));
    }
    html.append(Sentences.answer(document)).append(Sentences.warnings(document));
    html.append("<dl class=\"tiles\">\n");
    worth();
    capex();
    cash();
    payback();
    power();
    tiles.checks(run.run().checks());
    return html.append(tiles.html()).append("</dl>\n").toString();
  }

  private void worth() {
    double irr = document.number("irr");
    if (document.has("npv_usd_m")) {
      tiles.add(
          "Net present value",
          Format.usd(document.number("npv_usd_m")),
          "against committing nothing new"
              + (Double.isFinite(irr) ? "; IRR " + Format.percent(irr, 1) : ""),
          "");
    }
  }

  private void capex() {
    Map<String, Double> years = document.byYear("capex_usd_m_by_year");
    if (years.isEmpty()) {
      return;
    }
    String year = years.keySet().iterator().next();
    double budget =
        run.rows(Tables.LIMITS)
            .filter(row -> row.text("family").startsWith("capex") && run.position(row) == 0)
            .mapToDouble(row -> row.real("limit"))
            .filter(limit -> Double.isFinite(limit) && limit > 0)
            .max()
            .orElse(document.number("capex_budget_usd_m"));
    tiles.add(
        "Capital spend, " + year,
        Format.usd(Math.abs(years.getOrDefault(year, Double.NaN))),
        Double.isFinite(budget) ? "budget " + Format.usd(budget) : "whole firm",
        "");
  }

  private void cash() {
    Document trough = document.part("cash_trough");
    if (trough.has("usd_m")) {
      if (trough.number("usd_m") >= 0) {
        tiles.add("Deepest cash trough", "none", "cumulative cash is never below nothing new", "");
        return;
      }
      String period = period(trough);
      tiles.add(
          "Deepest cash trough",
          Format.usd(trough.number("usd_m")),
          (period.isBlank() ? "" : "in " + period + "; ")
              + "cumulative, against committing nothing new",
          "");
    }
  }

  /** The period as a label, or as an index into the periods. */
  private String period(Document trough) {
    return trough.keys().get("period") instanceof Integer n ? run.label(n) : trough.text("period");
  }

  private void payback() {
    if (document.has("npv_usd_m")) {
      double years = document.number("payback_years");
      boolean never = !Double.isFinite(years) || years < 0;
      tiles.add(
          "Payback",
          never ? "none" : Format.fixed(years, 1) + " years",
          never ? "within the plan and its run-off" : "after the start, not discounted",
          "");
    }
  }

  private void power() {
    Pivot mw = new Pivot(run.periods(), List.of("energised"));
    run.rows(Tables.POWER, RunView.PLAN)
        .forEach(row -> mw.add("energised", run.position(row), row.amount("energised_mw")));
    if (!mw.isEmpty()) {
      double[] energised = mw.of("energised");
      tiles.add(
          "Power energised",
          Format.fixed(energised[energised.length - 1], 0) + " MW",
          "in %s, from %s MW in %s"
              .formatted(
                  run.labels().getLast(), Format.fixed(energised[0], 0), run.labels().getFirst()),
          "");
    }
  }
}
