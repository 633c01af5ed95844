package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cases.CaseReader;
import dev.buildout.cases.LoadedCase;
import dev.buildout.cli.PlannedRun;
import dev.buildout.model.Case;
import dev.buildout.planner.PlanOptions;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import dev.buildout.solver.HighsSolver;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The large case under other prices, power, supply, lead times and money: each moves the plan the
 * way it must, or is said not to bind.
 */
@Tag("slow")
class PerturbationTest {
  private static final Map<String, Run> RUNS = new LinkedHashMap<>();

  /**
   * A plan is within a thousandth of its bound, so smaller moves of its value say nothing. The
   * bound itself is exact.
   */
  private static double noise;

  private static Run base;

  @BeforeAll
  static void planAll() throws Exception {
    base = PlannedRun.amazon().run();
    noise = 2e-3 * Math.abs(figure(base, "objective_usd_m"));
    LoadedCase loaded = CaseReader.read(PlannedRun.amazon().caseFolder());
    Case c = loaded.value();
    String price = "workloads.*.channels.*.price";
    Map<String, Case> cases = new LinkedHashMap<>();
    cases.put("prices +20 %", c.scaled(price, 1.2));
    cases.put("prices -20 %", c.scaled(price, 0.8));
    cases.put("contracted MW +20 %", megawatts(c, 1.2));
    cases.put("contracted MW -20 %", megawatts(c, 0.8));
    cases.put("HBM x 0.2", c.scaled("supply.hbm-own.per_quarter", 0.2));
    cases.put("own chips six months later", later(c));
    cases.put("discount rate 12 %", c.with("finance.discount_rate", 0.12));
    cases.put("floor on free cash flow", c.with("finance.free_cash_flow_floor_usd_m", floor()));
    Map<String, Future<Run>> running = new LinkedHashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      cases.forEach(
          (name, changed) -> running.put(name, threads.submit(() -> plan(changed, loaded))));
    }
    for (Map.Entry<String, Future<Run>> e : running.entrySet()) {
      RUNS.put(e.getKey(), e.getValue().get());
    }
  }

  @AfterAll
  static void print() {
    System.out.printf(
        "%-28s%12s%12s%12s%12s%12s%12s%10s%n",
        "USD bn", "objective", "bound", "NPV", "capex", "capex 2026", "FCF 2026", "m chips");
    Map<String, Run> all = new LinkedHashMap<>();
    all.put("as it is", base);
    all.putAll(RUNS);
    all.forEach((name, run) ->
        System.out.printf(
            Locale.ROOT,
            "%-28s%12.1f%12.1f%12.1f%12.1f%12.1f%12.1f%10.2f%n",
            name,
            figure(run, "objective_usd_m") / 1e3,
            figure(run, "bound_usd_m") / 1e3,
            figure(run, "npv_usd_m") / 1e3,
            capex(run) / 1e3,
            year(run, "capex_usd_m_by_year", "2026") / 1e3,
            year(run, "free_cash_flow_usd_m_by_year", "2026") / 1e3,
            chips(run) / 1e6));
  }

  @Test
  void everyPlanIsCertified() {
    assertThat(RUNS).hasSize(8);
    assertThat(RUNS.values()).allSatisfy(run -> assertThat(run.checks()).allMatch(Check::ok));
  }

  @Test
  void higherPricesAreWorthMoreAndBuildMore() {
    Run up = run("prices +20 %");

    assertThat(figure(up, "objective_usd_m"))
        .isGreaterThan(figure(base, "objective_usd_m") + noise);
    assertThat(figure(up, "npv_usd_m")).isGreaterThan(figure(base, "npv_usd_m") + noise);
    assertThat(chips(up)).isGreaterThan(chips(base));
    assertThat(capex(up)).isGreaterThan(capex(base));
  }

  @Test
  void lowerPricesAreWorthLessAndBuildLess() {
    Run down = run("prices -20 %");

    assertThat(figure(down, "objective_usd_m")).isLessThan(figure(base, "objective_usd_m") - noise);
    assertThat(figure(down, "npv_usd_m")).isLessThan(figure(base, "npv_usd_m") - noise);
    assertThat(chips(down)).isLessThan(chips(base));
    assertThat(capex(down)).isLessThan(capex(base));
  }

  /** Halls bind in the plan, so megawatts are worth money. */
  @Test
  void contractedMegawattsBind() {
    assertThat(binds(base, "halls")).isPositive();
    Run more = run("contracted MW +20 %");
    Run fewer = run("contracted MW -20 %");

    assertThat(figure(more, "objective_usd_m"))
        .isGreaterThan(figure(base, "objective_usd_m") + noise);
    assertThat(figure(fewer, "objective_usd_m"))
        .isLessThan(figure(base, "objective_usd_m") - noise);
    assertThat(energised(more)).isGreaterThan(energised(base));
    assertThat(energised(fewer)).isLessThan(energised(base));
  }

  /** Supply does not bind as the case has it; a fifth of the memory does. */
  @Test
  void memoryBindsWhenItIsScarce() {
    Run scarce = run("HBM x 0.2");

    assertThat(binds(base, "supply", "hbm-own")).isZero();
    assertThat(binds(scarce, "supply", "hbm-own")).isPositive();
    assertThat(figure(scarce, "bound_usd_m")).isLessThan(figure(base, "bound_usd_m") - 1);
    assertThat(chips(scarce)).isLessThan(chips(base));
  }

  @Test
  void laterChipsAreWorthLess() {
    Run late = run("own chips six months later");

    assertThat(figure(late, "bound_usd_m")).isLessThan(figure(base, "bound_usd_m") - noise);
    assertThat(firstArrival(late, "trn3")).isGreaterThan(firstArrival(base, "trn3"));
  }

  @Test
  void dearerMoneyIsWorthLess() {
    Run dear = run("discount rate 12 %");

    assertThat(figure(dear, "npv_usd_m")).isLessThan(figure(base, "npv_usd_m") - noise);
    assertThat(chips(dear)).isLessThanOrEqualTo(chips(base) * 1.01);
  }

  /** The floor of the case does not bind; one just above the lowest trailing year does. */
  @Test
  void aFloorOnFreeCashFlowPutsOrdersOff() {
    Run held = run("floor on free cash flow");

    assertThat(binds(base, "free cash flow floor")).isZero();
    assertThat(binds(held, "free cash flow floor")).isPositive();
    assertThat(year(held, "free_cash_flow_usd_m_by_year", "2026"))
        .isGreaterThanOrEqualTo(floor() - 1)
        .isGreaterThan(year(base, "free_cash_flow_usd_m_by_year", "2026"));
    assertThat(figure(held, "bound_usd_m")).isLessThan(figure(base, "bound_usd_m") - 1);
  }

  private static Case megawatts(Case c, double factor) {
    return c.scaled("power.*.grid_mw", factor).scaled("power.*.hall_mw", factor);
  }

  private static Case later(Case c) {
    Case late = c;
    for (String offer : new String[] {"trn3", "trn3-gen1", "trn4"}) {
      String address = "offers." + offer + ".lead_months";
      late = late.with(address, (Integer) late.get(address) + 6);
    }
    return late;
  }

  /** Just above the lowest year, which is the first: USD m over any twelve months. */
  private static double floor() {
    return year(base, "free_cash_flow_usd_m_by_year", "2026") + 500;
  }

  private static Run plan(Case changed, LoadedCase loaded) throws Exception {
    PlanRequest request =
        new PlanRequest(
            changed, Map.of(), loaded.files(), loaded.hash(), "test", 0, PlanOptions.defaults());
    return new PlanCase(new HighsSolver()).run(request);
  }

  private static Run run(String name) {
    return java.util.Objects.requireNonNull(RUNS.get(name));
  }

  private static double figure(Run run, String key) {
    return ((Number) java.util.Objects.requireNonNull(run.document().get(key))).doubleValue();
  }

  private static double year(Run run, String key, String year) {
    Map<?, ?> years = (Map<?, ?>) java.util.Objects.requireNonNull(run.document().get(key));
    return ((Number) java.util.Objects.requireNonNull(years.get(year))).doubleValue();
  }

  private static double capex(Run run) {
    Map<?, ?> years =
        (Map<?, ?>) java.util.Objects.requireNonNull(run.document().get("capex_usd_m_by_year"));
    return years.values().stream().mapToDouble(v -> ((Number) v).doubleValue()).sum();
  }

  private static double chips(Run run) {
    Table t = run.table(Tables.PURCHASES);
    double sum = 0;
    for (int i = 0; i < t.size(); i++) {
      sum += t.text(i, "plan").equals("plan") ? t.real(i, "chips") : 0;
    }
    return sum;
  }

  /** MW-periods of the horizon. */
  private static double energised(Run run) {
    Table t = run.table(Tables.POWER);
    double sum = 0;
    for (int i = 0; i < t.size(); i++) {
      boolean counts = t.text(i, "plan").equals("plan") && t.integer(i, "period") < 20;
      sum += counts ? t.real(i, "energised_mw") : 0;
    }
    return sum;
  }

  private static int firstArrival(Run run, String offer) {
    Table t = run.table(Tables.PURCHASES);
    int first = Integer.MAX_VALUE;
    for (int i = 0; i < t.size(); i++) {
      if (t.text(i, "plan").equals("plan") && t.text(i, "offer").equals(offer)) {
        first = Math.min(first, t.integer(i, "in_service"));
      }
    }
    return first;
  }

  /** In how many rows a family of limits binds, or one limit of it. */
  private static long binds(Run run, String family, String... name) {
    Table t = run.table(Tables.LIMITS);
    long count = 0;
    for (int i = 0; i < t.size(); i++) {
      boolean same = name.length == 0 || t.text(i, "name").equals(name[0]);
      count += same && t.text(i, "family").equals(family) ? 1 : 0;
    }
    return count;
  }
}
