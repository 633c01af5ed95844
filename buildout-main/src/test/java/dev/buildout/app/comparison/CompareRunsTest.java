package dev.buildout.app.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.audit.BridgeChecks;
import dev.buildout.model.Case;
import dev.buildout.planner.PlanOptions;
import dev.buildout.results.Check;
import dev.buildout.results.ComparisonTables;
import dev.buildout.results.Run;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import dev.buildout.solver.HighsSolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bridges between variants of the quickstart, whose plans a pocket calculator gives. */
class CompareRunsTest {
  private static final double CLOSE = 1e-4;
  private static final double SERVER_HOURS = 8 * 8766 * 0.93;
  private static final RecordedRun BEFORE = Cases.planned("before", Cases.QUICKSTART);

  private static Run compare(RecordedRun before, RecordedRun after) {
    return new CompareRuns(new HighsSolver(), PlanOptions.defaults())
        .compare(before, after, "test");
  }

  private static Run compareWith(Case after) {
    return compare(BEFORE, Cases.planned("after", after));
  }

  /** Free cash flow of 2026 to 2030 as in the README of the case, USD m. */
  private static double[] cash(double servers, double price) {
    double committed = Math.min(30e6, servers * SERVER_HOURS);
    double onDemand = (servers * SERVER_HOURS - committed) * 0.6;
    double revenue = (committed * 2 + onDemand * 3) / 1e6;
    double electricity = servers * 0.0102 * 0.8 * 1.25 * 8766 * 60 / 1e6;
    double beforeTax = 0.9 * revenue - electricity - servers * 0.288 * 0.02;
    double losses = Math.max(0, servers * price - beforeTax);
    double[] cash = new double[5];
    cash[0] = beforeTax - servers * price - 0.25 * Math.max(0, beforeTax - servers * price);
    for (int year = 1; year < cash.length; year++) {
      double used = Math.min(losses, beforeTax);
      losses -= used;
      cash[year] = beforeTax - 0.25 * (beforeTax - used);
    }
    return cash;
  }

  private static double npv(double servers, double price) {
    double npv = 0;
    double[] cash = cash(servers, price);
    for (int year = 0; year < cash.length; year++) {
      npv += cash[year] * Math.pow(1.1, -0.5 - year);
    }
    return npv;
  }

  private static double horizonCash(double servers, double price) {
    return cash(servers, price)[0] + cash(servers, price)[1];
  }

  /** Half the power and a cheaper server: what the price saves depends on how many are bought. */
  @Test
  void twoChangesThatInteract() {
    Case after =
        Cases.QUICKSTART.with("sites.home.grid_mw", 5.1).with("offers.h100.price_usd_m", 0.2);

    Run run = compareWith(after);

    assertThat(npv(800, 0.3)).isCloseTo(64.998, within(5e-4));
    double power = npv(400, 0.3) - npv(800, 0.3);
    double price = npv(400, 0.2) - npv(400, 0.3);
    double priceFirst = npv(800, 0.2) - npv(800, 0.3);
    double powerLast = npv(400, 0.2) - npv(800, 0.2);
    Table bridge = run.table(ComparisonTables.BRIDGE);
    assertThat(bridge.size()).isEqualTo(5);
    requireRow(bridge, 0, "first", npv(800, 0.3), npv(800, 0.3));
    requireRow(bridge, 1, "change", power, powerLast);
    requireRow(bridge, 2, "change", price, priceFirst);
    requireRow(bridge, 3, "closing", 0, 0);
    requireRow(bridge, 4, "second", npv(400, 0.2), npv(400, 0.2));
    assertThat(bridge.text(1, "label")).isEqualTo("sites.home.grid_mw 10.2 -> 5.1");
    assertThat(bridge.text(2, "label")).isEqualTo("offers.h100.price_usd_m 0.3 -> 0.2");
    assertThat(bridge.real(2, "npv_interaction_usd_m"))
        .isCloseTo(price - priceFirst, within(CLOSE))
        .isLessThan(-10);
    assertThat(bridge.real(1, "cash_forward_usd_m"))
        .isCloseTo(horizonCash(400, 0.3) - horizonCash(800, 0.3), within(CLOSE));
    assertThat(bridge.real(2, "cash_reverse_usd_m"))
        .isCloseTo(horizonCash(800, 0.2) - horizonCash(800, 0.3), within(CLOSE));
    requireSums(run);
    assertThat(run.checks()).allMatch(Check::ok);
    assertThat(run.table(StudyTables.RESOLVES).size()).isEqualTo(3);
  }

