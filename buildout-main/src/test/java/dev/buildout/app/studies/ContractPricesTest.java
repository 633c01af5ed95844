package dev.buildout.app.studies;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.app.PlanRequest;
import dev.buildout.model.Case;
import dev.buildout.model.TermSheet;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.solver.HighsSolver;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Contracts over {@link TinyCase} at a discount rate of 10 %, in years. A box costs 2 USD m in the
 * middle of 2026 and does a unit of work in each of three years. With d = 1 / 1.1, three yearly
 * bills of 1 are worth a = 1 + d + d^2 = 2.735537 at the time of the first.
 */
class ContractPricesTest {
  private static final double BILLS = 1 + 1 / 1.1 + 1 / 1.21;

  /** Nobody else pays: each unit needs a box of its own. */
  private static TinyCase alone() {
    return new TinyCase()
        .replace(
            "workloads",
            "id: work, name: Work, unit: zflop, demand_per_year: 20, channels: [{id: on_demand, max_use: 1}]")
        .set("finance.discount_rate", 0.1);
  }

  private static TermSheet sheet(
      String id, double volume, double prepaid, double takeOrPay, double use, double hurdle) {
    YearMonth from = YearMonth.of(2026, 1);
    return new TermSheet(
        id, "Contract", "work", volume, from, 36, prepaid, takeOrPay, use, hurdle, "", 0);
  }

  private static TermSheet plain(double volume) {
    return sheet("plain", volume, 0, 1, 1, 0);
  }

