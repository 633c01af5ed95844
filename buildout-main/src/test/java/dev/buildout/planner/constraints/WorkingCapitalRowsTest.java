package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Customers pay later, and so does the firm. */
class WorkingCapitalRowsTest {
  private static final double DAYS = 365.25;

  /** 10 USD m of cash. A box ties up 2 - 1 + 90 / 365.25 in its first year. */
  @Test
  void receivablesTieUpCash() {
    TinyPlan plan =
        new TinyCase()
            .set("finance.receivable_days", 90)
            .set("finance.opening.cash_usd_m", 10)
            .set("finance.opening.equity_usd_m", 10)
            .plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(10 / (1 + 90 / DAYS), NEAR);
  }

  /** With cash in plenty all is collected in the end. */
  @Test
  void receivablesAreCollected() {
    TinyPlan plan = new TinyCase().set("finance.receivable_days", 90).plan();

    assertThat(plan.money("change of working capital", "2026")).isCloseTo(10 * 90 / DAYS, NEAR);
    assertThat(plan.money("change of working capital", "2027")).isCloseTo(0, NEAR);
    assertThat(plan.money("change of working capital", "2029")).isCloseTo(-10 * 90 / DAYS, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  /** Electricity of 0.26298 a box: 30 days of it are still unpaid at the end of 2026. */
  @Test
  void payablesHelp() {
    TinyPlan plan =
        new TinyCase().set("finance.payable_days", 30).set("sites.a.power_usd_per_mwh", 30).plan();

    assertThat(plan.money("change of working capital", "2026"))
        .isCloseTo(-2.6298 * 30 / DAYS, NEAR);
  }

  /** Nothing is sold. 12 USD m of the last 180 days come in over two quarters, evenly by day. */
  @Test
  void openingReceivablesComeInOverTheirDays() {
    TinyPlan plan =
        new TinyCase()
            .quarterly()
            .replace("offers")
            .set("finance.receivable_days", 180)
            .set("finance.opening.receivables_usd_m", 12)
            .plan();

    double firstQuarter = 12 * 91.3125 / 180;
    assertThat(plan.money("change of working capital", "2026-Q1")).isCloseTo(-firstQuarter, NEAR);
    assertThat(plan.money("change of working capital", "2026-Q2"))
        .isCloseTo(firstQuarter - 12, NEAR);
  }
}
