package dev.buildout.audit;

import static java.util.Objects.requireNonNull;

import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import dev.buildout.results.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a run of {@link TinyCase}, written down by hand: the decisions are chosen, all else
 * is arithmetic in years. It uses nothing of the package under test.
 */
final class TinyRun {
  /** Hours of an average year. */
  static final double HOURS = 8766;

  private static final double[] NONE = new double[TinyCase.PERIODS];

  final Map<String, Table> tables = new LinkedHashMap<>();
  final Map<String, Object> document = new LinkedHashMap<>();

  TinyRun() {
    Tables.ALL.forEach(spec -> tables.put(spec.name(), new Table(spec)));
    TinyBooks plan = plan("plan", true);
    TinyBooks reference = plan("reference", false);
    findings(plan, reference);
  }

  private void add(TableSpec spec, Object... cells) {
    requireNonNull(tables.get(spec.name())).add(cells);
  }

  /** The plan: 12 boxes ordered in 2026 and 8 in 2027, a hall, a grid contract, a sale, rentals. */
  private TinyBooks plan(String plan, boolean commits) {
    double[] installed = commits ? row(20, 35, 43, 28, 28, 28) : row(20, 30, 30, 10, 10, 10);
    // In the plan 5 old boxes are sold at the start of 2027 and 2 of the 10 coming are cancelled.
    for (int p = 0; p < TinyCase.PERIODS; p++) {
      int year = 2026 + p;
      add(Tables.PERIODS, plan, p, "" + year, year + "-01", 12, p >= 3);
    }
    if (commits) {
      add(Tables.PURCHASES, plan, 0, "buy", "box", "home", 1, 12, 96, 12 * 0.3);
      add(Tables.PURCHASES, plan, 1, "buy", "box", "home", 2, 8, 64, 8 * 0.27);
      add(Tables.HALLS, plan, 0, "home", "hall", 1, 1, 0.5, 2.0);
      add(Tables.HALLS, plan, 0, "home", "grid", 1, 0.3, 0.3, 0.09);
      add(Tables.DISPOSALS, plan, 1, "sale", "old", "home", -1, 5, 5 * 0.25 * 0.5 * 0.49);
      add(Tables.DISPOSALS, plan, 0, "cancellation", "coming", "home", -1, 2, -2 * 0.3 * 0.2);
    }
    double[] energyUsdM = new double[TinyCase.PERIODS];
    double[] siteUsdM = new double[TinyCase.PERIODS];
    for (int p = 0; p < TinyCase.PERIODS; p++) {
      double mw = installed[p] * 0.01 * 1.25;
      double mwh = mw * 0.8 * HOURS;
      energyUsdM[p] = mwh * 50 * Math.pow(1.02, p) / 1e6;
      double grid = p == 0 ? 2 : commits ? 2.8 : 2.5;
      double hall = p == 0 ? 1 : commits ? 1.7 : 1.2;
      siteUsdM[p] = hall * 1000 * 10 / 1e6;
      add(Tables.FLEET, plan, p, "box", "home", installed[p], installed[p], mw, mwh);
      add(Tables.POWER, plan, p, "home", grid, hall, Math.min(grid, hall), mw, energyUsdM[p]);
    }
    double[] rentUsdM = commits ? rentals(plan) : NONE;
    double[] revenueUsdM = work(plan, installed, commits);
    for (int p = 0; p < TinyCase.PERIODS; p++) {
      double onOrder = p == 1 ? 80 : 0;
      double bought = !commits ? 0 : p == 1 ? 96 : p == 2 ? 64 : 0;
      add(Tables.SUPPLY, plan, p, "fab", "chips", 240, onOrder + bought);
    }
    TinyBooks books = new TinyBooks(commits);
    books.write(installed, energyUsdM, siteUsdM, rentUsdM, revenueUsdM, layerRevenue);
    books.assets().forEach(a -> add(Tables.ASSETS, with(plan, a)));
    books.payments().forEach(a -> add(Tables.PAYMENTS, with(plan, a)));
    books.statements().forEach(a -> add(Tables.STATEMENTS, with(plan, a)));
    books.annual().forEach(a -> add(Tables.ANNUAL, with(plan, a)));
    for (int p = 0; p < 3; p++) {
      double transfer = 20_000 * 1.5 / 1e6;
      double app = 20_000 * 10 / 1e6;
      add(Tables.LAYERS, plan, 2026 + p, "infrastructure", revenueUsdM[p], transfer, 0);
      add(Tables.LAYERS, plan, 2026 + p, "applied_tool", app, 0, transfer);
    }
    return books;
  }

  private double[] layerRevenue = NONE;

