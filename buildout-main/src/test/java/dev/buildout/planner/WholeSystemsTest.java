package dev.buildout.planner;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Systems that are ordered and reserved in whole numbers. */
class WholeSystemsTest {
  private static TinyCase whole() {
    return new TinyCase().set("whole_systems", true);
  }

  /** 3.8 units a year: the fourth box earns 3 x 0.8 and costs 2. 3 x 3.8 - 4 x 2 = 3.4. */
  @Test
  void lastSystemIsBoughtForMostOfItsWork() {
    TinyPlan plan = whole().set("workloads.work.demand_per_year", 3.8).plan();

    assertThat(plan.ordered("box", "2026")).isEqualTo(4);
    assertThat(plan.npv()).isCloseTo(3.4, NEAR);
  }

  /** Of 3.4 units the fourth box would earn 1.2. */
  @Test
  void lastSystemIsNotBoughtForLittle() {
    TinyPlan plan = whole().set("workloads.work.demand_per_year", 3.4).plan();

    assertThat(plan.ordered("box", "2026")).isEqualTo(3);
    assertThat(plan.npv()).isCloseTo(3, NEAR);
  }

  @Test
  void partsOfSystemsAreBoughtElsewhere() {
    TinyPlan plan = new TinyCase().set("workloads.work.demand_per_year", 3.4).plan();

    assertThat(plan.ordered("box", "2026")).isCloseTo(3.4, NEAR);
  }

  /** 5.5 can be had; the sixth would be more than that. 2 x 5 x 0.4 = 4. */
  @Test
  void reservationsAreWhole() {
    TinyPlan plan =
        whole()
            .replace(
                "offers",
                "id: rent, kind: reservation, name: Rent, system: box, from: 2026-01, depth_chips: 5.5, term_months: 12, usd_per_chip_hour: "
                    + TinyCase.hourly(0.6))
            .set("workloads.work.rentable", true)
            .plan();

    assertThat(plan.reserved("rent", "2026")).isEqualTo(5);
    assertThat(plan.reserved("rent", "2027")).isEqualTo(5);
    assertThat(plan.npv()).isCloseTo(4, NEAR);
  }

  /** Boxes and bricks of several prices and speeds on two sites, by quarters, demand that grows. */
  @Test
  void gapIsClosedForManyOffers() {
    TinyCase many =
        whole()
            .quarterly()
            .set("finance.discount_rate", 0.1)
            .replace(
                "workloads",
                "id: work, name: Work, unit: zflop, demand_per_year: {points: {2026-01: 3.3, 2027-12: 11.7}}, channels: ["
                    + TinyCase.channel(1)
                    + "]")
            .add(
                "sites",
                "id: b, name: B, pue: 1.3, grid_mw: 4.4, hall_mw: 4.4, power_usd_per_mwh: 10,"
                    + " hall_module_mw: 1, hall_usd_m_per_mw: 1, hall_lead_months: 0,"
                    + " hall_modules_max: 0");
    for (int i = 1; i <= 5; i++) {
      String system = i % 2 == 0 ? "box" : "brick";
      many.add("offers", "id: offer-%d, %s".formatted(i, TinyCase.offer(system, 1.5 + 0.13 * i)))
          .set("offers.offer-" + i + ".until", YearMonth.of(2027, 12))
          .set("offers.offer-" + i + ".lead_months", 9 - i);
    }

    Plan plan = many.plan().plan();

    double gap = plan.boundUsdM() - plan.objectiveUsdM();
    assertThat(gap).isLessThanOrEqualTo(1e-3 * Math.abs(plan.objectiveUsdM()) + 1e-6);
    var columns = plan.fixed();
    assertThat(
            IntStream.range(0, columns.columns())
                .filter(j -> columns.columnName(j).startsWith("order "))
                .mapToDouble(plan::at)
                .map(units -> Math.abs(units - Math.rint(units))))
        .isNotEmpty()
        .allMatch(part -> part < 1e-9);
  }
}