  @Test
  void freeCashFlowByYear() {
    Run run = compareWith(Cases.QUICKSTART.with("offers.h100.price_usd_m", 0.2));

    Table years = run.table(ComparisonTables.BRIDGE_YEARS);
    double[] moved = {cash(800, 0.2)[0] - cash(800, 0.3)[0], cash(800, 0.2)[1] - cash(800, 0.3)[1]};
    for (int i = 0; i < 2; i++) {
      assertThat(years.text(2 + i, "kind")).isEqualTo("change");
      assertThat(years.integer(2 + i, "year")).isEqualTo(2026 + i);
      assertThat(years.real(2 + i, "forward_usd_m")).isCloseTo(moved[i], within(CLOSE));
    }
    assertThat(moved[0]).isCloseTo(80, within(1e-9));
  }

  @Test
  void ordersAndPowerOfBothRuns() {
    Run run = compareWith(Cases.QUICKSTART.with("sites.home.grid_mw", 5.1));

    Table orders = run.table(ComparisonTables.PURCHASE_DIFFERENCES);
    assertThat(orders.size()).isEqualTo(1);
    assertThat(orders.text(0, "offer")).isEqualTo("h100");
    assertThat(orders.integer(0, "year")).isEqualTo(2026);
    assertThat(orders.real(0, "systems_before")).isCloseTo(800, within(CLOSE));
    assertThat(orders.real(0, "systems_after")).isCloseTo(400, within(CLOSE));
    assertThat(orders.real(0, "chips_after")).isCloseTo(3200, within(CLOSE));
    assertThat(orders.real(0, "cost_before_usd_m")).isCloseTo(240, within(CLOSE));
    Table power = run.table(ComparisonTables.CAPACITY_DIFFERENCES);
    assertThat(power.integer(1, "year")).isEqualTo(2027);
    assertThat(power.real(1, "used_before_mw")).isCloseTo(10.2, within(CLOSE));
    assertThat(power.real(1, "used_after_mw")).isCloseTo(5.1, within(CLOSE));
  }

  @Test
  void theSameRunTwiceIsSaidInOneSentence() {
    Run run = compare(BEFORE, BEFORE);

    assertThat(run.document().get("answer"))
        .isEqualTo(
            List.of("Both runs plan the same case and come to the same: every difference is 0."));
    assertThat(run.table(ComparisonTables.BRIDGE).size()).isZero();
    assertThat(run.table(ComparisonTables.PURCHASE_DIFFERENCES).size()).isZero();
    assertThat(run.table(StudyTables.RESOLVES).size()).isZero();
    assertThat(run.checks()).allMatch(Check::ok);
  }

  /** Another MW: the plan of the second case has other rows, and is made from nothing. */
  @Test
  void aSiteThatIsAdded() {
    Run run = compareWith(Cases.withAnnex());

    Table bridge = run.table(ComparisonTables.BRIDGE);
    assertThat(bridge.size()).isEqualTo(4);
    assertThat(bridge.real(1, "npv_forward_usd_m"))
        .isCloseTo(npv(800 + 1000 / 12.75, 0.3) - npv(800, 0.3), within(CLOSE));
    requireSums(run);
    assertThat(run.checks()).allMatch(Check::ok);
  }

  /** Other periods are other columns. */
  @Test
  void aCaseInOtherPeriods() {
    Case after =
        Cases.QUICKSTART
            .with("resolution", dev.buildout.model.Resolution.QUARTER)
            .with("offers.h100.price_usd_m", 0.2);

    Run run = compareWith(after);

    Table bridge = run.table(ComparisonTables.BRIDGE);
    assertThat(bridge.text(1, "label")).isEqualTo("resolution year -> quarter");
    assertThat(BEFORE.worth().npvUsdM() + bridge.real(1, "npv_forward_usd_m"))
        .isCloseTo(56.8, within(0.05));
    requireSums(run);
    assertThat(run.checks()).allMatch(Check::ok);
  }

  /**
   * Doing nothing keeps 300 in the bank: with 500 to hold and nothing more in it there is no plan.
   */
  @Test
  void aChangeWithoutAPlanCountsWithTheNext() {
    Case after =
        Cases.QUICKSTART
            .with("finance.minimum_cash_usd_m", 500.0)
            .with("finance.opening.cash_usd_m", 900.0)
            .with("finance.opening.equity_usd_m", 900.0);

    Run run = compareWith(after);

    Table bridge = run.table(ComparisonTables.BRIDGE);
    assertThat(bridge.text(1, "label")).startsWith("finance.minimum_cash_usd_m");
    assertThat(bridge.flag(1, "possible_forward")).isFalse();
    assertThat(bridge.flag(1, "possible_reverse")).isTrue();
    assertThat(bridge.real(1, "npv_forward_usd_m")).isZero();
    assertThat(String.valueOf(run.document().get("warnings"))).contains("there is no plan with");
    requireSums(run);
  }

  @Test
  void casesThatStartInOtherMonthsAreComparedByResults() {
    RecordedRun after =
        Cases.planned("after", Cases.QUICKSTART.with("start", java.time.YearMonth.of(2025, 1)));

    Run run = compare(BEFORE, after);

    assertThat(String.valueOf(run.document().get("answer")))
        .contains("different months, 2026-01 and 2025-01")
        .contains("only results are compared");
    assertThat(run.table(ComparisonTables.BRIDGE).size()).isZero();
    assertThat(run.table(ComparisonTables.BRIDGE_VALUES).text(0, "address")).isEqualTo("start");
    assertThat(run.table(ComparisonTables.METRIC_DIFFERENCES).size()).isPositive();
  }