  private static Run run(TinyCase tiny, TermSheet... sheets) {
    Case c = tiny.set("studies.contracts", List.of(sheets)).read();
    var request = new PlanRequest(c, Map.of(), Map.of(), "", "test", 0, PlanOptions.defaults());
    try {
      Run run = new StudiedCase(new HighsSolver()).run(request, List.of(new ContractPrices()));
      assertThat(run.checks()).filteredOn(check -> !check.ok()).isEmpty();
      return run;
    } catch (InfeasiblePlan e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static Table prices(Run run) {
    return requireNonNull(run.tables().get("contract_prices"));
  }

  private static double usdM(Run run, int row) {
    return prices(run).real(row, "min_price") / 1e6;
  }

  @Test
  void thePriceRepaysTheBoxAtTheHurdleRate() {
    Run run = run(alone(), plain(5));

    assertThat(usdM(run, 0)).isCloseTo(2 / BILLS, within(1e-6));
    Table prices = prices(run);
    assertThat(prices.real(0, "irr")).isCloseTo(0.1, within(1e-6));
    assertThat(prices.integer(0, "rates")).isEqualTo(1);
    assertThat(prices.real(0, "capex_usd_m")).isCloseTo(10, within(1e-6));
    assertThat(prices.real(0, "displaced_usd_m")).isCloseTo(0, within(1e-6));
    assertThat(prices.real(0, "bills_usd_m")).isCloseTo(15 * 2 / BILLS, within(1e-5));
    assertThat(prices.real(0, "price_low")).isCloseTo(prices.real(0, "price_high"), within(1.0));
    Table cash = requireNonNull(run.tables().get("contract_cash"));
    assertThat(cash.real(0, "difference_usd_m")).isCloseTo(5 * 2 / BILLS - 10, within(1e-5));
    assertThat(cash.real(2, "difference_usd_m")).isCloseTo(5 * 2 / BILLS, within(1e-5));
  }

  @Test
  void anotherHurdleRateAsksAnotherPrice() {
    Run run = run(alone(), sheet("steep", 5, 0, 1, 1, 0.3));

    assertThat(usdM(run, 0)).isCloseTo(2 / (1 + 1 / 1.3 + 1 / 1.69), within(1e-6));
    assertThat(prices(run).real(0, "irr")).isCloseTo(0.3, within(1e-6));
  }

  @Test
  void whatIsPaidInAdvanceIsNotDiscounted() {
    Run run =
        run(
            alone(),
            plain(5),
            sheet("quarter", 5, 0.25, 1, 1, 0),
            sheet("half", 5, 0.5, 1, 1, 0),
            sheet("all", 5, 1, 1, 1, 0));

    assertThat(usdM(run, 1)).isCloseTo(2 / (0.25 * 3 + 0.75 * BILLS), within(1e-6));
    assertThat(usdM(run, 2)).isCloseTo(2 / (0.5 * 3 + 0.5 * BILLS), within(1e-6));
    assertThat(usdM(run, 3)).isCloseTo(2.0 / 3, within(1e-6));
    for (int row = 1; row < 4; row++) {
      assertThat(usdM(run, row)).isLessThan(usdM(run, row - 1));
    }
  }

  @Test
  void theMoreIsBilledUnusedTheLowerThePrice() {
    Run run =
        run(
            alone(),
            sheet("free", 5, 0, 0.4, 0.6, 0),
            sheet("most", 5, 0, 0.8, 0.6, 0),
            sheet("whole", 5, 0, 1, 0.6, 0));

    assertThat(usdM(run, 0)).isCloseTo(2 / BILLS / 0.6, within(1e-6)); // billed as used
    assertThat(usdM(run, 1)).isCloseTo(2 / BILLS / 0.8, within(1e-6));
    assertThat(usdM(run, 2)).isCloseTo(2 / BILLS, within(1e-6));
  }

  @Test
  void whereCapacityIsShortThePriceIsWhatOthersPay() {
    TinyCase full = new TinyCase().set("finance.discount_rate", 0.1); // ten boxes at 1 USD m

    Run run = run(full, plain(4));

    assertThat(usdM(run, 0)).isCloseTo(1, within(1e-6));
    assertThat(prices(run).real(0, "displaced_usd_m")).isCloseTo(12, within(1e-5));
    assertThat(prices(run).real(0, "capex_usd_m")).isCloseTo(0, within(1e-5));
  }

  @Test
  void aVolumeBeyondTheSiteNamesTheLimit() {
    Run run = run(alone(), plain(12.5));

    Table prices = prices(run);
    assertThat(prices.flag(0, "possible")).isFalse();
    assertThat(prices.real(0, "min_price")).isZero();
    assertThat(prices.text(0, "why"))
        .startsWith("at most 80.0 % of the volume can be served, short from 2026 to 2028; against")
        .containsAnyOf("grid power at A", "halls at A");
  }

  @Test
  void promisesToOthersAreKept() {
    TinyCase promised =
        new TinyCase()
            .replace(
                "workloads",
                "id: work, name: Work, unit: zflop, demand_per_year: 8, channels: [{id: on_demand, max_use: 1, price: 1000000, floor_share: 1}]")
            .set("finance.discount_rate", 0.1);

    Run run = run(promised, plain(2), sheet("more", 5, 0, 1, 1, 0));

    assertThat(usdM(run, 0)).isCloseTo(2 / BILLS, within(1e-5));
    assertThat(prices(run).flag(1, "possible")).isFalse();
    assertThat(prices(run).text(1, "why")).startsWith("at most 40.0 % of the volume");
  }

  @Test
  void aShortOfCashFirmAsksForMore() {
    TinyCase poor = alone().set("finance.opening.cash_usd_m", 5.0);

    Run run = run(poor, plain(5)); // 10 USD m of boxes, bills of 5 p in the same year

    assertThat(usdM(run, 0)).isBetween(1 - 1e-9, 1.02);
    assertThat(prices(run).real(0, "price_low")).isBetween(0.98e6, 1e6);
    assertThat(prices(run).text(0, "why"))
        .isEqualTo("cheaper, no plan meets the limits of finance");
    assertThat(prices(run).real(0, "irr")).isGreaterThan(0.1);
  }

  @Test
  void aTermOfMonthsHasTheVolumeOfItsMonths() {
    YearMonth from = YearMonth.of(2026, 7);
    TermSheet months = new TermSheet("months", "Contract", "work", 4, from, 21, 0, 1, 1, 0, "", 0);

    Contract contract = Contract.of(alone().read(), months);
    Case with = contract.at(3e6);

    var share = with.workloads().get(0).channels().get(1).share();
    var periods = with.timeline().periods();
    assertThat(20 * share.mean(periods.get(0))).isCloseTo(2, within(1e-12));
    assertThat(20 * share.mean(periods.get(1))).isCloseTo(4, within(1e-12));
    assertThat(20 * share.mean(periods.get(2))).isCloseTo(1, within(1e-12));
    assertThat(20 * share.mean(periods.get(3))).isZero();
    assertThat(contract.volume()).isCloseTo(7, within(1e-12));
    assertThat(with.workloads().get(0).channels().get(1).isCommitted()).isTrue();
  }

  @Test
  void aCaseWithoutContractsIsToldWhatToWrite() {
    assertThatThrownBy(() -> run(alone()))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining("found no contract in the case")
        .hasMessageContaining("workload: work")
        .hasMessageContaining("term_months: 36");
  }

  @Test
  void aTermThatNoLongerFitsIsRefused() {
    Case c = alone().read();
    YearMonth late = YearMonth.of(2029, 1);

    assertThatThrownBy(() ->
            Contract.of(c, new TermSheet("late", "Late", "work", 4, late, 36, 0, 1, 1, 0, "", 0)))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining("2029-01 to 2032-01")
        .hasMessageContaining("within 2026-01 to 2031-01");
  }

  @Test
  void returnsAreChecked() {
    assertThat(run(alone(), plain(5)).checks())
        .extracting(Check::name)
        .contains("return of contract plain", "contract prices", "certificates of studies");
  }
}
