package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Grid power that can still be contracted. */
class GridExtraTest {
  private static TinyCase extra(double mw, double usdMPerMw) {
    return new TinyCase()
        .set("sites.a.grid_mw", 4)
        .set("sites.a.grid_extra_mw", mw)
        .set("sites.a.grid_usd_m_per_mw", usdMPerMw);
  }

  /** 4 boxes on standing power, 3 on new power at 0.5 a MW: 4 + 3 x (1 - 0.5) = 5.5. */
  @Test
  void contractsWhatThereIs() {
    TinyPlan plan = extra(3, 0.5).plan();

    assertThat(plan.gridMw("a", "2026")).isCloseTo(3, NEAR);
    assertThat(plan.npv()).isCloseTo(5.5, NEAR);
  }

  /** The hall holds 10 MW, so 6 of 100 MW are contracted. */
  @Test
  void offerInPlentyDecidesNothing() {
    assertThat(extra(100, 0.5).plan().gridMw("a", "2026")).isCloseTo(6, NEAR);
  }

  @Test
  void contractsNothingDearerThanItsUse() {
    assertThat(extra(100, 1.5).plan().gridMw("a", "2026")).isZero();
  }

  /** Power that comes after 24 months serves one year of a box's three: worth 1, cost 0.5 + 0. */
  @Test
  void leadTimeDelaysPower() {
    TinyPlan plan = extra(3, 0.1).set("sites.a.grid_lead_months", 24).plan();

    assertThat(plan.active("box", "2027")).isCloseTo(4, NEAR);
    assertThat(plan.active("box", "2028")).isLessThanOrEqualTo(7 + 1e-6);
  }
}
