package dev.buildout.results;

import static dev.buildout.results.Column.flag;
import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.real;
import static dev.buildout.results.Column.text;
import static dev.buildout.results.PlanColumns.FISCAL_YEAR;
import static dev.buildout.results.PlanColumns.PERIOD;
import static dev.buildout.results.PlanColumns.PLAN;

/** The tables of a plan that are about money: property, debt, statements, segments. */
public final class FirmTables {
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

  private FirmTables() {}
}
