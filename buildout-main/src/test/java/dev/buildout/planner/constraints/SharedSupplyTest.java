package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Path;
import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Supply that purchases share counts when they are delivered. */
class SharedSupplyTest {
  private static TinyCase hbm(double gbPerQuarter) {
    return new TinyCase()
        .add("supply", "id: hbm, name: HBM, resource: hbm_gb, per_quarter: " + gbPerQuarter);
  }

  /** 4 x 150 GB a year for 100 GB a box. */
  @Test
  void memoryForSixBoxes() {
    assertThat(hbm(150).plan().ordered("box", "2026")).isCloseTo(6, NEAR);
  }

  /** 4 x 3 packages a year, 2 a box, one box more or less of either system. */
  @Test
  void systemsShareIt() {
    TinyPlan plan =
        new TinyCase()
            .add("offers", "id: brick, " + TinyCase.offer("brick", 2))
            .add("supply", "id: p, name: P, resource: packages, per_quarter: 3")
            .plan();

    assertThat(plan.ordered("box", "2026") + plan.ordered("brick", "2026")).isCloseTo(6, NEAR);
  }

  @Test
  void otherChipsDoNotDrawOnIt() {
    TinyPlan plan = hbm(150).set("supply.hbm.chips", java.util.List.of("brick-chip")).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(10, NEAR);
  }

  /** The limit holds from 2027: it stops boxes that arrive then, not those that arrive before. */
  @Test
  void deliveryCounts() {
    TinyCase fromNextYear = hbm(100).set("supply.hbm.from", java.time.YearMonth.of(2027, 1));
    assertThat(fromNextYear.plan().ordered("box", "2026")).isCloseTo(10, NEAR);

    TinyCase late = fromNextYear.set("offers.box.lead_months", 12);
    assertThat(late.plan().ordered("box", "2026")).isCloseTo(4, NEAR);
  }

  /** 3 boxes on order leave 1 of 4; 5 leave nothing, without a conflict. */
  @Test
  void systemsOnOrderComeFirst() {
    assertThat(withOnOrder(3).ordered("box", "2026")).isCloseTo(1, NEAR);
    assertThat(withOnOrder(5).ordered("box", "2026")).isCloseTo(0, NEAR);
  }

  private static TinyPlan withOnOrder(int systems) {
    return hbm(100)
        .set("offers.box.lead_months", 12)
        .add(
            "fleet",
            "id: coming, system: box, site: a, systems: %d, in_service: 2027-01, cost_usd_m: 2"
                .formatted(systems))
        .plan();
  }

  /**
   * 3 bricks on order for 2027 leave 1 of 4 to the boxes. Kept, a brick earns 1.2 in three years;
   * cancelled, it gives back half of its 2: that alone would not do. But its memory makes a box,
   * which earns 3 for 2. Plan: 4 boxes of 1 each, less 3 times 0.2.
   */
  @Test
  void cancelledOrderReleasesWhatItWouldDraw() {
    TinyPlan plan = bricksOnOrder(3).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(4, NEAR);
    assertThat(plan.money("Cancelled orders", "2026")).isCloseTo(3, NEAR);
    assertThat(plan.npv()).isCloseTo(4 - 3 * 0.2, NEAR);
  }

  /** The same with memory for 12 and 4 boxes on offer: the bricks are worth their 1.2 and stay. */
  @Test
  void nothingIsCancelledWhereSupplyIsPlenty() {
    TinyPlan plan =
        bricksOnOrder(3)
            .set("supply.hbm.per_quarter", Path.constant(300))
            .set("offers.box.max_per_quarter", Path.constant(1))
            .plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(4, NEAR);
    assertThat(plan.money("Cancelled orders", "2026")).isCloseTo(0, NEAR);
    assertThat(plan.npv()).isCloseTo(4, NEAR);
  }

  /** Bricks that cannot be cancelled keep their memory. */
  @Test
  void orderThatIsKeptReleasesNothing() {
    TinyPlan plan = bricksOnOrder(3).set("fleet.coming.cancel_fee_share", 1.0).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(1, NEAR);
  }

  /** 5 on order are more than the 4 supplied: boxes take their place one by one. */
  @Test
  void whatWasPromisedCanBeSwapped() {
    assertThat(bricksOnOrder(5).plan().ordered("box", "2026")).isCloseTo(5, NEAR);
    assertThat(bricksOnOrder(5).plan().npv()).isCloseTo(5 * (1 - 0.2), NEAR);
  }

  /** The largest order of a generation counts what can be released: 5 boxes less 1 for the chip. */
  @Test
  void whatWasPromisedCanBeSwappedForANewGeneration() {
    TinyPlan plan = bricksOnOrder(5).set("offers.box.development_usd_m", 1).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.npv()).isCloseTo(5 * (1 - 0.2) - 1, NEAR);
  }

  private static TinyCase bricksOnOrder(int systems) {
    return hbm(100)
        .set("offers.box.lead_months", 12)
        .does("work", "brick", 0.4)
        .add(
            "fleet",
            "id: coming, system: brick, site: a, systems: %d, in_service: 2027-01, cost_usd_m: 2, cancel_fee_share: 0.5"
                .formatted(systems));
  }

  @Test
  void noSupplyMeansNoDelivery() {
    TinyPlan plan = hbm(0).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(0, NEAR);
    assertThat(plan.plan().stats().ranges().warnings()).isEmpty();
  }

  @Test
  void supplyInPlentyDecidesNothing() {
    assertThat(hbm(1e6).plan().ordered("box", "2026")).isCloseTo(10, NEAR);
  }
}
