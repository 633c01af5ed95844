package dev.buildout.app.studies;

import static dev.buildout.results.StudyTables.RANGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.planner.RichCases;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far decisions can move, in cases that a pocket calculator solves. */
class RangesTest {
  /**
   * Ten boxes are worth 10, so that 0.1 may be lost. A box less loses 3 and saves 2; a box more
   * costs 2 and stands idle. A box that is not used in a year loses 1; a box less serves two units
   * less within the horizon.
   */
  @ParameterizedTest
  @CsvSource({
    "capex_horizon,    20, 19.8, 20.1",
    "capex_first_year, 20, 19.8, 20.1",
    "mw_end,           10,  9.9, 10",
    "chips.box,        10,  9.9, 10.05",
    "served.work,      20, 19.8, 20"
  })
  void rangesFollowFromWhatABoxIsWorth(String decision, double plan, double least, double most) {
    StudiedTiny found = StudiedTiny.of(new TinyCase(), new Ranges());

    assertThat(found.real(RANGES, decision, "in_plan")).isCloseTo(plan, within(1e-4));
    assertThat(found.real(RANGES, decision, "least")).isCloseTo(least, within(1e-4));
    assertThat(found.real(RANGES, decision, "most")).isCloseTo(most, within(1e-4));
    assertThat(found.real(RANGES, decision, "least_bound")).isCloseTo(least, within(1e-4));
    assertThat(found.real(RANGES, decision, "most_bound")).isCloseTo(most, within(1e-4));
    assertThat(found.real(RANGES, decision, "allowed_usd_m")).isCloseTo(0.1, within(1e-6));
    assertThat(found.real(RANGES, decision, "npv_at_least")).isCloseTo(9.9, within(1e-4));
    assertThat(found.real(RANGES, decision, "npv_at_most"))
        .isCloseTo(most > plan ? 9.9 : 10, within(1e-4));
  }

  @Test
  void rangesOfWhatACaseDoesNotHaveAreNotShown() {
    StudiedTiny found = StudiedTiny.of(new TinyCase(), new Ranges());

    assertThat(found.firsts(RANGES)).doesNotContain("own_silicon", "rented_hours");
    assertThat(StudiedTiny.of(RichCases.get("rented capacity"), new Ranges()).firsts(RANGES))
        .contains("rented_hours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "taxed, in quarters",
        "halls, grid and development",
        "rented capacity",
        "two sites and two systems"
      })
  void planLiesWithinEachRangeAndEveryEndIsCertified(String name) {
    StudiedTiny found = StudiedTiny.of(RichCases.get(name), new Ranges());

    assertThat(found.failed()).isEmpty();
    Table ranges = found.table(RANGES);
    for (int row = 0; row < ranges.size(); row++) {
      assertThat(ranges.real(row, "in_plan"))
          .isBetween(ranges.real(row, "least"), ranges.real(row, "most"));
      assertThat(ranges.real(row, "least_bound")).isLessThanOrEqualTo(ranges.real(row, "least"));
      assertThat(ranges.real(row, "most_bound")).isGreaterThanOrEqualTo(ranges.real(row, "most"));
    }
    assertThat(found.real(RANGES, "capex_horizon", "most"))
        .isGreaterThan(found.real(RANGES, "capex_horizon", "least"));
  }
}
