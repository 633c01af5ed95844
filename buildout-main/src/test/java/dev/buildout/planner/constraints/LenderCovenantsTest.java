package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Interest is covered, and cash with what can be drawn does not run short. */
class LenderCovenantsTest {
  /** 4 USD m of cash, so that n boxes that cost 2 and bring 1 a year take n - 4 of debt. */
  private static TinyCase indebted(double limit) {
    return new TinyCase()
        .set("finance.opening.cash_usd_m", 4)
        .set("finance.opening.equity_usd_m", 4)
        .add(
            "finance.debt",
            "id: bank, name: Bank, limit_usd_m: %s, interest_rate: 0.1, fair_rate: 0.1"
                .formatted(limit));
  }

  /** In 2027 n is 25 times a tenth of n - 4: n = 10 / 1.5. */
  @Test
  void interestIsCovered() {
    TinyPlan plan = indebted(100).set("finance.min_interest_cover", 25).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(10 / 1.5, NEAR);
    assertThat(plan.money("interest", "2027")).isCloseTo((10 / 1.5 - 4) / 10, NEAR);
  }

  /** 10 against 0.6. */
  @Test
  void lowCoverIsNoLimit() {
    TinyPlan plan = indebted(100).set("finance.min_interest_cover", 16).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(10, NEAR);
  }

  /** 4 of cash and a line of 7, of which 3 stay: n - 4, what is drawn beyond cash, is at most 4. */
  @Test
  void liquidityStays() {
    TinyPlan plan = indebted(7).set("finance.min_liquidity_usd_m", 3).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(8, NEAR);
    assertThat(plan.money("debt bank", "2026") - plan.money("cash", "2026")).isCloseTo(4, NEAR);
  }

  /** 14 of cash and a line of 7: 7 boxes leave 14 in 2026, and cash alone must be 14 from 2027. */
  @Test
  void whatCannotBeDrawnIsNotLiquid() {
    TinyPlan plan =
        indebted(7)
            .set("finance.debt.bank.draw_until", YearMonth.of(2026, 12))
            .set("finance.min_liquidity_usd_m", 14)
            .set("finance.opening.cash_usd_m", 14)
            .plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(7, NEAR);
    assertThat(plan.money("cash", "2026")).isLessThan(14);
    assertThat(plan.money("cash", "2027")).isGreaterThanOrEqualTo(14 - 1e-5);
  }
}
