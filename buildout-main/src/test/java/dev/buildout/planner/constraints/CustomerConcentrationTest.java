package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** No customer brings too much of the revenue. */
class CustomerConcentrationTest {
  /** The anchor would take all 10 boxes; others take 2. */
  private static TinyCase anchored(double most) {
    return new TinyCase()
        .replace(
            "workloads",
            "id: work, name: Work, unit: zflop, demand_per_year: 20, channels: ["
                + "{id: committed, share: 0.5, price: 1.1e6, max_use: 1, customer: anchor}, "
                + "{id: on_demand, share: 0.1, price: 1e6, max_use: 1}]")
        .set("finance.max_customer_share", most);
  }

  /** 1.1 a of the anchor against 2 of others: 1.1 a = 0.55 (1.1 a + 2), so that a = 2.2222. */
  @Test
  void shareDecidesWithinTheHorizon() {
    TinyPlan plan = anchored(0.55).plan();

    double anchor = 0.55 * 2 / 0.45 / 1.1;
    assertThat(plan.served("work", 0, "2026")).isCloseTo(anchor, NEAR);
    assertThat(plan.served("work", 0, "2027")).isCloseTo(anchor, NEAR);
    assertThat(plan.ordered("box", "2026")).isCloseTo(2 + anchor, NEAR);
  }

  /** In the run-off the anchor may take all. */
  @Test
  void runOffIsFree() {
    assertThat(anchored(0.55).plan().served("work", 0, "2028"))
        .isCloseTo(2 + 0.55 * 2 / 0.45 / 1.1, NEAR);
  }

  @Test
  void noLimitByDefault() {
    assertThat(anchored(1).plan().served("work", 0, "2026")).isCloseTo(10, NEAR);
  }
}
