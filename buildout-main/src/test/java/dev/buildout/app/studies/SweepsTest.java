package dev.buildout.app.studies;

import static dev.buildout.planner.TinyCase.hourly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Axis;
import dev.buildout.model.Case;
import dev.buildout.model.Studies;
import dev.buildout.model.Sweep;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Run;
import dev.buildout.results.SweepTables;
import dev.buildout.results.Table;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Two units of work a year at a price of 1. A box costs 2 and serves three years, in which it does
 * 3 units where it may be busy all the time and 3u where its use is u. An hour on demand is paid
 * when used: a unit of work costs its yearly rent. So a unit costs 2 / (3u) on own boxes, and
 *
 * <pre>
 * own beats 0.9 on demand   from u = 0.741
 * own beats doing nothing   from u = 0.667
 * </pre>
 */
class SweepsTest {
  private static final Offset<Double> NEAR = within(1e-4);

  @Test
  void onDemandGivesWayToOwnBoxes() {
    Run run = Studied.run(swept(0.9), new Sweeps(true));
    Table crossovers = run.table(SweepTables.CROSSOVERS);

    assertThat(crossovers.size()).isEqualTo(1);
    assertThat(crossovers.text(0, "from_kind")).isEqualTo("on_demand");
    assertThat(crossovers.text(0, "from_source")).isEqualTo("cloud");
    assertThat(crossovers.text(0, "to_kind")).isEqualTo("own");
    assertThat(crossovers.text(0, "to_site")).isEqualTo("a");
    // 0.6 to 0.8, halved until 0.0125, which is less than a fiftieth of 0.8
    assertThat(crossovers.real(0, "x_before")).isCloseTo(0.7375, NEAR);
    assertThat(crossovers.real(0, "x_after")).isCloseTo(0.75, NEAR);
    assertThat(Studied.failed(run)).isEmpty();
  }

  @Test
  void dearOnDemandLeavesWorkUndone() {
    Run run = Studied.run(swept(1.1), new Sweeps(true));
    Table crossovers = run.table(SweepTables.CROSSOVERS);

    assertThat(crossovers.text(0, "from_source")).isEqualTo("not served");
    assertThat(crossovers.real(0, "x_before")).isBetween(0.65, 2.0 / 3);
    assertThat(crossovers.real(0, "x_after")).isBetween(2.0 / 3, 0.68);
    // at full use 2 boxes earn 2 a year for three years
    Table points = run.table(SweepTables.POINTS);
    assertThat(points.real(points.size() - 1, "npv_usd_m")).isCloseTo(2 * (3 - 2), NEAR);
    assertThat(points.real(points.size() - 1, "spend_usd_m")).isCloseTo(4, NEAR);
    assertThat(points.real(0, "npv_usd_m")).isCloseTo(0, NEAR);
  }

  /**
   * Half a box is allowed at most: at full use it does a quarter of the work, the cloud the rest.
   */
  @Test
  void sharesAreOfTheWorkAskedFor() {
    Case c = swept(0.9).with("sites.a.grid_mw", 0.5);
    Table mix = Studied.run(c, new Sweeps(true)).table(SweepTables.MIX);
    int last = mix.size() - 1;

    assertThat(mix.text(last, "source")).isEqualTo("not served");
    assertThat(mix.real(last, "share")).isCloseTo(0, NEAR);
    assertThat(mix.text(last - 1, "kind")).isEqualTo("on_demand");
    assertThat(mix.real(last - 1, "share")).isCloseTo(0.75, NEAR);
    assertThat(mix.text(last - 2, "kind")).isEqualTo("own");
    assertThat(mix.text(last - 2, "site")).isEqualTo("a");
    assertThat(mix.real(last - 2, "share")).isCloseTo(0.25, NEAR);
  }

  @Test
  void aCaseWithoutSweepsCannotBeAskedForThem() {
    assertThatThrownBy(() -> Studied.run(new TinyCase().read(), new Sweeps(true)))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining("studies.sweeps");
  }

  private static Case swept(double rent) {
    Axis use = new Axis("workloads.*.channels.*.max_use", "Use", false, 0.2, 1, 5);
    Studies studies =
        new Studies(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(new Sweep("use", "Use", use, false)),
            List.of());
    return new TinyCase()
        .set("workloads.work.rentable", true)
        .set("workloads.work.demand_per_year", 2)
        .add(
            "offers",
            "id: cloud, kind: on_demand, name: Cloud, system: box, from: 2026-01,"
                + " depth_chips: 1000, usd_per_chip_hour: %s".formatted(hourly(rent)))
        .read()
        .with("studies", studies);
  }
}
