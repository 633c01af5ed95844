package dev.buildout.results;

import static dev.buildout.results.Column.flag;
import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.real;
import static dev.buildout.results.Column.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The registry of result tables. The column {@code plan} says whose row it is: "plan" (the
 * optimised plan), "reference" (commit nothing new) or "base_year" (the year before, with the fleet
 * it had).
 */
public final class Tables {
  private static final Column PLAN = text("plan", "plan, reference or base_year");
  private static final Column FISCAL_YEAR =
      integer("year", "", "fiscal year, by the calendar year in which it ends");
  private static final Column PERIOD = integer("period", "", "index of the period, from 0");

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

  public static final TableSpec ASSETS =
      TableSpec.of(
          "assets",
          "Vintages in the books: what finance computes depreciation from.",
          PLAN,
          integer("vintage", "", "number of the vintage"),
          text("asset_class", "asset class"),
          text("label", "what and where"),
          integer("in_service", "", "period of first use; -1 for before the start"),
          integer("months_before", "months", "months in service before the start"),
          real("cost_usd_m", "USD m", "full cost"),
          real("paid_before_usd_m", "USD m", "paid before the start"),
          integer(
              "acquired",
              "months",
              "months from the start to the order or binding contract; below 0 for before"));

  public static final TableSpec PAYMENTS =
      TableSpec.of(
          "payments",
          "Cash paid for vintages.",
          PLAN,
          PERIOD,
          integer("vintage", "", "number of the vintage"),
          real("paid_usd_m", "USD m", "cash paid in the period"));

  public static final TableSpec DEBT =
      TableSpec.of(
          "debt",
          "Debt by facility; the opening debt is none of them.",
          PLAN,
          PERIOD,
          text("facility", "facility"),
          real("limit_usd_m", "USD m", "most that may be outstanding"),
          real("drawn_usd_m", "USD m", "new debt in the period"),
          real("repaid_usd_m", "USD m", "repaid in the period"),
          real("outstanding_usd_m", "USD m", "at the end of the period"),
          real(
              "due_usd_m",
              "USD m",
              "what the schedule of equal parts asks to repay in the period, paid early or not"),
          real(
              "matured_usd_m", "USD m", "outstanding before the period of its maturity, due in it"),
          real(
              "sweep_usd_m",
              "USD m",
              "least repayment beyond the schedule that the sweep of what cash is left asks for"),
          real("interest_usd_m", "USD m", "interest of the period"),
          real("fee_usd_m", "USD m", "fee on what was not drawn"));

  public static final TableSpec COVENANTS =
      TableSpec.of(
          "covenants",
          "Covenants that the case states, with what is left of each.",
          PLAN,
          PERIOD,
          text("covenant", "leverage, debt service cover, interest cover or liquidity"),
          real(
              "ratio",
              "",
              "what is measured: times, of liquidity USD m; 0 where nothing is owed or paid"),
          real("limit", "", "most of leverage, least of the others"),
          real(
              "headroom_usd_m",
              "USD m",
              "by so much debt, debt service, interest or use of liquidity could be more"));

  public static final TableSpec CUSTOMERS =
      TableSpec.of(
          "customers",
          "Revenue of named customers by year.",
          PLAN,
          FISCAL_YEAR,
          text("customer", "customer"),
          real("revenue_usd_m", "USD m", "billed by all channels that name the customer"),
          real("share", "", "of the revenue of all planned workloads"));

  public static final TableSpec STATEMENTS =
      TableSpec.of(
          "statements",
          "Statements of the whole firm by period: every line, in the order of the statement.",
          PLAN,
          PERIOD,
          text("statement", "income, cash_flow, balance, property, tax or programme"),
          text("line", "id of the line"),
          text("label", "name of the line"),
          real("usd_m", "USD m", "amount; stocks are at the end of the period"));

  public static final TableSpec ANNUAL =
      TableSpec.of(
          "annual",
          "The same lines by fiscal year, whole years of the horizon only; a part of a year before the"
              + " first or after the last is in no row.",
          PLAN,
          FISCAL_YEAR,
          text("statement", "as in statements"),
          text("line", "id of the line"),
          text("label", "name of the line"),
          real("usd_m", "USD m", "amount; stocks are at the end of the year"));

