package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Free cash flow over any twelve months. */
class FreeCashFlowFloorTest {
  private static TinyCase floor(double usdM) {
    return new TinyCase()
        .set("offers.box.until", YearMonth.of(2027, 12))
        .set(
            "finance.free_cash_flow_floor_usd_m",
            java.util.Optional.of(dev.buildout.model.Path.constant(usdM)));
  }

  /** Each box of 2026 costs that year 1: 5 are bought, the others wait for 2027. */
  @Test
  void floorDelaysPurchases() {
    TinyPlan plan = floor(-5).plan();

    assertThat(plan.ordered("box", "2026")).isLessThanOrEqualTo(5 + 1e-6);
    assertThat(plan.ordered("box", "2026") + plan.ordered("box", "2027")).isCloseTo(10, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  /** With orders in 2026 only, the rest is not bought at all. */
  @Test
  void floorDecides() {
    TinyPlan plan = floor(-5).set("offers.box.until", YearMonth.of(2026, 12)).plan();

    assertThat(plan.npv()).isCloseTo(5, NEAR);
  }

  /** In quarters: the twelve months to Q4 of 2026, to Q1 of 2027 and so on. */
  @Test
  void holdsOverAnyFourQuarters() {
    TinyPlan plan = floor(-5).quarterly().plan();

    for (int n = 3; n < 8; n++) {
      double year = 0;
      for (int q = n - 3; q <= n; q++) {
        String label = plan.plan().formulation().in.period(q).label();
        year += plan.money("Revenue of the planned workloads", label);
        year -= plan.money("capex", label);
      }
      assertThat(year).as("twelve months to quarter %d", n).isGreaterThanOrEqualTo(-5 - 1e-5);
    }
    assertThat(plan.npv()).isPositive();
  }

  @Test
  void lowFloorDecidesNothing() {
    TinyPlan plan = floor(-50).set("offers.box.until", YearMonth.of(2026, 12)).plan();

    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }
}