  /** Thirty assumptions, each by a factor of its own, are 23 steps and one for the rest. */
  @Test
  void manyChangesAreFolded() {
    Case after = Cases.EVERYTHING;
    int changed = 0;
    for (String pattern :
        List.of("sites.*.*", "fleet.*.*", "offers.*.*", "workloads.*.channels.*.*")) {
      for (String address : after.matching(pattern)) {
        if (changed < 30 && after.get(address) instanceof Double d && d > 0) {
          changed++;
          after = after.with(address, d * (1 - 0.001 * changed));
        }
      }
    }
    Run run = compare(Cases.planned("before", Cases.EVERYTHING), Cases.planned("after", after));

    Table bridge = run.table(ComparisonTables.BRIDGE);
    assertThat(changed).isGreaterThan(Bridge.MOST);
    assertThat(bridge.size()).isEqualTo(Bridge.MOST + 3);
    assertThat(bridge.text(Bridge.MOST, "label"))
        .isEqualTo("other changes (%d)".formatted(changed - Bridge.MOST + 1));
    assertThat(run.table(ComparisonTables.BRIDGE_VALUES).size()).isEqualTo(changed);
    assertThat(run.table(StudyTables.RESOLVES).size()).isEqualTo(2 * Bridge.MOST - 1);
    requireSums(run);
  }

  @Test
  void aRecordThatIsNotMetIsSaid() {
    Map<String, Object> document = new HashMap<>(BEFORE.run().document());
    document.put("objective_usd_m", 70.0);
    document.put("npv_usd_m", 70.0);
    RecordedRun other =
        new RecordedRun(
            "other",
            Cases.QUICKSTART,
            new Run(document, BEFORE.run().tables(), List.of(), Map.of()));

    Run run =
        compare(
            other, Cases.planned("after", Cases.QUICKSTART.with("offers.h100.price_usd_m", 0.2)));

    assertThat(String.valueOf(run.document().get("warnings")))
        .contains("other, planned again, differs");
    assertThat(run.checks())
        .filteredOn(check -> !check.ok())
        .extracting(Check::name)
        .containsExactly("first run planned again");
    Table bridge = run.table(ComparisonTables.BRIDGE);
    assertThat(bridge.real(2, "npv_forward_usd_m")).isCloseTo(64.998 - 70, within(1e-3));
    requireSums(run);
  }

  /** Each amount of a bridge is checked: one that is changed is found. */
  @Test
  void corruptionIsFound() {
    Run run = compareWith(Cases.QUICKSTART.with("offers.h100.price_usd_m", 0.2));
    for (var spec :
        List.of(
            ComparisonTables.BRIDGE,
            ComparisonTables.BRIDGE_YEARS,
            ComparisonTables.METRIC_DIFFERENCES)) {
      for (var column : spec.columns()) {
        if (column.type() == dev.buildout.results.Column.Type.REAL) {
          Table changed = new Table(spec);
          for (Object[] cells : run.table(spec).rows()) {
            Object[] copy = cells.clone();
            int at = spec.indexOf(column.name());
            copy[at] = changed.size() == 1 ? 7 + 1.01 * (Double) copy[at] : copy[at];
            changed.add(copy);
          }
          Map<String, Table> tables = new HashMap<>(run.tables());
          tables.put(spec.name(), changed);

          assertThat(BridgeChecks.check(tables))
              .as(spec.name() + "." + column.name())
              .anyMatch(check -> !check.ok());
        }
      }
    }
  }

  private static void requireRow(
      Table bridge, int row, String kind, double forward, double reverse) {
    assertThat(bridge.text(row, "kind")).isEqualTo(kind);
    assertThat(bridge.real(row, "npv_forward_usd_m")).isCloseTo(forward, within(CLOSE));
    assertThat(bridge.real(row, "npv_reverse_usd_m")).isCloseTo(reverse, within(CLOSE));
  }

  /** First, changes and closing line are the second run, in either order and each year. */
  private static void requireSums(Run run) {
    Table bridge = run.table(ComparisonTables.BRIDGE);
    for (String column :
        List.of(
            "npv_forward_usd_m", "npv_reverse_usd_m", "cash_forward_usd_m", "cash_reverse_usd_m")) {
      double sum = 0;
      for (int row = 0; row < bridge.size() - 1; row++) {
        sum += bridge.real(row, column);
      }
      assertThat(sum).as(column).isCloseTo(bridge.real(bridge.size() - 1, column), within(1e-9));
    }
    assertThat(BridgeChecks.check(run.tables())).allMatch(Check::ok);
  }
}
