package dev.buildout.audit;

import static java.util.Objects.requireNonNull;

import dev.buildout.results.FirmTables;
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

  /** A price 10 % up takes 1.1^(-1 / 0.5) of the volume. */
  private static final double ON_DEMAND = 800_000 / 1.21;

  private static final double[] NONE = new double[TinyCase.PERIODS];

  final Map<String, Table> tables = new LinkedHashMap<>();
  final Map<String, Object> document = new LinkedHashMap<>();

  TinyRun() {
    Tables.ALL.forEach(spec -> tables.put(spec.name(), new Table(spec)));
    TinyBooks plan = plan("plan", true);
    double[] committed = committedUsdM;
    double[] hours = hoursOfThePlan;
    TinyBooks reference = plan("reference", false);
    findings(plan, reference);
    double[][] bills = {committed, committedUsdM};
    returns(new TinyReturns(plan, reference, bills, BY_USE).metrics(), hours);
    baseYear(plan("base_year", false));
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
      double onOrder = p == 1 ? commits ? 64 : 80 : 0;
      double bought = !commits ? 0 : p == 1 ? 96 : p == 2 ? 64 : 0;
      add(Tables.SUPPLY, plan, p, "fab", "chips", 240, onOrder + bought);
    }
    TinyBooks books = new TinyBooks(commits);
    books.write(
        installed, energyUsdM, siteUsdM, rentUsdM, revenueUsdM, committedUsdM, layerRevenue);
    books.assets().forEach(a -> add(FirmTables.ASSETS, with(plan, a)));
    lenders(plan, books);
    books.payments().forEach(a -> add(FirmTables.PAYMENTS, with(plan, a)));
    books.statements().forEach(a -> add(FirmTables.STATEMENTS, with(plan, a)));
    books.annual().forEach(a -> add(FirmTables.ANNUAL, with(plan, a)));
    for (int p = 0; p < 3; p++) {
      double gross = books.usdM("operating_cash_flow", p) - books.usdM("capex", p);
      double net = gross + books.usdM("proceeds", p);
      double principal = books.usdM("lease_principal", p);
      String after = "net_of_proceeds_and_leases";
      add(FirmTables.FREE_CASH_FLOWS, plan, 2026 + p, "net_of_proceeds", "", "", net);
      add(FirmTables.FREE_CASH_FLOWS, plan, 2026 + p, "gross_of_proceeds", "", "", gross);
      add(FirmTables.FREE_CASH_FLOWS, plan, 2026 + p, "net_of_leases", "", "", gross - principal);
      add(FirmTables.FREE_CASH_FLOWS, plan, 2026 + p, after, "", "", net - principal);
    }
    for (int p = 0; p < 3; p++) {
      double transfer = 20_000 * 1.5 / 1e6;
      double app = 20_000 * 10 / 1e6;
      add(FirmTables.LAYERS, plan, 2026 + p, "infrastructure", revenueUsdM[p], transfer, 0);
      add(FirmTables.LAYERS, plan, 2026 + p, "applied_tool", app, 0, transfer);
      add(FirmTables.LAYERS, plan, 2026 + p, "consumer", 0, 0, 0);
    }
    TinySegments segments = new TinySegments();
    for (int p = 0; p < 3; p++) {
      boolean rents = commits && p < 2;
      double app = rents && p == 0 ? 2.4 : 2;
      double ready = installed[p] + (rents ? p == 0 ? 5.4 : 1 : 0);
      segments.add(plan, p, books, revenueUsdM[p], app / ready);
    }
    segments.rows().forEach(row -> add(FirmTables.SEGMENTS, row));
    return books;
  }

  /** Rent that goes with use: a fifth of what is reserved, and the cloud. */
  private static final double[] BY_USE = {
    (2 * 0.2 * 1.5 + 3.4 * 2) * 8 * HOURS / 1e6, 0.2 * 1.35 * 8 * HOURS / 1e6, 0, 0, 0, 0
  };

  /** Of the hours until 2028: revenue in USD m, hours billed, hours served, hours ready. */
  private double[] hoursOfThePlan = NONE;

  private double[] layerRevenue = NONE;
  private double[] committedUsdM = NONE;

  /** The loan, and the anchor tenant's part of the revenue. */
  private void lenders(String plan, TinyBooks books) {
    for (int p = 0; p < TinyCase.PERIODS; p++) {
      double drawn = p == 0 ? books.loan(0) : 0;
      double repaid = books.loan(p - 1) + drawn - books.loan(p);
      double due = p == 2 || p == 3 ? books.loan(1) / 2 : 0;
      double interest = 0.08 * books.loan(p - 1);
      double fee = books.fee(p);
      add(
          FirmTables.DEBT,
          plan,
          p,
          "loan",
          20,
          drawn,
          repaid,
          books.loan(p),
          due,
          0,
          0,
          interest,
          fee);
      covenants(plan, books, p, due);
    }
    for (int p = 0; p < 3; p++) {
      double share = committedUsdM[p] / layerRevenue[p];
      add(FirmTables.CUSTOMERS, plan, 2026 + p, "anchor", committedUsdM[p], share);
    }
  }

  /** The shop earns what the hall costs, so EBITDA counts as it is. */
  private void covenants(String plan, TinyBooks books, int p, double due) {
    double drawable = p < 2 ? 20 - books.loan(p) : 0;
    double liquid = books.usdM("cash", p) + drawable;
    add(FirmTables.COVENANTS, plan, p, "liquidity", liquid, 2, liquid - 2);
    if (p > 2) {
      return;
    }
    double earned = books.usdM("ebitda_after_leases", p);
    double debt = 3 + books.loan(p);
    add(FirmTables.COVENANTS, plan, p, "leverage", debt / earned, 10, 10 * earned - debt);
    double interest = books.usdM("interest_incurred", p);
    double taxed = earned - books.usdM("current_tax", p);
    double room = taxed / 1.5 - (interest + due);
    add(FirmTables.COVENANTS, plan, p, "debt service cover", taxed / (interest + due), 1.5, room);
    double cover = earned / interest;
    add(FirmTables.COVENANTS, plan, p, "interest cover", cover, 4, earned / 4 - interest);
  }

  private double[] rentals(String plan) {
    double perSystem = 8 * HOURS / 1e6;
    double[] rent = new double[TinyCase.PERIODS];
    double first = (2 * 1.5 * 0.8 + 2 * 0.2 * 1.5) * perSystem;
    double second = (2 * 1.5 * 0.8 + 1 * 0.2 * 1.35) * perSystem;
    double cloud = (3 + 0.4) * 2 * perSystem; // the app's 0.4 are 0.5 at once at its peak
    add(Tables.RENTALS, plan, 0, "reserved", 2, 2, 2, 10, first);
    add(Tables.RENTALS, plan, 1, "reserved", 0, 2, 1, 10, second);
    add(Tables.RENTALS, plan, 0, "cloud", 0, 3.5, 3.4, 10, cloud);
    rent[0] = first + cloud;
    rent[1] = second;
    return rent;
  }

  /** Serves all of the app and as many committed hours as fit; returns revenue of hours, USD m. */
  private double[] work(String plan, double[] installed, boolean commits) {
    double[] revenue = new double[TinyCase.PERIODS];
    double[] all = new double[TinyCase.PERIODS];
    committedUsdM = new double[TinyCase.PERIODS];
    double[] sums = new double[4];
    for (int p = 0; p < TinyCase.PERIODS; p++) {
      add(Tables.ASSIGNMENTS, plan, p, "box", "app", 2, 2, 0.9);
      add(Tables.ASSIGNMENTS, plan, p, "box", "hours", installed[p] - 2, 8, 0.9);
      double capacity = (installed[p] - 2) * 8 * HOURS * 0.9;
      if (commits && p == 0) {
        add(Tables.ASSIGNMENTS, plan, p, "reserved", "hours", 2, 8, 0.9);
        add(Tables.ASSIGNMENTS, plan, p, "cloud", "hours", 3, 8, 0.81);
        add(Tables.ASSIGNMENTS, plan, p, "cloud", "app", 0.4, 2, 0.81);
        capacity += 2 * 8 * HOURS * 0.9 + 3 * 8 * HOURS * 0.81;
      } else if (commits && p == 1) {
        add(Tables.ASSIGNMENTS, plan, p, "reserved", "hours", 1, 8, 0.9);
        capacity += 8 * HOURS * 0.9;
      }
      double committed = Math.min(1_200_000, capacity);
      double volume = ON_DEMAND;
      double onDemand = Math.min(volume, (capacity - committed) * 0.6);
      committedUsdM[p] = committed * 0.95 * 2 / 1e6;
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
          committedUsdM[p]);
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
      revenue[p] = committedUsdM[p] + onDemandUsdM;
      if (p < 3) {
        sums[0] += revenue[p];
        sums[1] += committed * 0.95 + onDemand;
        sums[2] += committed + onDemand;
        sums[3] += capacity;
      }
      all[p] = revenue[p] + 0.2;
    }
    layerRevenue = all;
    hoursOfThePlan = sums;
    return revenue;
  }

  private void findings(TinyBooks plan, TinyBooks reference) {
    double end = plan.usdM("terminal_value", 5) - reference.usdM("terminal_value", 5);
    double trough = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (int p = 0; p < TinyCase.PERIODS; p++) {
      sum += plan.usdM("unlevered_cash_flow", p) - reference.usdM("unlevered_cash_flow", p);
      trough = Math.min(trough, sum);
    }
    metric("npv_usd_m", plan.value() - reference.value());
    metric("terminal_value_usd_m", end / Math.pow(1.1, 6));
    metric("cash_trough_usd_m", trough);
    metric("objective_usd_m", 3);
    metric("bound_usd_m", 3.1);
    metric("capex_usd_m_2026", plan.usdM("capex", 0));
    metric("estimated_sensitivity_share", 0.4);
    double earned = plan.usdM("ebitda_after_leases", 2) - plan.usdM("current_tax", 2);
    metric("debt_service_cover_2028", earned / (plan.usdM("interest_incurred", 2) + 1));
    metric("largest_customer_share_2028", 1.2 * 0.95 * 2 / plan.usdM("revenue_programme", 2));
    document.put("capex_usd_m_by_year", Map.of("2026", plan.usdM("capex", 0)));
    unitCost();
    shop();
    add(Tables.LIMITS, 0, "grid power", "home", "MW", 2, 1.75, 0);
    add(Tables.LIMITS, 1, "supply", "fab", "chips", 240 - 80, 240 - 64 - 96, 0);
    add(Tables.LIMITS, 2, "demand", "hours on_demand", "chip-h", ON_DEMAND, 0, 0.3);
    double each = 0.3 * ON_DEMAND / 100; // the app is served whole in all years
    add(Tables.LIMIT_VALUES, "demand", "", "%", 0, 5, 6, each, each, true, each, true, "", "", 0);
    String filed = "company filing";
    add(Tables.ASSUMPTIONS, "sites.home.pue", "1.25", "", "lease", "2026-01", filed, -3, true, 0.6);
    add(Tables.ASSUMPTIONS, "finance.tax_rate", "0.25", "", "", "", "no source", 2, true, 0.4);
    reality(plan);
  }

  private void reality(TinyBooks plan) {
    add(Tables.REALITY, 2025, "reported", "revenue_per_net_ppe", 100 / 26.0, false, "");
    add(Tables.REALITY, 2024, "reported", "depreciation_share", 5 / 80.0, false, "");
    add(Tables.REALITY, 2025, "reported", "depreciation_share", 6 / 100.0, false, "");
    double before = 30;
    for (int p = 0; p < 3; p++) {
      double revenue = plan.usdM("revenue", p);
      double turns = revenue / ((before + plan.usdM("net_ppe", p)) / 2);
      double share = plan.usdM("ppe_depreciation", p) / revenue;
      boolean out = share < 0.06 || share > 0.0625;
      double perMw = plan.usdM("revenue_programme", p) / (p == 0 ? 1 : 1.7);
      add(Tables.REALITY, 2026 + p, "planned", "revenue_per_net_ppe", turns, true, "x");
      add(Tables.REALITY, 2026 + p, "planned", "depreciation_share", share, out, "x");
      add(Tables.REALITY, 2026 + p, "planned", "usd_m_per_energised_mw", perMw, false, "");
      before = plan.usdM("net_ppe", p);
    }
  }

  /** The reference again as base year: all silicon is own and every workload a lease. */
  private void baseYear(TinyBooks base) {
    double revenue = 0;
    double cost = 0;
    double income = 0;
    double mwYears = 0;
    for (int p = 0; p < TinyCase.PERIODS; p++) {
      revenue += base.usdM("revenue_programme", p);
      income += base.usdM("programme_ebitda", p) - base.usdM("depreciation_programme", p);
      cost += base.usdM("revenue_share", p);
      for (String line :
          List.of("depreciation_programme", "energy_cost", "site_cost", "maintenance_cost")) {
        cost += base.usdM(line, p);
      }
      mwYears += (p == 0 ? 20 : p < 3 ? 30 : 10) * 0.0125;
    }
    double last = base.usdM("revenue_programme", 5);
    metric("base_year_ai_revenue_usd_m", revenue);
    metric("base_year_ai_run_rate_usd_m", last);
    metric("base_year_silicon_run_rate_usd_m", last);
    metric("base_year_model_serving_run_rate_usd_m", 0);
    metric("base_year_revenue_per_gw_year_own_usd_bn", revenue / mwYears);
    metric("base_year_revenue_per_gw_year_vendor_usd_bn", 0);
    metric("base_year_leasing_gross_margin", (revenue - cost) / revenue);
    metric("base_year_serving_margin", 0);
    metric("base_year_segment_operating_margin", income / revenue);
    add(Tables.ANCHORS, "revenue", "Revenue", "USD m", revenue, 300, 200, 400, "", "");
  }

  /** The main workload sells hours: mean price of what is billed, and use of what is ready. */
  private void returns(Map<String, Double> metrics, double[] hours) {
    metrics.forEach(this::metric);
    double price = hours[0] * 1e6 / hours[1];
    double use = hours[2] / hours[3];
    metric("main_price_usd", price);
    metric("main_utilisation", use);
    metric("break_even_price_usd", price * metrics.getOrDefault("break_even_price_factor", 0.0));
    metric(
        "break_even_utilisation", use * metrics.getOrDefault("break_even_utilisation_factor", 0.0));
  }

  private void metric(String name, double value) {
    add(Tables.METRICS, name, name, "", value);
    document.put(name, value);
  }

  /** The shop earns 9 a year before and 7 after tax on 15 less 2 less 4, at 10 %. */
  private void shop() {
    double cash = 100 - 85 + 0.25 - 6 + 0.5 - 0.25 * (100 - 85 - 2 - 4);
    double annuity = 0;
    for (int p = 0; p < TinyCase.PERIODS; p++) {
      annuity += Math.pow(1.1, -p - 0.5);
    }
    double value = cash * annuity;
    // Alone, a benefit this far below 0 makes losses; those are carried to no profit.
    double alone = -(100 - 85 + 0.25 - 6 + 0.5);
    double inFirm = -cash / 0.75;
    add(
        FirmTables.BUSINESSES,
        "shop",
        "Shop",
        36,
        6 * cash,
        cash,
        0,
        true,
        0,
        value,
        value,
        alone,
        inFirm);
  }

  /** A new box: 0.3 over five years, 12.5 kW of hall, energy, operation and 2 % maintenance. */
  private void unitCost() {
    // Each year of the horizon wants the same.
    double wanted = 1_200_000 + ON_DEMAND;
    double use = wanted / (1_200_000 + ON_DEMAND / 0.6);
    double units = 8 * 0.9 * HOURS * use;
    double hall = 0.0125 * 4 * (0.4 * recovery(40) + 0.6 * recovery(15));
    double capital = (0.3 * recovery(5) + hall) * 1e6 / units;
    double energy = 0.0125 * 0.8 * HOURS * 50 / units;
    double other = (0.0125 * 10 / 1000 + 0.3 * 0.02) * 1e6 / units;
    double all = capital + energy + other;
    double price = (1_200_000 * 0.95 * 2 + ON_DEMAND * 3.3) / wanted;
    double rent = 2 * 8 * HOURS / (8 * 0.81 * HOURS * use);
    add(Tables.UNIT_COSTS, "hours", "buy", "chip-h", capital, energy, 0, other, all, price, true);
    add(Tables.UNIT_COSTS, "hours", "cloud", "chip-h", 0, 0, rent, 0, rent, price, true);
  }

  /** Yearly payment for a loan of 1 at 10 %. */
  private static double recovery(int years) {
    return 0.1 / (1 - Math.pow(1.1, -years));
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
