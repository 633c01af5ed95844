package dev.buildout.planner;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.model.Case;
import dev.buildout.model.Goodput;
import dev.buildout.model.Rates;
import dev.buildout.performance.SystemRates;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.solver.HighsSolver;
import dev.buildout.solver.Solver;
import dev.buildout.uncertainty.ScenarioTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case small enough for a pocket calculator. A test states only what it varies.
 *
 * <pre>
 * time      2026 and 2027, then a run-off of 2028 to 2030, in yearly steps
 * site a    10 MW of grid and hall, PUE 1, free electricity, no room for more
 * box       1 MW, one chip (100 GB of HBM, 2 packages), runs CUDA, no upkeep, serves 36 months;
 *           its software is so much slower than estimated that it trains 1e21 operations in a year
 * brick     the same but without CUDA, and nobody offers it
 * offer     box for 2 USD m, delivered and paid when ordered, orders taken in 2026
 * work      20 units a year, each sold on demand for 1 USD m; a system does one unit a year
 * money     1,000 USD m of cash, no tax, no discounting, no debt
 * </pre>
 *
 * The answer: 10 boxes in 2026; each earns 3 and costs 2, so that NPV is 10 USD m.
 */
public final class TinyCase {
  public static final double HOURS_PER_YEAR = 8766;
  private static final Solver SOLVER = new HighsSolver();

  /** Speed of software at which a box does one unit a year. */
  private static final double SPEED = speed();

  private static final SystemRates MODEL = SystemRates.of(new TinyCase().read().catalog());

  private final Map<String, List<String>> rows = new LinkedHashMap<>();
  private final Map<String, Object> changes = new LinkedHashMap<>();
  private final Map<Pair, Double> unitsPerYear = new HashMap<>();
  private String resolution = "year";
  private String start = "2026-01";

  private record Pair(String workload, String system) {}

  public TinyCase() {
    add(
        "sites",
        "id: a, name: A, pue: 1, grid_mw: 10, hall_mw: 10, power_usd_per_mwh: 0,"
            + " power_price_growth: 0, hall_module_mw: 1, hall_usd_m_per_mw: 1, hall_lead_months: 0,"
            + " hall_modules_max: 0, grid_lead_months: 0");
    add("offers", "id: box, " + offer("box", 2));
    add(
        "workloads",
        "id: work, name: Work, unit: zflop, demand_per_year: 20, channels: [" + channel(1) + "]");
  }

  /** A purchase of a system, delivered and paid when ordered, taken in 2026 only. */
  public static String offer(String system, double priceUsdM) {
    return "kind: purchase, name: Offer, system: %s, from: 2026-01, until: 2026-12, price_usd_m: %s, lead_months: 0, payable_days: 0"
        .formatted(system, priceUsdM);
  }

  /** Sold on demand, use up to 100 %. */
  public static String channel(double priceUsdM) {
    return "{id: on_demand, price: %s, max_use: 1}".formatted(priceUsdM * 1e6);
  }

  /** USD per chip-hour for a rent of so many USD m a year. */
  public static double hourly(double usdMPerYear) {
    return usdMPerYear * 1e6 / HOURS_PER_YEAR;
  }

  public TinyCase quarterly() {
    resolution = "quarter";
    return this;
  }

  public TinyCase startingIn(String month) {
    start = month;
    return this;
  }

  /** Adds a row, written as the inside of a YAML mapping, to a list such as "finance.debt". */
  public TinyCase add(String list, String row) {
    rows.computeIfAbsent(list, k -> new ArrayList<>()).add(row);
    return this;
  }

  /** Puts rows in place of those of the list. */
  public TinyCase replace(String list, String... others) {
    rows.put(list, new ArrayList<>(List.of(others)));
    return this;
  }

  /** Replaces the value at an address of the case. */
  public TinyCase set(String address, Object value) {
    changes.put(address, value);
    return this;
  }

  /** Units of a workload that a system does in a year, where it is not 1. */
  public TinyCase does(String workload, String system, double units) {
    unitsPerYear.put(new Pair(workload, system), units);
    return this;
  }

  public Case read() {
    return read(SPEED);
  }

  private static double speed() {
    Case c = new TinyCase().read(1);
    double perHour =
        SystemRates.of(c.catalog()).rates(c).find("work", "box").orElseThrow().unitsPerHour();
    return 1 / (perHour * HOURS_PER_YEAR);
  }

