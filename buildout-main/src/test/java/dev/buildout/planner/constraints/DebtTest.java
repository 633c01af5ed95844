package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Path;
import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Debt within its limits. */
class DebtTest {
  /** A box needs 1 more in 2026 than it earns; there are 4. */
  private static TinyCase poor(double limit, double rate) {
    return new TinyCase()
        .set("finance.opening.cash_usd_m", 4)
        .set("finance.opening.equity_usd_m", 4)
        .add(
            "finance.debt",
            "id: bank, name: Bank, limit_usd_m: %s, interest_rate: %s, fair_rate: 0.1"
                .formatted(limit, rate));
  }

  /** 6 are borrowed, interest of 10 % is paid from cash in 2027, and NPV does not see it. */
  @Test
  void borrowsWhatIsMissing() {
    TinyPlan plan = poor(100, 0.1).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(10, NEAR);
    assertThat(plan.money("debt bank", "2026")).isCloseTo(6, NEAR);
    assertThat(plan.money("interest", "2027")).isCloseTo(0.6, NEAR);
    assertThat(plan.money("cash", "2027")).isCloseTo(10 - 0.6 - 6, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  @Test
  void limitDecides() {
    assertThat(poor(3, 0.1).plan().ordered("box", "2026")).isCloseTo(7, NEAR);
  }

  /** 30 % instead of 10 on 6 USD m for a year. */
  @Test
  void spreadCostsValue() {
    assertThat(poor(100, 0.3).plan().npv()).isCloseTo(10 - 0.2 * 6, NEAR);
  }

  /** Debt n - 4 against half of n, the EBITDA of the year: n = 8. */
  @Test
  void covenantDecides() {
    TinyPlan plan = poor(100, 0.1).set("finance.max_debt_to_ebitda", 0.5).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(8, NEAR);
  }

  /**
   * Drawn in 2026, repaid by halves. Nothing is earned in 2027, so 0.6 of what is drawn stays in
   * cash for interest and the first half: 4 - 10 + b = 0.6 b.
   */
  @Test
  void whatIsDrawnIsRepaidInEqualParts() {
    Path price =
        new Path(
            List.of(
                new Path.Point(YearMonth.of(2026, 12), 1e6),
                new Path.Point(YearMonth.of(2027, 1), 0),
                new Path.Point(YearMonth.of(2027, 12), 0),
                new Path.Point(YearMonth.of(2028, 1), 3e6)),
            0);
    TinyPlan plan =
        poor(100, 0.1)
            .set("workloads.work.channels.on_demand.price", price)
            .set("finance.debt.bank.draw_until", YearMonth.of(2026, 12))
            .set("finance.debt.bank.repay_months", 24)
            .plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(10, NEAR);
    assertThat(plan.money("debt bank", "2026")).isCloseTo(15, NEAR);
    assertThat(plan.money("debt bank", "2027")).isCloseTo(7.5, NEAR);
    assertThat(plan.money("debt bank", "2028")).isCloseTo(0, NEAR);
    assertThat(plan.money("cash", "2027")).isCloseTo(0, NEAR);
  }

  /** 1 % of 20 in 2026: 6.2 are drawn instead of 6, and the fee is all that the debt costs. */
  @Test
  void whatIsNotDrawnCostsAFee() {
    TinyPlan plan =
        poor(20, 0.1)
            .set("finance.debt.bank.draw_until", YearMonth.of(2026, 12))
            .set("finance.debt.bank.commitment_fee", 0.01)
            .plan();

    assertThat(plan.money("interest", "2026")).isCloseTo(0.2, NEAR);
    assertThat(plan.money("debt bank", "2026")).isCloseTo(6.2, NEAR);
    assertThat(plan.money("interest", "2027")).isCloseTo(0.62, NEAR);
    assertThat(plan.npv()).isCloseTo(10 - 0.2, NEAR);
  }

  @Test
  void noDebtWithoutNeed() {
    TinyPlan plan = poor(100, 0.1).set("finance.opening.cash_usd_m", 50).plan();

    assertThat(plan.money("borrow bank", "2026")).isCloseTo(0, NEAR);
    assertThat(plan.money("interest", "2027")).isCloseTo(0, NEAR);
  }

  /** Halls cost 1 a year, with work or without: the firm may do nothing, and it may still build. */
  @Test
  void covenantDoesNotForbidToDoNothing() {
    TinyCase idle =
        poor(100, 0.1)
            .set("finance.max_debt_to_ebitda", 0.5)
            .set("sites.a.opex_usd_per_kw_year", 100)
            .set("finance.opening.cash_usd_m", 9);

    assertThat(idle.plan().npv()).isPositive();
    assertThat(idle.replace("offers").plan().npv()).isCloseTo(0, NEAR);
  }
}
