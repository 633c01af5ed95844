package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Rented capacity: contracts, depth, and what is paid for it. */
class RentalDepthTest {
  /** A system-year costs 0.6 and earns 1; rented systems need no power of ours. */
  private static TinyCase rent(String terms) {
    return new TinyCase()
        .replace(
            "offers",
            "id: rent, name: Rent, system: box, from: 2026-01, depth_chips: 5, usd_per_chip_hour: %s, %s"
                .formatted(TinyCase.hourly(0.6), terms))
        .set("workloads.work.rentable", true);
  }

  /** 5 systems in each of five years: 25 x 0.4 = 10. */
  @Test
  void onDemandUsesAllThereIs() {
    TinyPlan plan = rent("kind: on_demand").plan();

    assertThat(plan.rented("rent", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.npv()).isCloseTo(10, NEAR);
  }

  /** A quarter of the paid hours is lost: 25 x (0.75 - 0.6) = 3.75. */
  @Test
  void interruptionIsPaidFor() {
    TinyPlan plan = rent("kind: on_demand, interruption_loss: 0.25").plan();

    assertThat(plan.served("work", "2026")).isCloseTo(3.75, NEAR);
    assertThat(plan.npv()).isCloseTo(3.75, NEAR);
  }

  /** 0.9 / 1.25 = 0.72 useful: 25 x (0.72 - 0.6) = 3. */
  @Test
  void checkingProvidersIsPaidFor() {
    String terms = "kind: decentralised, interruption_loss: 0.1, verification_share: 0.25";

    assertThat(rent(terms).plan().npv()).isCloseTo(3, NEAR);
  }

  /** Signed for a year in 2026 and again in 2027: 2 x 5 x 0.4 = 4. */
  @Test
  void reservationsEndWithTheirTerm() {
    TinyPlan plan = rent("kind: reservation, term_months: 12").plan();

    assertThat(plan.reserved("rent", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.reserved("rent", "2027")).isCloseTo(5, NEAR);
    assertThat(plan.served("work", "2028")).isZero();
    assertThat(plan.npv()).isCloseTo(4, NEAR);
  }

  /** Work in 2026 only. Two years cost 1.2 and earn 1, so nothing is signed. */
  @Test
  void reservationIsPaidWhetherUsedOrNot() {
    assertThat(workIn2026("kind: reservation, term_months: 24").reserved("rent", "2026")).isZero();
  }

  /** The same contract paid by use: 5 x 0.4 = 2. */
  @Test
  void reservationPaidByUseIsSigned() {
    TinyPlan plan = workIn2026("kind: reservation, term_months: 24, take_or_pay: 0");

    assertThat(plan.reserved("rent", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.npv()).isCloseTo(2, NEAR);
  }

  private static TinyPlan workIn2026(String terms) {
    return rent(terms)
        .replace(
            "workloads",
            "id: work, name: Work, unit: zflop, rentable: true, channels: ["
                + TinyCase.channel(1)
                + "], demand_per_year: {points: {2026-12: 20, 2027-01: 0}}")
        .plan();
  }

  /** The second year of 18 months is half in force: 5 + 2.5, and what 2027 adds ends in 2028. */
  @Test
  void termOfPartOfAYearCountsByItsShare() {
    TinyPlan plan = rent("kind: reservation, term_months: 18").plan();

    assertThat(plan.served("work", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.served("work", "2027")).isCloseTo(5, NEAR);
    assertThat(plan.served("work", "2028")).isCloseTo(0.5 * plan.reserved("rent", "2027"), NEAR);
  }

  /**
   * At 50 % use the 5 that can be had at once are 2.5 on average, and those are paid: 5 x 2.5 x
   * 0.4.
   */
  @Test
  void hoursOnDemandFollowTheLoad() {
    TinyPlan plan =
        rent("kind: on_demand").set("workloads.work.channels.on_demand.max_use", 0.5).plan();

    assertThat(plan.rented("rent", "2026")).isCloseTo(2.5, NEAR);
    assertThat(plan.served("work", "2026")).isCloseTo(2.5, NEAR);
    assertThat(plan.npv()).isCloseTo(5, NEAR);
  }

  /** So do those of a decentralised network, of which 0.72 are useful: 5 x 2.5 x (0.72 - 0.6). */
  @Test
  void decentralisedHoursFollowTheLoad() {
    String terms = "kind: decentralised, interruption_loss: 0.1, verification_share: 0.25";
    TinyPlan plan = rent(terms).set("workloads.work.channels.on_demand.max_use", 0.5).plan();

    assertThat(plan.npv()).isCloseTo(1.5, NEAR);
  }

  /** A reserved system is paid while it waits for the peak: it earns 0.5 a year and costs 0.6. */
  @Test
  void reservationStandsReadyForThePeak() {
    TinyPlan plan =
        rent("kind: reservation, term_months: 12")
            .set("workloads.work.channels.on_demand.max_use", 0.5)
            .plan();

    assertThat(plan.reserved("rent", "2026")).isZero();
  }

  /**
   * Channels of 50 % and 100 %: an hour counts once, as if it were of the second. Then the first
   * earns 0.5 an hour, less than 0.6, and only the 10 units of the second are served. 10 x 5 x 0.4.
   */
  @Test
  void whereChannelsDifferAnHourCountsTheLeast() {
    TinyPlan plan =
        rent("kind: on_demand")
            .replace(
                "workloads",
                "id: work, name: Work, unit: zflop, rentable: true, demand_per_year: 20, channels: ["
                    + "{id: on_demand, share: 0.5, price: 1000000, max_use: 0.5},"
                    + "{id: committed, share: 0.5, price: 1000000, max_use: 1}]")
            .set("offers.rent.depth_chips", 500)
            .plan();

    assertThat(plan.served("work", 0, "2026")).isCloseTo(0, NEAR);
    assertThat(plan.served("work", 1, "2026")).isCloseTo(10, NEAR);
    assertThat(plan.npv()).isCloseTo(20, NEAR);
  }

  @Test
  void depthInPlentyDecidesNothing() {
    TinyPlan plan = rent("kind: on_demand").set("offers.rent.depth_chips", 500).plan();

    assertThat(plan.rented("rent", "2026")).isCloseTo(20, NEAR);
  }

  @Test
  void offerForOtherWorkloadsIsNotUsed() {
    TinyCase two =
        rent("kind: on_demand, workloads: [other]")
            .add(
                "workloads",
                "id: other, name: Other, unit: zflop, rentable: true, demand_per_year: 2, channels: ["
                    + TinyCase.channel(1)
                    + "]");

    assertThat(two.plan().served("work", "2026")).isZero();
    assertThat(two.plan().served("other", "2026")).isCloseTo(2, NEAR);
  }

  @Test
  void workThatMustStayIsNotRentedOut() {
    TinyPlan plan = rent("kind: on_demand").set("workloads.work.rentable", false).plan();

    assertThat(plan.npv()).isCloseTo(0, NEAR);
  }
}
