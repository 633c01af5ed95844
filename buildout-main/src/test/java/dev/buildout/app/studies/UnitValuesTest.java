package dev.buildout.app.studies;

import static dev.buildout.results.StudyTables.UNIT_VALUES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Case;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.Plan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.RichCases;
import dev.buildout.planner.TinyCase;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.results.Table;
import dev.buildout.uncertainty.ScenarioTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step of a limit is worth, by duals and by planning again. */
class UnitValuesTest {
  private static final String GRID = "sites.a.grid_mw";

  @Test
  void whereValueIsSmoothAllThreeAgree() {
    // A MW more or less is a box more or less, which earns 3 and costs 2.
    StudiedTiny found = StudiedTiny.of(new TinyCase().set("sites.a.hall_mw", 20), new UnitValues());

    for (String value : new String[] {"dual_usd_m", "up_usd_m", "down_usd_m"}) {
      assertThat(found.real(UNIT_VALUES, GRID, value)).isCloseTo(1, within(1e-5));
    }
    assertThat(agrees(found, GRID)).isTrue();
    assertThat(note(found, GRID)).isEmpty();
    assertThat(found.failed()).isEmpty();
  }

  @Test
  void kinkWithinAStepIsFlagged() {
    // Demand is for half a box more.
    TinyCase tiny =
        new TinyCase().set("sites.a.hall_mw", 20).set("workloads.work.demand_per_year", 10.5);

    StudiedTiny found = StudiedTiny.of(tiny, new UnitValues());

    assertThat(found.real(UNIT_VALUES, GRID, "dual_usd_m")).isCloseTo(1, within(1e-5));
    assertThat(found.real(UNIT_VALUES, GRID, "up_usd_m")).isCloseTo(0.5, within(1e-5));
    assertThat(found.real(UNIT_VALUES, GRID, "down_usd_m")).isCloseTo(1, within(1e-5));
    assertThat(agrees(found, GRID)).isFalse();
    assertThat(note(found, GRID)).contains("kink").contains("on the way up");
    assertThat(found.failed()).isEmpty();
  }

  @Test
  void wholeNumbersThatMoveWithAStepAreNamed() {
    // Halls of 4 MW for 4: the third needs power for its fourth MW to pay.
    TinyCase tiny =
        new TinyCase()
            .set("sites.a.hall_mw", 0)
            .set("sites.a.hall_module_mw", 4)
            .set("sites.a.hall_usd_m_per_mw", 0.6)
            .set("sites.a.hall_modules_max", 9)
            .set("sites.a.grid_mw", 10);

    StudiedTiny found = StudiedTiny.of(tiny, new UnitValues());

    // Ten MW fill two and a half modules: the third costs 2.4 and houses two boxes, worth 2.
    assertThat(found.real(UNIT_VALUES, GRID, "up_usd_m")).isCloseTo(0.6, within(1e-5));
    assertThat(found.real(UNIT_VALUES, GRID, "dual_usd_m")).isCloseTo(0, within(1e-5));
    assertThat(agrees(found, GRID)).isFalse();
    assertThat(note(found, GRID)).startsWith("whole numbers change with the step");
    assertThat(found.failed()).isEmpty();
  }

  @Test
  void stepThatCannotBeTakenAwayIsSaid() {
    StudiedTiny found =
        StudiedTiny.of(
            new TinyCase().set("sites.a.grid_mw", 0).set("sites.a.hall_mw", 20), new UnitValues());

    Table table = found.table(UNIT_VALUES);
    int row = found.row(UNIT_VALUES, GRID);
    assertThat(table.flag(row, "down_possible")).isFalse();
    assertThat(table.real(row, "up_usd_m")).isCloseTo(1, within(1e-5));
    assertThat(note(found, GRID)).contains("nothing left to take away");
  }

  @ParameterizedTest
  @ValueSource(strings = {"debt with a spread", "working capital", "two sites and two systems"})
  void valuesAreThoseOfPlanningFromScratch(String name) throws InfeasiblePlan {
    TinyCase tiny = RichCases.get(name);
    Case c = tiny.read();
    double objective = plan(tiny, c).objectiveUsdM();

    StudiedTiny found = StudiedTiny.of(tiny, new UnitValues());

    assertThat(found.failed()).isEmpty();
    Table table = found.table(UNIT_VALUES);
    for (int row = 0; row < table.size(); row++) {
      LimitStep step =
          new LimitStep(table.text(row, "address"), "", "", table.real(row, "step"), true);
      if (table.flag(row, "up_possible")) {
        double up = plan(tiny, step.moved(c, 1).orElseThrow()).objectiveUsdM() - objective;
        assertThat(table.real(row, "up_usd_m")).as(step.address()).isCloseTo(up, within(1e-4));
      }
      if (table.flag(row, "down_possible")) {
        double down = objective - plan(tiny, step.moved(c, -1).orElseThrow()).objectiveUsdM();
        assertThat(table.real(row, "down_usd_m")).as(step.address()).isCloseTo(down, within(1e-4));
      }
    }
    assertThat(table.size()).isGreaterThan(2);
  }

  private static Plan plan(TinyCase tiny, Case c) throws InfeasiblePlan {
    ScenarioTree tree = ScenarioTree.singlePath(c.timeline());
    Inputs in = new Inputs(c, tree, tiny.rates(c), tiny.goodput(c), Scope.PLAN);
    return TinyCase.solve(in, PlanOptions.defaults());
  }

  private static boolean agrees(StudiedTiny found, String address) {
    return found.table(UNIT_VALUES).flag(found.row(UNIT_VALUES, address), "agrees");
  }

  private static String note(StudiedTiny found, String address) {
    return found.table(UNIT_VALUES).text(found.row(UNIT_VALUES, address), "note");
  }
}