  public static final TableSpec QUARTERLY =
      TableSpec.of(
          "quarterly",
          "The same lines by fiscal quarter, where periods are months or quarters.",
          PLAN,
          FISCAL_YEAR,
          integer("quarter", "", "1 to 4, of the fiscal year"),
          text("statement", "as in statements"),
          text("line", "id of the line"),
          text("label", "name of the line"),
          real("usd_m", "USD m", "amount; stocks are at the end of the quarter"));

  public static final TableSpec FREE_CASH_FLOWS =
      TableSpec.of(
          "free_cash_flows",
          "Free cash flow of the firm by fiscal year, as each firm that publishes one defines it.",
          PLAN,
          FISCAL_YEAR,
          text("definition", "short name"),
          text("label", "name"),
          text("source", "who defines it so, and where"),
          real("usd_m", "USD m", "amount of the year"));

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

  public static final TableSpec LAYERS =
      TableSpec.of(
          "layers",
          "Revenue by layer and year: what customers pay, and what layers charge each other.",
          PLAN,
          FISCAL_YEAR,
          text("layer", "infrastructure, applied_tool or consumer"),
          real("external_usd_m", "USD m", "from customers"),
          real("transfer_in_usd_m", "USD m", "received from upper layers"),
          real("transfer_out_usd_m", "USD m", "paid to the infrastructure"));

  public static final TableSpec SEGMENTS =
      TableSpec.of(
          "segments",
          "The firm by segment and fiscal year; rows sum to the firm to the cent. Work that an upper"
              + " layer buys at a transfer price is made at the cost of the infrastructure; other"
              + " costs, depreciation and property of the programme are shared by the power of the"
              + " systems that stand ready, revenue shares and overhead by revenue.",
          PLAN,
          FISCAL_YEAR,
          text("segment", "layer, id of a business, unallocated, elimination or firm"),
          text("kind", "layer, unallocated, business, elimination or firm"),
          text("label", "name"),
          real("external_usd_m", "USD m", "revenue from customers"),
          real("transfer_in_usd_m", "USD m", "received from upper layers"),
          real("transfer_out_usd_m", "USD m", "paid to the infrastructure"),
          real("cash_costs_usd_m", "USD m", "costs before depreciation that are paid in cash"),
          real("non_cash_costs_usd_m", "USD m", "costs that are not paid in cash"),
          real("depreciation_usd_m", "USD m", "in the books"),
          real("other_usd_m", "USD m", "the rest of operating income, such as gains on disposal"),
          real("operating_income_usd_m", "USD m", "operating income"),
          real(
              "cost_to_serve_usd_m",
              "USD m",
              "memo: costs and depreciation of the systems that do a layer's work, whoever bears"
                  + " them"),
          real("capex_usd_m", "USD m", "purchases of property"),
          real("proceeds_usd_m", "USD m", "proceeds from sales of property and incentives"),
          real("tax_depreciation_usd_m", "USD m", "depreciation for tax"));

  public static final TableSpec BUSINESSES =
      TableSpec.of(
          "businesses",
          "Businesses outside the plan that invest, as programmes of their own over the whole time"
              + " axis, without value at its end.",
          text("business", "business"),
          text("label", "name"),
          real("capex_usd_m", "USD m", "purchases of property in all periods"),
          real("cash_usd_m", "USD m", "cash of all periods after tax as if alone"),
          real("trough_usd_m", "USD m", "lowest cumulative cash"),
          integer("trough_period", "", "period at whose end it lies"),
          flag("paid_back", "cumulative cash is not below 0 at the end"),
          real("payback_years", "years", "until it stays at or above 0; 0 where it does not"),
          real("npv_usd_m", "USD m", "present value after tax as if alone, losses carried forward"),
          real("npv_in_firm_usd_m", "USD m", "the same where losses lower the firm's tax at once"),
          real(
              "break_even_usd_m_year",
              "USD m/year",
              "level saving or margin a year, before tax, at which the value alone is 0"),
          real(
              "break_even_in_firm_usd_m_year", "USD m/year", "the same for the value in the firm"));

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
          ASSETS,
          PAYMENTS,
          DEBT,
          COVENANTS,
          STATEMENTS,
          ANNUAL,
          QUARTERLY,
          FREE_CASH_FLOWS,
          LAYERS,
          SEGMENTS,
          BUSINESSES,
          CUSTOMERS,
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
