package dev.buildout.results;

import static dev.buildout.results.Column.flag;
import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.real;
import static dev.buildout.results.Column.text;
import static dev.buildout.results.PlanColumns.PERIOD;
import static dev.buildout.results.PlanColumns.PLAN;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The registry of result tables. The column {@code plan} says whose row it is: "plan" (the
 * optimised plan), "reference" (commit nothing new) or "base_year" (the year before, with the fleet
 * it had).
 */
public final class Tables {
  public static final TableSpec PERIODS =
      TableSpec.of(
          "periods",
          "The time axis.",
          PLAN,
          PERIOD,
          text("label", "e.g. 2026-Q1"),
          text("start", "first month"),
          integer("months", "months", "length"),
          flag("tail", "run-off after the horizon"));

  public static final TableSpec PURCHASES =
      TableSpec.of(
          "purchases",
          "Systems ordered, by period of the order; orders of the past are in the fleet.",
          PLAN,
          PERIOD,
          text("offer", "offer"),
          text("system", "system"),
          text("site", "site"),
          integer("in_service", "", "period in which they go into service"),
          real("systems", "systems", "number ordered"),
          real("chips", "chips", "chips in them"),
          real("cost_usd_m", "USD m", "full price"));

  public static final TableSpec HALLS =
      TableSpec.of(
          "halls",
          "Halls and grid power contracted, by period of the contract.",
          PLAN,
          PERIOD,
          text("site", "site"),
          text("kind", "hall or grid"),
          integer("in_service", "", "period of first use"),
          real("modules", "modules", "whole hall modules; for grid the MW"),
          real("mw", "MW", "facility power"),
          real("cost_usd_m", "USD m", "full price"));

  public static final TableSpec DISPOSALS =
      TableSpec.of(
          "disposals",
          "Systems sold, scrapped or cancelled before the end of their service life.",
          PLAN,
          PERIOD,
          text("kind", "sale or cancellation"),
          text("source", "offer or cohort they came from"),
          text("site", "site"),
          integer("bought", "", "period in which they were ordered; -1 for cohorts of the fleet"),
          real("systems", "systems", "number"),
          real(
              "proceeds_usd_m",
              "USD m",
              "price received; for cancellations the fee as a negative"));

  public static final TableSpec FLEET =
      TableSpec.of(
          "fleet",
          "Systems installed and in use, by site.",
          PLAN,
          PERIOD,
          text("system", "system"),
          text("site", "site"),
          real("installed", "systems", "installed"),
          real("active", "systems", "powered and assigned to work"),
          real("power_mw", "MW", "facility power that the active systems may draw"),
          real("energy_mwh", "MWh", "electricity used in the period"));

  public static final TableSpec POWER =
      TableSpec.of(
          "power",
          "Power by site, at the facility.",
          PLAN,
          PERIOD,
          text("site", "site"),
          real("grid_mw", "MW", "grid power under contract and energised"),
          real("hall_mw", "MW", "halls standing"),
          real("energised_mw", "MW", "usable: the smaller of both"),
          real("used_mw", "MW", "drawn by active systems at full load"),
          real("energy_usd_m", "USD m", "cost of electricity"));

  public static final TableSpec RENTALS =
      TableSpec.of(
          "rentals",
          "Capacity rented in.",
          PLAN,
          PERIOD,
          text("offer", "offer"),
          real("signed", "systems", "newly reserved in this period"),
          real(
              "under_contract",
              "systems",
              "reservations in force; of what is paid by the hour, systems at once at the peak"),
          real("used", "systems", "assigned to work; of what is paid by the hour, the mean"),
          real("depth", "systems", "most that can be had at once"),
          real("cost_usd_m", "USD m", "rent"));

  public static final TableSpec ASSIGNMENTS =
      TableSpec.of(
          "assignments",
          "Systems that stand ready for each workload.",
          PLAN,
          PERIOD,
          text("source", "system of the own fleet, or offer for rented capacity"),
          text("workload", "workload"),
          real("systems", "systems", "assigned"),
          real("units_per_hour", "units/system-h", "rate of one busy system, goodput not deducted"),
          real("goodput", "", "share of time in which a system does useful work"));

  public static final TableSpec WORK =
      TableSpec.of(
          "work",
          "Demand and what is served, by channel.",
          PLAN,
          PERIOD,
          text("workload", "workload"),
          text("channel", "channel"),
          text("unit", "work unit"),
          real("demand", "units", "asked for in the period"),
          real("served", "units", "capacity sold or work done"),
          real("unserved", "units", "the rest"),
          real("price_usd", "USD/unit", "realised price; 0 where none is known"),
          real("max_use", "", "highest mean use of systems that stand ready for it"),
          real("billed_share", "", "share of the served volume that earns the price"),
          real("revenue_usd_m", "USD m", "revenue"));

  public static final TableSpec SUPPLY =
      TableSpec.of(
          "supply",
          "Shared supply and its use, by period of delivery.",
          PLAN,
          PERIOD,
          text("supply", "supply limit"),
          text("resource", "what is counted"),
          real("limit", "units", "available in the period"),
          real("used", "units", "drawn by deliveries; cancelled orders are none"));

  public static final TableSpec UNIT_COSTS =
      TableSpec.of(
          "unit_costs",
          "Cost of a unit of work on new systems of each kind, levelised at the discount rate.",
          text("workload", "workload"),
          text("source", "offer"),
          text("unit", "work unit"),
          real("capital_usd", "USD/unit", "systems and halls"),
          real("energy_usd", "USD/unit", "electricity"),
          real("rental_usd", "USD/unit", "rent"),
          real("other_usd", "USD/unit", "maintenance, halls' operation"),
          real("total_usd", "USD/unit", "sum"),
          real("price_usd", "USD/unit", "mean realised price at the start; 0 where none is known"),
          flag("used", "the plan uses this source for this workload"));

