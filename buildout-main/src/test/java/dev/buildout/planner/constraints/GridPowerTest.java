package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Power from the grid. */
class GridPowerTest {
  @Test
  void gridCarriesFourBoxes() {
    TinyPlan plan = new TinyCase().set("sites.a.grid_mw", 4).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(4, NEAR);
    assertThat(plan.npv()).isCloseTo(4, NEAR);
  }

  /** 10 MW / 1.25 = 8 boxes. */
  @Test
  void coolingTakesItsShare() {
    assertThat(new TinyCase().set("sites.a.pue", 1.25).plan().npv()).isCloseTo(8, NEAR);
  }

  /** 10 boxes in 2026 and 5 more when 5 MW are energised in 2027. */
  @Test
  void contractsOfThePastArriveInTheirYear() {
    TinyPlan plan =
        new TinyCase()
            .set("offers.box.until", java.time.YearMonth.of(2027, 12))
            .add("power", "id: more, site: a, from: 2027-01, grid_mw: 5, hall_mw: 5")
            .plan();

    assertThat(plan.active("box", "2026")).isLessThanOrEqualTo(10 + 1e-6);
    assertThat(plan.ordered("box", "2026") + plan.ordered("box", "2027")).isCloseTo(15, NEAR);
    assertThat(plan.npv()).isCloseTo(15, NEAR);
  }

  /** Demand of 20 decides, not power. */
  @Test
  void powerInPlentyDecidesNothing() {
    TinyPlan plan = new TinyCase().set("sites.a.grid_mw", 90).set("sites.a.hall_mw", 90).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(20, NEAR);
  }
}