  private double[] rentals(String plan) {
    double perSystem = 8 * HOURS / 1e6;
    double[] rent = new double[TinyCase.PERIODS];
    double first = (2 * 1.5 * 0.8 + 2 * 0.2 * 1.5) * perSystem;
    double second = (2 * 1.5 * 0.8 + 1 * 0.2 * 1.35) * perSystem;
    double cloud = 3 * 2 * perSystem;
    add(Tables.RENTALS, plan, 0, "reserved", 2, 2, 2, 10, first);
    add(Tables.RENTALS, plan, 1, "reserved", 0, 2, 1, 10, second);
    add(Tables.RENTALS, plan, 0, "cloud", 0, 3, 3, 10, cloud);
    rent[0] = first + cloud;
    rent[1] = second;
    return rent;
  }

  /** Serves all of the app and as many committed hours as fit; returns revenue of hours, USD m. */
  private double[] work(String plan, double[] installed, boolean commits) {
    double[] revenue = new double[TinyCase.PERIODS];
    double[] all = new double[TinyCase.PERIODS];
    for (int p = 0; p < TinyCase.PERIODS; p++) {
      add(Tables.ASSIGNMENTS, plan, p, "box", "app", 2, 2, 0.9);
      add(Tables.ASSIGNMENTS, plan, p, "box", "hours", installed[p] - 2, 8, 0.9);
      double capacity = (installed[p] - 2) * 8 * HOURS * 0.9;
      if (commits && p == 0) {
        add(Tables.ASSIGNMENTS, plan, p, "reserved", "hours", 2, 8, 0.9);
        add(Tables.ASSIGNMENTS, plan, p, "cloud", "hours", 3, 8, 0.81);
        capacity += 2 * 8 * HOURS * 0.9 + 3 * 8 * HOURS * 0.81;
      } else if (commits && p == 1) {
        add(Tables.ASSIGNMENTS, plan, p, "reserved", "hours", 1, 8, 0.9);
        capacity += 8 * HOURS * 0.9;
      }
      double committed = Math.min(1_200_000, capacity);
      double volume = 800_000 * Math.pow(1.1, -2);
      double onDemand = Math.min(volume, (capacity - committed) * 0.6);
      double committedUsdM = committed * 0.95 * 2 / 1e6;
      double onDemandUsdM = onDemand * 3.3 / 1e6;
      add(
          Tables.WORK,
          plan,
          p,
          "hours",
          "committed",
          "chip-h",
          1_200_000,
          committed,
          1_200_000 - committed,
          2,
          1,
          0.95,
          committedUsdM);
      add(
          Tables.WORK,
          plan,
          p,
          "hours",
          "on_demand",
          "chip-h",
          volume,
          onDemand,
          volume - onDemand,
          3.3,
          0.6,
          1,
          onDemandUsdM);
      add(Tables.WORK, plan, p, "app", "internal", "chip-h", 20_000, 20_000, 0, 10, 0.8, 1, 0.2);
      revenue[p] = committedUsdM + onDemandUsdM;
      all[p] = revenue[p] + 0.2;
    }
    layerRevenue = all;
    return revenue;
  }

  private void findings(TinyBooks plan, TinyBooks reference) {
    double npv = plan.value() - reference.value();
    add(Tables.METRICS, "npv_usd_m", "Net present value", "USD m", npv);
    add(Tables.METRICS, "chips_end", "Chips at the end", "chips", 224);
    document.put("npv_usd_m", npv);
    document.put("chips_end", 224);
    document.put("capex_usd_m_by_year", Map.of("2026", plan.usdM("capex", 0)));
    add(Tables.UNIT_COSTS, "hours", "buy", "chip-h", 0.9, 0.1, 0, 0.2, 1.2, price(), true);
    add(Tables.LIMITS, 0, "grid power", "home", "MW", 2, 1.75, 0);
    double volume = 800_000 * Math.pow(1.1, -2);
    add(Tables.LIMITS, 2, "demand", "hours on_demand", "chip-h", volume, 0, 0.3);
    add(
        Tables.ASSUMPTIONS,
        "sites.home.pue",
        "1.25",
        "",
        "lease",
        "2026-01",
        "company filing",
        -3,
        true,
        0.6);
    add(
        Tables.ASSUMPTIONS,
        "sites.home.grid_mw",
        "2",
        "MW",
        "lease",
        "2026-01",
        "company filing",
        2,
        true,
        0.4);
    add(Tables.ANCHORS, "chips", "Chips at the end", "chips", 224, 300, 200, 400, "", "");
    add(Tables.REALITY, 2024, "reported", "revenue_per_net_ppe", 4.0, false, "");
    add(Tables.REALITY, 2025, "reported", "revenue_per_net_ppe", 3.125, false, "");
    double planned = plan.usdM("revenue", 0) / plan.usdM("net_ppe", 0);
    add(Tables.REALITY, 2026, "planned", "revenue_per_net_ppe", planned, planned < 3.125, "x");
  }

  private static double price() {
    double volume = 800_000 * Math.pow(1.1, -2);
    return (1_200_000 * 2 + volume * 3.3) / (1_200_000 + volume);
  }

  private static Object[] with(String plan, Object[] cells) {
    List<Object> all = new ArrayList<>(List.of(plan));
    all.addAll(Arrays.asList(cells));
    return all.toArray();
  }

  private static double[] row(double... values) {
    return values;
  }
}
