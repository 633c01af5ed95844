package dev.buildout.results;

import java.util.List;
import java.util.Map;

/** Strategies, ranges and unit values of the synthetic run. */
final class SyntheticStrategies {
  private final Map<String, Table> tables;

  SyntheticStrategies(Map<String, Table> tables) {
    this.tables = tables;
  }

  /** What the document says of them, by key. */
  static Map<String, Object> document() {
    return Map.of(
        "value_of_own_silicon_usd_m",
        10_000.0,
        "strategies_left_out",
        List.of(Map.of("strategy", "last_years_mix", "why", "the case has no orders of last year")),
        "unit_values_left_out",
        Map.of("worth_less", 14, "without_duals", 2));
  }

  void fill() {
    strategy("optimum", "The plan", 41_300, 114_600, .61, .33, .06);
    strategy("nothing", "Commit nothing new", -9_400, 66_000, 0, 0, 0);
    strategy(
        "all_vendor",
        "No own silicon: systems of vendors, bought or rented",
        31_300,
        121_000,
        0,
        .93,
        .07);
    strategy("all_rented", "Everything rented: no systems bought", 6_200, 66_000, 0, 0, 1);
    strategy(
        "spend_the_budgets",
        "Spend as much of each budget as can be spent",
        36_900,
        200_000,
        .58,
        .37,
        .05);
    add(
        StudyTables.STRATEGIES,
        "all_own",
        "Own silicon only",
        false,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0);
    range("capex_horizon", "Capex of the programme within the horizon", "USD m", 297_865, .9, 1.15);
    range("mw_end", "Power in use at the end of the horizon", "MW", 17_450, .99, 1.01);
    range("chips.trn3", "Orders of Trainium3 UltraServer", "chips", 1.32e6, .4, 1.6);
    range("chips.gb300", "Orders of GB300 NVL72 rack", "chips", 211_000, 0, 2.4);
    range("rented_hours", "Rented hours within the horizon", "million chip-hours", 0, 0, 0);
    value("sites.ohio.hall_mw", "Halls at Ohio", "MW", 1, 4.4, 4.4, 4.4, "");
    value(
        "supply.hbm.per_quarter",
        "Supply: HBM",
        "stacks a quarter",
        1000,
        2.2,
        2.2,
        1.3,
        "whole numbers change with the step, the dual holds them as they are");
    value("finance.floor", "Floor of free cash flow, lower", "USD m", -10, 0, 0, 0, "");
  }

  private void strategy(
      String id, String name, double npv, double capex, double own, double vendor, double rented) {
    add(
        StudyTables.STRATEGIES,
        id,
        name,
        true,
        npv + 1000,
        npv,
        41_300 - npv,
        capex,
        own,
        vendor,
        rented,
        17_450.0,
        0.0002);
  }

  private void range(String id, String name, String unit, double plan, double least, double most) {
    add(
        StudyTables.RANGES,
        id,
        name,
        unit,
        plan,
        plan * least,
        plan * most,
        plan * least,
        plan * most,
        40_900.0,
        40_887.0,
        413.0);
  }

  private void value(
      String address,
      String name,
      String unit,
      double step,
      double dual,
      double up,
      double down,
      String note) {
    add(
        StudyTables.UNIT_VALUES,
        address,
        name,
        unit,
        step,
        dual,
        up,
        down,
        true,
        step > 0,
        0.05,
        note.isEmpty(),
        note);
  }

  private void add(TableSpec spec, Object... cells) {
    tables.computeIfAbsent(spec.name(), name -> new Table(spec)).add(cells);
  }
}
