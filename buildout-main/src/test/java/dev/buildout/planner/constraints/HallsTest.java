package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Halls come in whole modules. */
class HallsTest {
  private static TinyCase modules(double usdMPerMw) {
    return new TinyCase()
        .set("sites.a.hall_mw", 0)
        .set("sites.a.hall_module_mw", 4)
        .set("sites.a.hall_usd_m_per_mw", usdMPerMw)
        .set("sites.a.hall_modules_max", 100);
  }

  /** A third module holds the last 2 boxes, worth 2, and costs 0.4. 10 - 3 x 0.4 = 8.8. */
  @Test
  void thirdModuleIsBuiltForHalfItsRoom() {
    TinyPlan plan = modules(0.1).plan();

    assertThat(plan.modules("a", "2026")).isEqualTo(3);
    assertThat(plan.npv()).isCloseTo(8.8, NEAR);
  }

  /** It costs 2.4: two modules, 8 boxes, 8 - 2 x 2.4 = 3.2. */
  @Test
  void thirdModuleIsNotWorthItsPrice() {
    TinyPlan plan = modules(0.6).plan();

    assertThat(plan.modules("a", "2026")).isEqualTo(2);
    assertThat(plan.ordered("box", "2026")).isCloseTo(8, NEAR);
    assertThat(plan.npv()).isCloseTo(3.2, NEAR);
  }

  @Test
  void landHoldsOneModule() {
    TinyPlan plan = modules(0.1).set("sites.a.hall_modules_max", 1).plan();

    assertThat(plan.modules("a", "2026") + plan.modules("a", "2027")).isEqualTo(1);
    assertThat(plan.ordered("box", "2026")).isCloseTo(4, NEAR);
  }

  /** 1 x 12 months late and 2 years of use: 10 x (2 - 2) = 0 is not worth a hall. */
  @Test
  void hallsTakeTime() {
    TinyPlan plan = modules(0.1).set("sites.a.hall_lead_months", 12).plan();

    assertThat(plan.modules("a", "2026") + plan.modules("a", "2027")).isZero();
    assertThat(plan.npv()).isCloseTo(0, NEAR);
  }

  @Test
  void standingHallsAreEnough() {
    TinyPlan plan = new TinyCase().set("sites.a.hall_modules_max", 100).plan();

    assertThat(plan.modules("a", "2026")).isZero();
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }
}
