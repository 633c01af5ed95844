package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** What is earned covers the service of debt. */
class DebtServiceTest {
  /** 4 USD m of cash, so that n boxes take n - 4 of debt, half of which is due in 2027. */
  private static TinyCase indebted(double cover) {
    return new TinyCase()
        .set("finance.opening.cash_usd_m", 4)
        .set("finance.opening.equity_usd_m", 4)
        .set("finance.min_dscr", cover)
        .add(
            "finance.debt",
            "id: bank, name: Bank, limit_usd_m: 100, interest_rate: 0.1, fair_rate: 0.1,"
                + " draw_until: 2026-12, repay_months: 24");
  }

  /** In 2027 n is 4 times 0.6 (n - 4). */
  @Test
  void coverDecides() {
    assertThat(indebted(4).plan().ordered("box", "2026")).isCloseTo(9.6 / 1.4, NEAR);
  }

  /** 10 against 3.6. */
  @Test
  void lowCoverIsNoLimit() {
    assertThat(indebted(2.7).plan().ordered("box", "2026")).isCloseTo(10, NEAR);
  }

  /**
   * Tax of 20 % on what is left of revenue after deductions of 2 a box and interest: nothing is due
   * in 2026 and 2027, because losses of 2026 are carried forward. So the cover is that without tax.
   */
  @Test
  void taxCountsWhenItIsPaid() {
    TinyPlan plan = indebted(4).set("finance.tax_rate", 0.2).plan();

    assertThat(plan.money("tax", "2027")).isCloseTo(0, NEAR);
    assertThat(plan.ordered("box", "2026")).isCloseTo(9.6 / 1.4, NEAR);
  }

  /** Repayment is due in 2027 whether or not it was made before. */
  @Test
  void payingAheadDoesNotHelp() {
    TinyPlan plan = indebted(4).quarterly().plan();

    double due = plan.money("debt bank", "2026-Q4") / 2;
    double earned = 0;
    double interest = 0;
    for (String quarter : new String[] {"2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"}) {
      earned += plan.served("work", quarter);
      interest += plan.money("interest", quarter);
    }
    assertThat(earned).isGreaterThanOrEqualTo(4 * (interest + due) - 1e-5);
  }

  /** Halls cost 1 a year, with work or without: the firm may do nothing. */
  @Test
  void covenantDoesNotForbidToDoNothing() {
    TinyCase idle = indebted(4).set("sites.a.opex_usd_per_kw_year", 50).replace("offers");

    assertThat(idle.plan().npv()).isCloseTo(0, NEAR);
  }
}
