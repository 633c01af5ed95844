package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Path;
import dev.buildout.planner.Planner;
import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import dev.buildout.planner.formulation.Scope;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cash is left repays debt. */
class CashSweepTest {
  private static final List<String> QUARTERS =
      List.of(
          "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4");

  /**
   * 10 boxes cost 20 in 2026 and bring 10 a year until the end of 2028. There are 4 of cash, so 6
   * are borrowed at the least, at 10 %. Lenders ask for less than is fair (12 %): the plan draws
   * all 20 that it may, and keeps them as long as it may. So does the reference, which has nothing
   * to sweep.
   */
  private static TinyCase cheapLoan(double share) {
    return new TinyCase()
        .set("finance.opening.cash_usd_m", 4)
        .set("finance.opening.equity_usd_m", 4)
        .add(
            "finance.debt",
            "id: bank, name: Bank, limit_usd_m: 20, interest_rate: 0.1, fair_rate: 0.12,"
                + " draw_until: 2026-12")
        .set("finance.debt.bank.sweep_share", share);
  }

  @Test
  void withoutASweepCheapDebtStays() {
    TinyPlan plan = cheapLoan(0).plan();

    assertThat(plan.money("debt bank", "2026")).isCloseTo(20, NEAR);
    assertThat(plan.money("debt bank", "2028")).isCloseTo(20, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  /**
   * 2027: 10 less interest of 2 leave 8; 2028: 10 less 1.2 leave 8.8; 2029 and 2030 earn nothing,
   * so that interest of 0.32 leaves less than nothing and nothing is swept.
   */
  @Test
  void allThatIsLeftIsSwept() {
    TinyPlan plan = cheapLoan(1).plan();

    assertThat(plan.money("repay bank", "2027")).isCloseTo(8, NEAR);
    assertThat(plan.money("debt bank", "2027")).isCloseTo(12, NEAR);
    assertThat(plan.money("debt bank", "2028")).isCloseTo(3.2, NEAR);
    assertThat(plan.money("debt bank", "2030")).isCloseTo(3.2, NEAR);
    assertThat(plan.money("cash", "2027")).isCloseTo(14, NEAR);
    assertThat(plan.npv()).isCloseTo(10 + 0.02 * (12 + 3.2 + 3.2 - 3 * 20), NEAR);
  }

  /** Half of 8, then half of 10 - 1.6. */
  @Test
  void aShareOfWhatIsLeft() {
    TinyPlan plan = cheapLoan(0.5).plan();

    assertThat(plan.money("debt bank", "2027")).isCloseTo(16, NEAR);
    assertThat(plan.money("debt bank", "2028")).isCloseTo(16 - 4.2, NEAR);
  }

  /**
   * 6 are left after 2027: more than 2028 leaves is never asked for, and nothing once it is gone.
   */
  @Test
  void noMoreThanIsOwed() {
    TinyPlan plan = cheapLoan(1).set("finance.debt.bank.limit_usd_m", Path.constant(12)).plan();

    assertThat(plan.money("debt bank", "2027")).isCloseTo(12 - 8.8, NEAR);
    assertThat(plan.money("debt bank", "2028")).isCloseTo(0, NEAR);
    assertThat(plan.money("repay bank", "2029")).isCloseTo(0, NEAR);
    assertThat(plan.money("cash", "2028"))
        .isCloseTo(4 - 10 + 12 + 8.8 - 8.8 + 10 - 0.32 - 3.2, NEAR);
  }

  /** By schedule 5 in 2027, and half of the 8 - 5 beyond; then 6.5 more than is allowed. */
  @Test
  void theScheduleComesFirst() {
    TinyPlan plan = cheapLoan(0.5).set("finance.debt.bank.repay_months", 48).plan();

    assertThat(plan.money("repay bank", "2027")).isCloseTo(5 + 1.5, NEAR);
    // Paid ahead by 1.5: the schedule asks for 3.5 of 10 - 1.35, and half of the rest is swept.
    assertThat(plan.money("repay bank", "2028")).isCloseTo(3.5 + (10 - 1.35 - 3.5) / 2, NEAR);
  }

  /**
   * A second loan of 20 ranks first and has a sweep of a half; what it leaves repays the other. It
   * is the one to keep.
   */
  @Test
  void tranchesSweepInOrder() {
    TinyPlan plan =
        cheapLoan(1)
            .add(
                "finance.debt",
                "id: first, name: First, limit_usd_m: 20, interest_rate: 0.1, fair_rate: 0.13,"
                    + " draw_until: 2026-12, sweep_share: 0.5, seniority: 0")
            .plan();

    assertThat(plan.money("repay first", "2027")).isCloseTo(3, NEAR);
    assertThat(plan.money("repay bank", "2027")).isCloseTo(3, NEAR);
    assertThat(plan.money("repay first", "2028")).isCloseTo((10 - 3.4) / 2, NEAR);
    assertThat(plan.money("repay bank", "2028")).isCloseTo((10 - 3.4) / 2, NEAR);
  }

  /** The sweep of 2027 leaves room for what the other loan must be paid at its maturity. */
  @Test
  void whatMaturesElsewhereIsNotSwept() {
    TinyPlan plan =
        cheapLoan(1)
            .add(
                "finance.debt",
                "id: bullet, name: Bullet, limit_usd_m: 5, interest_rate: 0.1, fair_rate: 0.12,"
                    + " draw_until: 2026-12, matures: 2027-06, seniority: 2")
            .plan();

    assertThat(plan.money("debt bullet", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.money("debt bullet", "2027")).isCloseTo(0, NEAR);
    assertThat(plan.money("repay bank", "2027")).isCloseTo(10 - 2 - 0.5 - 5, NEAR);
  }

  /**
   * Tax of 20 % with losses of 2026 to offset. Paying it ahead would hide cash from the sweep: tax
   * must be what profit and losses make it.
   */
  @Test
  void taxIsNotPaidAhead() {
    TinyPlan plan =
        cheapLoan(1)
            .set("finance.tax_rate", 0.2)
            .set("finance.loss_offset_share", 0.5)
            .set("finance.asset_classes.systems.bonus_share", 1)
            .plan();

    double losses = 20 - 10; // deducted with first use, less revenue
    for (String year : List.of("2027", "2028")) {
      double profit = 10 - plan.money("interest", year);
      double used = Math.min(losses, profit / 2);
      losses -= used;
      assertThat(plan.money("tax", year)).as(year).isCloseTo(0.2 * (profit - used), NEAR);
      assertThat(plan.money("repay bank", year))
          .as(year)
          .isCloseTo(profit - 0.2 * (profit - used), NEAR);
    }
  }

  /** The same rows and columns as before there were sweeps, and no whole numbers. */
  @Test
  void withoutASweepNothingIsAdded() {
    var none = Planner.formulate(cheapLoan(0).inputs(Scope.PLAN)).build();
    var some = Planner.formulate(cheapLoan(1).inputs(Scope.PLAN)).build();

    assertThat(none.integers()).isZero();
    for (int i = 0; i < none.rows(); i++) {
      assertThat(none.rowName(i)).doesNotContain("sweep").doesNotContain("beside");
    }
    assertThat(some.integers()).isEqualTo(4 + 2 * 5);
    assertThat(some.rows()).isEqualTo(none.rows() + 4 * 3 + 5 * 4);
  }

  @Test
  void aLoanIsRepaidAtItsMaturity() {
    TinyPlan plan = cheapLoan(0).set("finance.debt.bank.matures", YearMonth.of(2028, 6)).plan();

    assertThat(plan.money("debt bank", "2027")).isCloseTo(20, NEAR);
    assertThat(plan.money("debt bank", "2028")).isCloseTo(0, NEAR);
  }

  /**
   * Power comes for 10 boxes in 2026 and for 6 more at the end of 2027: drawn, repaid from what the
   * boxes earn, drawn again, with 1 % a year on what was not drawn at the start of each quarter.
   */
  @Test
  void aRevolverIsDrawnAgain() {
    TinyPlan plan =
        new TinyCase()
            .quarterly()
            .set("finance.opening.cash_usd_m", 4)
            .set("finance.opening.equity_usd_m", 4)
            .set("offers.box.until", YearMonth.of(2027, 12))
            .set("sites.a.grid_extra_mw", 6)
            .set("sites.a.grid_lead_months", 12)
            .set("sites.a.grid_usd_m_per_mw", 0.1)
            .set("sites.a.hall_mw", 20)
            .add(
                "finance.debt",
                "id: revolver, name: Revolver, limit_usd_m: 10, interest_rate: 0.1,"
                    + " fair_rate: 0.08, commitment_fee: 0.01")
            .plan();

    double before = 0;
    for (String quarter : QUARTERS) {
      double fee = 0.01 * (10 - before) / 4;
      assertThat(plan.money("interest", quarter))
          .as(quarter)
          .isCloseTo(0.1 * before / 4 + fee, NEAR);
      before += plan.money("borrow revolver", quarter) - plan.money("repay revolver", quarter);
      assertThat(plan.money("debt revolver", quarter)).as(quarter).isCloseTo(before, NEAR);
    }
    assertThat(plan.money("debt revolver", "2026-Q1")).isCloseTo(10, NEAR);
    assertThat(plan.money("repay revolver", "2026-Q4")).isGreaterThan(1);
    assertThat(plan.money("debt revolver", "2027-Q3")).isLessThan(1);
    assertThat(plan.money("borrow revolver", "2027-Q4")).isGreaterThan(9);
  }
}