  private Case read(double speed) {
    try {
      byte[] text = text(speed).getBytes(StandardCharsets.UTF_8);
      Case c = CaseReader.read(Map.of(CaseReader.CASE_FILE, text)).value();
      for (Map.Entry<String, Object> change : changes.entrySet()) {
        c = c.with(change.getKey(), change.getValue());
      }
      return c;
    } catch (CaseFaults e) {
      throw new IllegalArgumentException(e.faults().toString(), e);
    }
  }

  /** By the performance model, but for what {@link #does} says. */
  public Rates rates(Case c) {
    Map<String, Map<String, Rates.Rate>> all = new HashMap<>();
    MODEL
        .by(c.catalog())
        .rates(c)
        .byWorkload()
        .forEach((work, rates) -> all.put(work, new HashMap<>(rates)));
    unitsPerYear.forEach((pair, units) -> {
      Rates.Rate rate = new Rates.Rate(units / HOURS_PER_YEAR, 0, "compute", "given");
      all.computeIfAbsent(pair.workload(), w -> new HashMap<>()).put(pair.system(), rate);
    });
    return new Rates(all);
  }

  public Goodput goodput(Case c) {
    return SystemRates.goodput(c);
  }

  public Inputs inputs(Scope scope) {
    Case c = read();
    return new Inputs(c, ScenarioTree.singlePath(c.timeline()), rates(c), goodput(c), scope);
  }

  /** Plan and reference. */
  public TinyPlan plan() {
    return plan(PlanOptions.defaults());
  }

  public TinyPlan plan(PlanOptions options) {
    try {
      return TinyPlan.of(
          solve(inputs(Scope.PLAN), options), solve(inputs(Scope.REFERENCE), options));
    } catch (InfeasiblePlan e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  public static Plan solve(Inputs inputs, PlanOptions options) throws InfeasiblePlan {
    return new Planner(SOLVER).plan(inputs, options);
  }

  private String text(double speed) {
    return """
    format: 1
    name: tiny
    title: Small enough for a pocket calculator
    start: %s
    resolution: %s
    horizon_years: 2
    tail_years: 3
    %sfinance:
      discount_rate: 0
      tax_rate: 0
      loss_offset_share: 1
      asset_classes:
        - {id: systems, name: Systems, book_life_months: 36, bonus_share: 1, tax_schedule: macrs_5}
        - {id: shell, name: Shell, book_life_months: 480, bonus_share: 0, tax_schedule: straight_39}
        - {id: equipment, name: Equipment, book_life_months: 180, bonus_share: 1, tax_schedule: macrs_15}
        - {id: grid, name: Grid, book_life_months: 240, bonus_share: 1, tax_schedule: macrs_15}
        - {id: development, name: Development, book_life_months: 60, bonus_share: 1, tax_schedule: book}
      opening: {cash_usd_m: 1000, net_ppe_usd_m: 0, debt_usd_m: 0, equity_usd_m: 1000}
    %scatalog:
      stacks:
        - {id: open-stack, name: Open, speed: %s, goodput: 1, cuda: false}
        - {id: cuda-stack, name: CUDA, speed: %s, goodput: 1, cuda: true}
      accelerators:
        - {id: box-chip, vendor: V, name: Box chip, stack: cuda-stack, bf16_tflops: 100, hbm_gb: 100, hbm_gbps: 1000, scaleup_chips: 8, scaleup_gbps: 100, scaleout_gbps: 10, packages: 2}
        - {id: brick-chip, vendor: W, name: Brick chip, stack: open-stack, bf16_tflops: 100, hbm_gb: 100, hbm_gbps: 1000, scaleup_chips: 8, scaleup_gbps: 100, scaleout_gbps: 10, packages: 2}
      systems:
        - {id: box, name: Box, accelerator: box-chip, chips: 1, power_kw: 1000, mean_load: 1, maintenance_share: 0, price_usd_m: 2}
        - {id: brick, name: Brick, accelerator: brick-chip, chips: 1, power_kw: 1000, mean_load: 1, maintenance_share: 0, price_usd_m: 2}
    """
        .formatted(start, resolution, lists("", false), lists("  ", true), speed, speed);
  }

  private String lists(String indent, boolean ofFinance) {
    StringBuilder text = new StringBuilder();
    rows.forEach((list, all) -> {
      if (list.startsWith("finance.") == ofFinance) {
        text.append(indent).append(list.replace("finance.", ""));
        text.append(all.isEmpty() ? ": []\n" : ":\n");
        all.forEach(row -> text.append(indent).append("  - {").append(row).append("}\n"));
      }
    });
    return text.toString();
  }
}
