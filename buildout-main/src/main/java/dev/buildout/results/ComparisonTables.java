package dev.buildout.results;

import static dev.buildout.results.Column.flag;
import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.real;
import static dev.buildout.results.Column.text;

import java.util.List;

/** The tables of a comparison of two runs, which is a run of its own kind. */
public final class ComparisonTables {
  /** What the document of such a run has under "kind". */
  public static final String KIND = "comparison";

  public static final TableSpec BRIDGE =
      TableSpec.of(
          "bridge",
          "From the first run to the second by changed assumption. The amounts of a change or of the"
              + " closing line are differences, those of a run are what it recorded. The first run,"
              + " the changes and the closing line sum to the second run, in either order.",
          integer("step", "", "number of the change, from 1; 0 for the other lines"),
          text("kind", "first, change, closing or second"),
          text("label", "what changes"),
          integer("values", "", "how many values of the case"),
          real("npv_forward_usd_m", "USD m", "NPV over committing nothing new, in this order"),
          real("npv_reverse_usd_m", "USD m", "the same with the last change made first"),
          real("npv_interaction_usd_m", "USD m", "forward less reverse"),
          real("cash_forward_usd_m", "USD m", "free cash flow over the horizon, in this order"),
          real("cash_reverse_usd_m", "USD m", "the same with the last change made first"),
          real("cash_interaction_usd_m", "USD m", "forward less reverse"),
          flag("possible_forward", "there is a plan; if not, the next change made carries both"),
          flag("possible_reverse", "the same with the last change made first"));

  public static final TableSpec BRIDGE_YEARS =
      TableSpec.of(
          "bridge_years",
          "Free cash flow of the bridge by fiscal year.",
          integer("step", "", "as in bridge"),
          text("kind", "as in bridge"),
          integer("year", "", "fiscal year"),
          real("forward_usd_m", "USD m", "free cash flow, in this order"),
          real("reverse_usd_m", "USD m", "the same with the last change made first"),
          real("interaction_usd_m", "USD m", "forward less reverse"));

  public static final TableSpec BRIDGE_VALUES =
      TableSpec.of(
          "bridge_values",
          "Every value that the cases do not share.",
          integer("step", "", "change of the bridge that it is part of; 0 without a bridge"),
          text("address", "address in the case"),
          text("kind", "changed, added or removed"),
          text("before", "in the first case; empty for a row that is added"),
          text("after", "in the second case; empty for a row that is removed"));

  public static final TableSpec PURCHASE_DIFFERENCES =
      TableSpec.of(
          "purchase_differences",
          "Systems ordered in either run, by calendar year of the order; years without a difference"
              + " are left out.",
          text("offer", "offer"),
          text("site", "site"),
          integer("year", "", "calendar year"),
          real("systems_before", "systems", "ordered in the first run"),
          real("systems_after", "systems", "ordered in the second run"),
          real("chips_before", "chips", "in them"),
          real("chips_after", "chips", "in them"),
          real("cost_before_usd_m", "USD m", "full price"),
          real("cost_after_usd_m", "USD m", "full price"));

  public static final TableSpec CAPACITY_DIFFERENCES =
      TableSpec.of(
          "capacity_differences",
          "Power at all facilities in the last period of each year.",
          integer("year", "", "calendar year"),
          real("energised_before_mw", "MW", "usable in the first run"),
          real("energised_after_mw", "MW", "usable in the second run"),
          real("used_before_mw", "MW", "drawn by active systems at full load, first run"),
          real("used_after_mw", "MW", "drawn by active systems at full load, second run"));

  public static final TableSpec METRIC_DIFFERENCES =
      TableSpec.of(
          "metric_differences",
          "Single figures that both runs have.",
          text("metric", "name"),
          text("label", "in words"),
          text("unit", "unit"),
          real("before", "unit", "first run"),
          real("after", "unit", "second run"),
          real("difference", "unit", "second less first"));

  /** All tables of a comparison, in the order of the reference page. */
  public static final List<TableSpec> ALL =
      List.of(
          BRIDGE,
          BRIDGE_YEARS,
          BRIDGE_VALUES,
          PURCHASE_DIFFERENCES,
          CAPACITY_DIFFERENCES,
          METRIC_DIFFERENCES,
          StudyTables.RESOLVES);

  private ComparisonTables() {}
}
