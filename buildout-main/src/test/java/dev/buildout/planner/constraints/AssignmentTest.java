package dev.buildout.planner.constraints;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import org.junit.jupiter.api.Test;

/** Systems work only where they stand; work goes to any site. */
class AssignmentTest {
  private static TinyCase twoSites() {
    return new TinyCase()
        .replace("offers")
        .add(
            "sites",
            "id: b, name: B, pue: 1, grid_mw: 10, hall_mw: 10, power_usd_per_mwh: 0, hall_module_mw: 1,"
                + " hall_usd_m_per_mw: 1, hall_lead_months: 0, hall_modules_max: 0, grid_lead_months: 0")
        .add(
            "fleet",
            "id: at-a, system: box, site: a, systems: 3, in_service: 2025-01, cost_usd_m: 2")
        .add(
            "fleet",
            "id: at-b, system: box, site: b, systems: 4, in_service: 2025-01, cost_usd_m: 2");
  }

  @Test
  void installedSystemsOfAllSitesServeOneWorkload() {
    assertThat(twoSites().plan().served("work", "2026")).isCloseTo(7, NEAR);
  }

  @Test
  void systemsWithoutWorkAreIdle() {
    TinyPlan plan = twoSites().set("workloads.work.demand_per_year", 5).plan();

    assertThat(plan.served("work", "2026")).isCloseTo(5, NEAR);
    assertThat(plan.installed("box", "2026")).isCloseTo(7, NEAR);
    assertThat(plan.active("box", "2026")).isLessThanOrEqualTo(7);
  }
}