  public static final TableSpec LIMITS =
      TableSpec.of(
          "limits",
          "What binds, when, and what one more unit is worth by the duals. Values are shadow prices of"
              + " the linear programme that is left when whole numbers are fixed at the plan's values;"
              + " where limits meet in a corner, other duals are as right, and limit_values tells.",
          PERIOD,
          text("family", "kind of limit, e.g. power"),
          text("name", "which one"),
          text("unit", "unit of the limit"),
          real("limit", "units", "right-hand side"),
          real("slack", "units", "what is left of it"),
          real("value_usd_m", "USD m/unit", "change of objective for one more unit"));

  public static final TableSpec LIMIT_VALUES =
      TableSpec.of(
          "limit_values",
          "What the weightiest limits are worth in all periods in which the plan uses them up, by"
              + " solving again with a little more and a little less, whole numbers as they are.",
          text("family", "kind of limit; demand is all demand that is served to the last unit"),
          text("name", "which one; empty for demand"),
          text("unit", "unit of the limit; % of each demand"),
          integer("first", "", "first of these periods"),
          integer("last", "", "last of these periods"),
          integer("periods", "", "how many they are"),
          real("dual_usd_m", "USD m/unit", "one more in all of them by the duals"),
          real("more_usd_m", "USD m/unit", "what more brings the objective, at most the dual"),
          flag("more_known", "more could be solved; without it more_usd_m is 0"),
          real("less_usd_m", "USD m/unit", "what less costs it, at least the dual"),
          flag("less_possible", "there is a plan with less; without one less_usd_m is 0"),
          text("beside_family", "kind of another limit that is in the way of more; may be empty"),
          text("beside_name", "which one"),
          real(
              "together_usd_m",
              "USD m/unit",
              "one more of both, where both have the same unit; else 0"));

  public static final TableSpec ASSUMPTIONS =
      TableSpec.of(
          "assumptions",
          "Facts and estimates that the plan rests on, and how strongly NPV depends on them.",
          text("address", "address in the case; a star stands for all"),
          text("value", "value as given"),
          text("unit", "unit"),
          text("source", "source"),
          text("as_of", "date"),
          text("confidence", "grade"),
          real(
              "npv_per_percent_usd_m",
              "USD m",
              "change of NPV when it rises by 1 %; 0 where not computed"),
          flag("measured", "true where that change was computed"),
          real("sensitivity_share", "", "its part of the sum of absolute changes"));

  public static final TableSpec ANCHORS =
      TableSpec.of(
          "anchors",
          "Modelled figures beside public ones; nothing is fitted to them.",
          text("anchor", "anchor"),
          text("name", "what was reported"),
          text("unit", "unit"),
          real("modelled", "unit", "what the case gives"),
          real("reported", "unit", "public figure"),
          real("low", "unit", "lower end of the public range"),
          real("high", "unit", "upper end of the public range"),
          text("source", "source"),
          text("confidence", "grade"));

  public static final TableSpec REALITY =
      TableSpec.of(
          "reality",
          "Ratios of the whole firm by year, reported and planned.",
          integer("year", "", "fiscal year"),
          text("basis", "reported or planned"),
          text(
              "ratio",
              "revenue_per_net_ppe, capital_turnover, usd_m_per_energised_mw, depreciation_share"),
          real("value", "", "ratio"),
          flag("outside", "planned value outside the reported range"),
          text("because", "assumption to question first; empty when inside"));

  public static final TableSpec METRICS =
      TableSpec.of(
          "metrics",
          "Single figures of the run.",
          text("metric", "name"),
          text("label", "in words"),
          text("unit", "unit"),
          real("value", "unit", "value"));

  /** Tables of a plan without studies. */
  public static final List<TableSpec> OF_A_PLAN =
      List.of(
          PERIODS,
          PURCHASES,
          HALLS,
          DISPOSALS,
          FLEET,
          POWER,
          RENTALS,
          ASSIGNMENTS,
          WORK,
          SUPPLY,
          FirmTables.ASSETS,
          FirmTables.PAYMENTS,
          FirmTables.DEBT,
          FirmTables.COVENANTS,
          FirmTables.STATEMENTS,
          FirmTables.ANNUAL,
          FirmTables.QUARTERLY,
          FirmTables.FREE_CASH_FLOWS,
          FirmTables.LAYERS,
          FirmTables.SEGMENTS,
          FirmTables.BUSINESSES,
          FirmTables.CUSTOMERS,
          UNIT_COSTS,
          LIMITS,
          LIMIT_VALUES,
          ASSUMPTIONS,
          ANCHORS,
          REALITY,
          METRICS);

  /** All tables of a run, in the order of the reference page. */
  public static final List<TableSpec> ALL =
      Stream.of(OF_A_PLAN, ClaimTables.ALL, StudyTables.ALL).flatMap(List::stream).toList();

  /** The tables of a run with this document: a comparison has others than a plan. */
  public static List<TableSpec> of(Map<String, Object> document) {
    return isComparison(document) ? ComparisonTables.ALL : ALL;
  }

  /** Whether a run compares others and plans nothing. */
  public static boolean isComparison(Map<String, Object> document) {
    return ComparisonTables.KIND.equals(document.get("kind"));
  }

  private Tables() {}
}
