package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** The used market is shallow. */
class ResaleTest {
  /**
   * 10 boxes since January 2025, nothing to do from 2027 on. At two years a box sells for 2 x 0.6 x
   * (1 - 0.5) = 0.6. The offer itself is too dear to buy; it states what used boxes are worth.
   */
  private static TinyPlan used(double depth, String start) {
    int year = Integer.parseInt(start.substring(0, 4));
    String month = start.substring(4);
    return new TinyCase()
        .startingIn(start)
        .replace(
            "workloads",
            "id: work, name: Work, unit: zflop, channels: ["
                + TinyCase.channel(1)
                + "], demand_per_year: {points: {%d%s: 20, %d%s: 0}}"
                    .formatted(year, month, year + 1, month))
        .set("offers.box.price_usd_m", 100)
        .set("offers.box.resale_share", 0.6)
        .set("offers.box.resale_decline", 0.5)
        .set("offers.box.resale_depth", depth)
        .add(
            "fleet",
            "id: old, system: box, site: a, systems: 10, in_service: %d%s, cost_usd_m: 2"
                .formatted(year - 1, month))
        .plan();
  }

  @Test
  void marketTakesThreeOfTen() {
    TinyPlan plan = used(0.3, "2026-01");

    assertThat(plan.money("proceeds", "2027")).isCloseTo(3 * 0.6, NEAR);
    assertThat(plan.installed("box", "2027")).isCloseTo(7, NEAR);
  }

  @Test
  void marketThatTakesAllDecidesNothing() {
    TinyPlan plan = used(1, "2026-01");

    assertThat(plan.money("proceeds", "2027")).isCloseTo(10 * 0.6, NEAR);
    assertThat(plan.installed("box", "2027")).isCloseTo(0, NEAR);
  }

  @Test
  void noMarketNoSale() {
    assertThat(used(0, "2026-01").money("proceeds", "2027")).isCloseTo(0, NEAR);
  }

  /** Once a year does not mean in January: a plan may start in July. */
  @Test
  void plansThatStartInSummerSellToo() {
    assertThat(used(0.3, "2026-07").money("proceeds", "2027-07+12m")).isCloseTo(3 * 0.6, NEAR);
  }
}
