package dev.buildout.results;

import static dev.buildout.results.Column.flag;
import static dev.buildout.results.Column.integer;
import static dev.buildout.results.Column.real;
import static dev.buildout.results.Column.text;

import java.util.List;

/** The tables of contracts that are priced. */
public final class ContractTables {
  public static final TableSpec PRICES =
      TableSpec.of(
          "contract_prices",
          "The lowest price at which a contract of an anchor tenant earns its hurdle rate: at that"
              + " price the plan with the contract is worth as much as the plan without it.",
          text("contract", "id of the term sheet"),
          text("name", "its name"),
          text("workload", "work that the tenant buys"),
          text("unit", "unit of work"),
          text("from", "first month of the term"),
          integer("term_months", "months", "length"),
          real("volume_per_year", "units", "contracted volume a year"),
          real("prepaid_share", "", "share of all bills that is paid with the first"),
          real("take_or_pay", "", "share of the volume that is billed even when unused"),
          real("expected_use", "", "share of the volume that the tenant uses"),
          real("hurdle_rate", "", "return that it must earn"),
          flag("possible", "the whole volume can be served"),
          real("min_price", "USD/unit", "lowest price; 0 when not possible, as what follows"),
          real("price_low", "USD/unit", "no lower price can do, given the gaps of whole numbers"),
          real("price_high", "USD/unit", "no higher price is needed, given those gaps"),
          real(
              "npv_without_usd_m",
              "USD m",
              "NPV of the plan without the contract, over committing nothing new, at the hurdle"
                  + " rate"),
          real("npv_with_usd_m", "USD m", "NPV of the plan with it at that price, over the same"),
          real("irr", "", "internal rate of return of the cash flow that the contract moves"),
          integer("rates", "", "how many such rates there are; irr is that nearest to the hurdle"),
          real("bills_usd_m", "USD m", "billed over the term"),
          real("capex_usd_m", "USD m", "capex that the contract causes"),
          real("displaced_usd_m", "USD m", "bills to others that the plan gives up for it"),
          real("gap", "", "distance of the objective with the contract from its bound"),
          integer("solves", "", "plans that were made for it"),
          text("why", "what blocks the contract, or a lower price"));

  public static final TableSpec CASH =
      TableSpec.of(
          "contract_cash",
          "The cash flow that a contract moves at its lowest price: unlevered and after tax, less"
              + " what debt costs above its fair rate.",
          text("contract", "id of the term sheet"),
          integer("flow", "", "index of its period; one more for what stands at the end"),
          text("label", "the period, or end"),
          real("years", "years", "from the start of the plan to the flow"),
          real("with_usd_m", "USD m", "cash flow of the plan with the contract"),
          real("without_usd_m", "USD m", "cash flow of the plan without it"),
          real("difference_usd_m", "USD m", "what the contract moves"),
          real("present_usd_m", "USD m", "its present value at the hurdle rate"));

  /** In the order of the reference page. */
  public static final List<TableSpec> ALL = List.of(PRICES, CASH);

  private ContractTables() {}
}
