package dev.buildout.results;

import static dev.buildout.results.Column.flag;
import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.real;
import static dev.buildout.results.Column.text;

import java.util.List;
import java.util.stream.Stream;

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

  public static final TableSpec STRATEGIES =
      TableSpec.of(
          "strategies",
          "Fixed strategies under the limits of the case, beside the plan, whose row is optimum.",
          text(
              "strategy",
              "optimum, nothing, all_vendor, all_own, all_rented, last_years_mix, spend_the_budgets"),
          text("name", "in words"),
          flag("possible", "some plan keeps to it; without one all numbers are 0"),
          real("objective_usd_m", "USD m", "objective, penalties included"),
          real("npv_usd_m", "USD m", "NPV over committing nothing new"),
          real("regret_usd_m", "USD m", "objective of the plan less that of the strategy"),
          real("capex_usd_m", "USD m", "spent by the programme within the horizon"),
          real("own_share", "", "part of orders and rent that is for own silicon, by cost"),
          real("vendor_share", "", "part that is for systems of vendors; all 0 without orders"),
          real("rented_share", "", "part that is rent, over the whole plan"),
          real("mw", "MW", "facility power in use at the end of the horizon"),
          real("gap", "", "distance of the objective from its bound"));

  public static final TableSpec RANGES =
      TableSpec.of(
          "ranges",
          "How far a decision can move while the objective stays near that of the plan.",
          text("decision", "what may move, e.g. capex_horizon or chips.trn3"),
          text("name", "in words"),
          text("unit", "unit of the amounts"),
          real("in_plan", "unit", "amount in the plan"),
          real("least", "unit", "least amount in a plan that is nearly as good"),
          real("most", "unit", "most of it"),
          real(
              "least_bound",
              "unit",
              "no such plan has less; the least itself but for whole numbers"),
          real(
              "most_bound", "unit", "no such plan has more; the most itself but for whole numbers"),
          real("npv_at_least", "USD m", "NPV of the plan with the least"),
          real("npv_at_most", "USD m", "NPV of the plan with the most"),
          real("allowed_usd_m", "USD m", "what the objective may lose"));

  public static final TableSpec UNIT_VALUES =
      TableSpec.of(
          "unit_values",
          "What one step of a limit is worth: by duals, and by planning again with a step more and less.",
          text("address", "address of the limit in the case"),
          text("name", "in words"),
          text("unit", "unit of the step"),
          real("step", "unit", "what a step more adds; negative where less of it is more room"),
          real("dual_usd_m", "USD m", "value of a step by the duals of the plan"),
          real("up_usd_m", "USD m", "objective with a step more, less that of the plan"),
          real("down_usd_m", "USD m", "objective of the plan less that with a step less"),
          flag("up_possible", "there is a plan with a step more; without one its value is 0"),
          flag("down_possible", "there is a plan with a step less; without one its value is 0"),
          real("tolerance_usd_m", "USD m", "by how much values may differ and still agree"),
          flag("agrees", "the dual and both values are the same within the tolerance"),
          text("note", "why they do not; empty where they agree"));

  public static final TableSpec EXPLANATIONS =
      TableSpec.of(
          "explanations",
          "Questions of why not and what if: the best plan with what was wished for, beside the plan.",
          integer("question", "", "number of the question, from 1"),
          text("text", "the question as asked"),
          text("understood", "how it was read"),
          text(
              "status",
              "planned (the plan has it), possible, impossible, or not_found in the time given"),
          text("unit", "unit of the amounts"),
          text("answer", "the reason in one sentence"),
          real("in_plan", "unit", "what the plan has of it"),
          real("wished", "unit", "what was wished for"),
          real("most_possible", "unit", "as much as can be had, where that is less; else 0"),
          flag("forced", "there is a plan with it, or with as much of it as is possible"),
          real("amount", "unit", "what that plan has of it"),
          real("npv_usd_m", "USD m", "NPV of the plan over its reference"),
          real("forced_npv_usd_m", "USD m", "the same with the wish"),
          real("cost_usd_m", "USD m", "NPV of the plan less that"),
          real("cost_per_unit_usd_m", "USD m/unit", "cost over what was forced beyond the plan"),
          real(
              "last_unit_usd_m",
              "USD m/unit",
              "cost of the last unit, dual; 0 for whole systems and where no more is possible"),
          real("penalties_usd_m", "USD m", "penalties of missed floors that come on top"),
          real("accuracy_usd_m", "USD m", "how far both plans may be from their best"));

  public static final TableSpec EXPLANATION_LINES =
      TableSpec.of(
          "explanation_lines",
          "What makes up the answers to questions, each part largest first.",
          integer("question", "", "number of the question, from 1"),
          text(
              "part",
              "cash (present values of cash lines; changes add up to minus the cost), asked and"
                  + " beside (decisions within and beside the wish), limit (value of a limit),"
                  + " drawn (what the wish draws from limits that the plan uses up), blocks (what"
                  + " binds where as much as possible is sought)"),
          text("kind", "statement line, kind of decision, family of limits"),
          text("name", "label, id or name of the limit"),
          text("site", "site id; empty for none"),
          text("time", "year or period; empty for all"),
          text("unit", "unit of the amounts"),
          real("in_plan", "unit", "in the plan"),
          real("with_wish", "unit", "in the plan with the wish"),
          real("change", "unit", "with the wish less in the plan; what one more unit allows"),
          real("usd_m", "USD m", "money that moves with it"));

  public static final TableSpec COMMITMENTS =
      TableSpec.of(
          "commitments",
          "What the plan commits within a year, what it costs to wait, and how long it may wait. A"
              + " quarter is three months of a plan in months, else a period; this quarter is the"
              + " first.",
          text("item", "offer, site or supply"),
          text("kind", "chips, halls, grid, lease or supply"),
          text("name", "in words"),
          text("unit", "unit of the amount"),
          real("amount", "units", "committed this quarter; of a supply, what its orders will draw"),
          real(
              "cost_usd_m",
              "USD m",
              "its full price, a generation's once-only cost included; of a lease, the rent that is"
                  + " due used or not; 0 for supply"),
          real("paid_now_usd_m", "USD m", "of that, paid this quarter"),
          text("in_service", "first period of use of what is committed first"),
          real(
              "cancel_usd_m",
              "USD m",
              "lost when it is called off next quarter: the fee of an order that is not delivered,"
                  + " all of what cannot be cancelled"),
          text("first_quarter", "in which the plan first commits it"),
          real(
              "wait_npv_usd_m",
              "USD m",
              "change of NPV when none of it is committed this quarter, by another plan; 0 where the"
                  + " plan waits anyway"),
          real(
              "wait_penalties_usd_m",
              "USD m",
              "change of penalties for promises missed then; no part of NPV"),
          real("threshold_usd_m", "USD m", "loss of NPV and by penalties that is accepted"),
          text(
              "last_responsible",
              "last quarter until which it may wait at a loss within the threshold; empty when the"
                  + " plan can do without it"),
          real(
              "loss_after_usd_m",
              "USD m",
              "loss when it waits one quarter longer, or is never committed; 0 without such a plan"),
          flag("possible_after", "there is a plan that waits one quarter longer"));

  public static final TableSpec DELAYS =
      TableSpec.of(
          "delays",
          "What a month of delay costs: all power still to come at a site, a month later.",
          text("site", "site"),
          text("name", "its name"),
          text("first", "month in which the first of it is due"),
          real("grid_mw", "MW", "grid power still to come"),
          real("hall_mw", "MW", "halls still to come"),
          flag("possible", "there is a plan with the delay"),
          real(
              "npv_usd_m",
              "USD m",
              "change of NPV by another plan, beside the reference as it was: all that the firm loses"),
          real("penalties_usd_m", "USD m", "change of penalties for promises missed"),
          real(
              "reference_usd_m",
              "USD m",
              "change of what committing nothing new is worth, by the same delay"),
          real(
              "dual_usd_m",
              "USD m",
              "NPV less penalties, by shadow prices, to first order; 0 where not measured"),
          flag("measured", "true where that was computed"),
          flag("disagree", "the two differ by more than a quarter of the larger"));

  public static final TableSpec IDLE_CHIPS =
      TableSpec.of(
          "idle_chips",
          "Chips of the plan that are installed and not in use, within the horizon.",
          integer("period", "", "index of the period, from 0"),
          text("system", "system"),
          text("site", "site"),
          real("installed", "chips", "installed"),
          real("idle", "chips", "of them not in use"),
          real("for_power", "chips", "of those, where the grid power of the site is used up"),
          real("for_halls", "chips", "of those, where its halls are"),
          real("without_work", "chips", "of those, where both are left"));

  /** All tables of studies, in the order of the reference page. */
  public static final List<TableSpec> ALL =
      Stream.of(
              List.of(
                  RESOLVES,
                  BUDGET_CURVE,
                  STRATEGIES,
                  RANGES,
                  UNIT_VALUES,
                  EXPLANATIONS,
                  EXPLANATION_LINES),
              List.of(COMMITMENTS, DELAYS, IDLE_CHIPS),
              MapTables.ALL,
              SweepTables.ALL,
              ContractTables.ALL)
          .flatMap(List::stream)
          .toList();

  private StudyTables() {}
}
