package dev.buildout.results;

import static dev.buildout.results.Column.flag;
import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.real;
import static dev.buildout.results.Column.text;

import java.util.List;

/** The tables of studies: what was asked beside the plan. They are empty when it was not asked. */
public final class StudyTables {
  public static final TableSpec RESOLVES =
      TableSpec.of(
          "resolves",
          "Every plan that was made to answer a question, with its certificate.",
          text("study", "which study, e.g. budget curve"),
          text("label", "which question of it"),
          flag("possible", "there is such a plan"),
          real("objective_usd_m", "USD m", "objective; 0 when not possible"),
          real("npv_usd_m", "USD m", "NPV over its reference; 0 when not possible"),
          real("gap", "", "distance of the objective from its bound"),
          integer("checks", "", "checks of its certificate"),
          integer("failed", "", "checks that failed"),
          text("worst", "the check nearest to failing, or the first that failed"));

  public static final TableSpec BUDGET_CURVE =
      TableSpec.of(
          "budget_curve",
          "What a budget is worth: the best plan under each.",
          real("budget_usd_m", "USD m", "budget of the whole firm"),
          flag("possible", "obligations and other businesses leave room for it"),
          real("npv_usd_m", "USD m", "NPV over committing nothing new"),
          real("dual_npv_per_usd", "", "NPV of one more dollar of budget, dual"),
          real("step_npv_per_usd", "", "NPV per dollar of the step from the budget below"),
          real("capex_usd_m", "USD m", "spent of the budget"),
          real("exogenous_usd_m", "USD m", "of that by businesses outside the plan"),
          real("committed_usd_m", "USD m", "of that for committed and internal work"),
          real("speculative_usd_m", "USD m", "of that for work without a commitment"),
          real("mw", "MW", "facility power in use at the end of the horizon"),
          real("trough_usd_m", "USD m", "lowest free cash flow over twelve months"),
          real("gap", "", "distance of the objective from its bound"));

  /** All tables of studies, in the order of the reference page. */
  public static final List<TableSpec> ALL = List.of(RESOLVES, BUDGET_CURVE);

  private StudyTables() {}
}
