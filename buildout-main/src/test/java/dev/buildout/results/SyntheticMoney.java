package dev.buildout.results;

import static dev.buildout.results.SyntheticFirm.PERIODS;
import static dev.buildout.results.SyntheticFirm.QUARTERS;
import static dev.buildout.results.SyntheticFirm.years;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The books of the synthetic run. Lines add up; nothing else about them is meant to be right. */
final class SyntheticMoney {
  private record Line(String statement, String id, String label) {}

  private static final List<Line> LINES =
      List.of(
          new Line("income", "revenue_programme", "Revenue, AI"),
          new Line("income", "revenue_other", "Revenue, other businesses"),
          new Line("income", "revenue", "Revenue"),
          new Line("income", "energy", "Electricity"),
          new Line("income", "operations", "Operations and maintenance"),
          new Line("income", "rent", "Rented capacity"),
          new Line("income", "other_costs", "Costs of other businesses"),
          new Line("income", "ebitda", "EBITDA"),
          new Line("income", "depreciation", "Depreciation"),
          new Line("income", "operating_income", "Operating income"),
          new Line("income", "tax", "Income tax"),
          new Line("income", "net_income", "Net income"),
          new Line("cash_flow", "operating_cash_flow", "Cash from operations"),
          new Line("cash_flow", "capex", "Purchases of property and equipment"),
          new Line("cash_flow", "free_cash_flow", "Free cash flow"),
          new Line("balance", "cash", "Cash"),
          new Line("balance", "net_ppe", "Property and equipment, net"),
          new Line("balance", "debt", "Debt"),
          new Line("balance", "equity", "Equity"));

  private final Map<String, Table> tables;
  private final String plan;
  final Map<String, double[]> lines = new LinkedHashMap<>();

  SyntheticMoney(Map<String, Table> tables, String plan) {
    this.tables = tables;
    this.plan = plan;
    LINES.forEach(line -> lines.put(line.id(), new double[PERIODS]));
  }

  void fill(SyntheticPlan physical) {
    double ppe = 357_000;
    double cash = 101_000;
    double[] bought = new double[PERIODS];
    for (int t = 0; t < PERIODS; t++) {
      double span = years(t);
      double late = t >= 2 ? physical.orders[t - 2] : 21_000;
      double capex =
          late * 0.7 + physical.orders[t] * 0.3 + physical.halls[t] + 17_000 * span * 4 * 0.9;
      bought[t] = capex;
      double depreciation = 15_200 * span * 4 * Math.max(0.35, 1 - t / 30.0);
      for (int u = 0; u < t; u++) {
        depreciation += age(t) - age(u) < 6 ? bought[u] / 7.5 * span : 0;
      }
      double other = 182_000 * span * 4 * Math.pow(1.016, Math.min(t, QUARTERS));
      double seasonal = t < QUARTERS && t % 4 == 3 ? 1.12 : 0.97;
      put("revenue_programme", t, physical.revenue[t]);
      put("revenue_other", t, other * seasonal);
      put("revenue", t, physical.revenue[t] + other * seasonal);
      put("energy", t, -physical.energyCost[t]);
      put("operations", t, -physical.revenue[t] * 0.14);
      put("rent", t, plan.equals("plan") ? -95 * span * 4 : 0);
      put("other_costs", t, -other * seasonal * 0.83);
      double ebitda = sum(t, "revenue", "energy", "operations", "rent", "other_costs");
      put("ebitda", t, ebitda);
      put("depreciation", t, -depreciation);
      put("operating_income", t, ebitda - depreciation);
      double tax = Math.max(0, ebitda - depreciation) * 0.17;
      put("tax", t, -tax);
      put("net_income", t, ebitda - depreciation - tax);
      double operating = ebitda - tax;
      put("operating_cash_flow", t, operating);
      put("capex", t, -capex);
      put("free_cash_flow", t, operating - capex);
      ppe += capex - depreciation;
      cash += operating - capex;
      put("net_ppe", t, ppe);
      put("cash", t, cash);
      put("debt", t, 66_000);
      put("equity", t, ppe + cash - 66_000);
    }
    write();
  }

  private void write() {
    for (int t = 0; t < PERIODS; t++) {
      for (Line line : LINES) {
        add(
            FirmTables.STATEMENTS,
            plan,
            t,
            line.statement(),
            line.id(),
            line.label(),
            get(line.id())[t]);
      }
    }
    for (int year = 0; year < QUARTERS / 4; year++) {
      for (Line line : LINES) {
        double[] values = get(line.id());
        double usd = 0;
        for (int q = 0; q < 4; q++) {
          usd =
              line.statement().equals("balance")
                  ? values[year * 4 + q]
                  : usd + values[year * 4 + q];
        }
        add(
            FirmTables.ANNUAL,
            plan,
            SyntheticFirm.FIRST_YEAR + year,
            line.statement(),
            line.id(),
            line.label(),
            usd);
        if (year == 0 && plan.equals("reference")) {
          add(
              FirmTables.ANNUAL,
              "base_year",
              SyntheticFirm.FIRST_YEAR - 1,
              line.statement(),
              line.id(),
              line.label(),
              usd * 0.88);
        }
      }
      int calendar = SyntheticFirm.FIRST_YEAR + year;
      double external = 0;
      for (int q = 0; q < 4; q++) {
        external += get("revenue_programme")[year * 4 + q];
      }
      add(
          FirmTables.LAYERS,
          plan,
          calendar,
          "infrastructure",
          external * 0.72,
          external * 0.11,
          0.0);
      add(FirmTables.LAYERS, plan, calendar, "applied_tool", external * 0.23, 0.0, external * 0.07);
      add(FirmTables.LAYERS, plan, calendar, "consumer", external * 0.05, 0.0, external * 0.04);
      add(FirmTables.CUSTOMERS, plan, calendar, "Anchor", external * 0.6, 0.6);
    }
    for (int q = 0; q < 8; q++) {
      double owed = 1000.0 - 125 * q;
      double left = owed - 125;
      double interest = owed * 0.02;
      add(
          FirmTables.DEBT,
          plan,
          q,
          "loan",
          1000.0,
          0.0,
          125.0,
          left,
          100.0,
          0.0,
          25.0,
          interest,
          0.0);
      add(FirmTables.COVENANTS, plan, q, "leverage", owed / 2000, 2.0, 4000 - owed);
      add(FirmTables.COVENANTS, plan, q, "liquidity", 900.0 + owed, 500.0, 400 + owed);
    }
    add(
        FirmTables.ASSETS,
        plan,
        0,
        "accelerators",
        "installed fleet",
        -1,
        14,
        62_000.0,
        62_000.0,
        -14);
    add(FirmTables.PAYMENTS, plan, 0, 0, 0.0);
  }

  private static double age(int t) {
    return t < QUARTERS ? t * 0.25 : QUARTERS / 4.0 + (t - QUARTERS) + 0.5;
  }

  private double sum(int t, String... ids) {
    double total = 0;
    for (String id : ids) {
      total += get(id)[t];
    }
    return total;
  }

  double[] get(String id) {
    return java.util.Objects.requireNonNull(lines.get(id));
  }

  private void put(String id, int t, double usdM) {
    get(id)[t] = usdM;
  }

  private void add(TableSpec spec, Object... cells) {
    tables.computeIfAbsent(spec.name(), name -> new Table(spec)).add(cells);
  }
}
