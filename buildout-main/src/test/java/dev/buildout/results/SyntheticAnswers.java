package dev.buildout.results;

import java.util.Map;

/** Priced contracts and answered questions of the synthetic run. */
final class SyntheticAnswers {
  private final Map<String, Table> tables;

  SyntheticAnswers(Map<String, Table> tables) {
    this.tables = tables;
  }

  void fill() {
    contract("two", "Two years", 24, 0, 1, 2.61, "");
    contract("three", "Three years", 36, 0, 1, 2.55, "");
    contract("five", "Five years", 60, 0, 1, 2.4, "");
    contract("five-paid", "Five years, a fifth paid ahead", 60, .2, 1, 2.21, "");
    contract("three-paid", "Three years, a fifth paid ahead", 36, .2, 1, 2.37, "");
    contract("five-loose", "Five years, loose", 60, 0, .7, 2.52, "");
    contract("huge", "Five years, 60,000 chips", 60, 0, 1, 0, "halls of us-east-ohio are full");
    question(
        1,
        "more trn3 in 2026",
        "possible",
        "It would cost $249 k a system, $20.0 M for 80 systems more: grid power is used up.",
        true);
    question(
        2,
        "serve all of bedrock-large-model",
        "impossible",
        "It is not possible: at most 86.6 % of demand can be had.",
        false);
    line(1, "cash", "capex_programme", "Purchases of property", "", "USD m", -2_200, -2_240, -40);
    line(1, "cash", "unlevered_tax", "Current tax before interest", "", "USD m", -800, -780, 20);
    line(1, "asked", "orders", "trn3-ultra-buy", "us-east-ohio", "systems", 800, 880, 24);
    line(1, "beside", "orders", "gb300-nvl72-buy", "us-east-ohio", "systems", 60, 12, -150);
    line(1, "drawn", "grid power", "us-east-ohio", "", "MW", 0, 8, 12);
    line(1, "limit", "grid power", "us-east-ohio", "", "USD m/MW", 4, 5, 0);
    line(2, "blocks", "grid power", "us-east-ohio", "", "MW", 0, 3, 0);
  }

  private void contract(
      String id,
      String name,
      int months,
      double prepaid,
      double takeOrPay,
      double price,
      String why) {
    boolean possible = price > 0;
    add(
        ContractTables.PRICES,
        id,
        name,
        "anchor-lab-training",
        "chip-h",
        "2028-01",
        months,
        7.0128e7,
        prepaid,
        takeOrPay,
        0.85,
        0.12,
        possible,
        price,
        price,
        price,
        41_300.0,
        possible ? 41_300.0 : 0.0,
        possible ? 0.12 : 0.0,
        possible ? 1 : 0,
        price * 140,
        price * 90,
        price * 40,
        0.0,
        3,
        why);
  }

  private void question(int n, String text, String status, String answer, boolean forced) {
    add(
        StudyTables.EXPLANATIONS,
        n,
        text,
        "at least 880 in 2026",
        status,
        "systems",
        answer,
        800.0,
        880.0,
        forced ? 0.0 : 866.0,
        forced,
        forced ? 880.0 : 0.0,
        41_300.0,
        forced ? 41_280.0 : 0.0,
        forced ? 20.0 : 0.0,
        forced ? 0.25 : 0.0,
        0.0,
        forced ? 1.5 : 0.0,
        0.01);
  }

  private void line(
      int n,
      String part,
      String kind,
      String name,
      String site,
      String unit,
      double plan,
      double wish,
      double usdM) {
    add(
        StudyTables.EXPLANATION_LINES,
        n,
        part,
        kind,
        name,
        site,
        "2026",
        unit,
        plan,
        wish,
        wish - plan,
        usdM);
  }

  private void add(TableSpec spec, Object... cells) {
    tables.computeIfAbsent(spec.name(), name -> new Table(spec)).add(cells);
  }
}
