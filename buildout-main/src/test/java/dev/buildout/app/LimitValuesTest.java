package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.app.LimitValue.Beside;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.results.Tables;
import dev.buildout.solver.Algorithm;
import dev.buildout.solver.HighsSolver;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A box more or less earns 3 and costs 2. What is in its way differs from test to test. */
class LimitValuesTest {
  private static final Offset<Double> NEAR = within(1e-4);

  private static List<LimitValue> values(TinyCase tiny) {
    try (LimitValues values = LimitValues.of(new HighsSolver(), TinyRun.of(tiny).plan().plan())) {
      return values.heaviest(9);
    }
  }

  private static LimitValue only(TinyCase tiny) {
    List<LimitValue> values = values(tiny);
    assertThat(values).hasSize(1);
    return values.get(0);
  }

  private static String answer(TinyCase tiny) throws InfeasiblePlan {
    Run run = TinyRun.run(tiny, Algorithm.SIMPLEX);
    assertThat(run.checks()).filteredOn(c -> !c.ok()).map(Check::toString).isEmpty();
    assertThat(run.table(Tables.LIMIT_VALUES).size()).isPositive();
    return String.valueOf(run.document().get("answer"));
  }

  /** Grid alone is short, in the three years that a box serves. */
  @Test
  void whereOneLimitBindsMoreAndLessAreWorthTheSame() throws InfeasiblePlan {
    TinyCase grid = new TinyCase().set("sites.a.hall_mw", 20);
    LimitValue value = only(grid);

    assertThat(value.is("grid power", "a")).isTrue();
    assertThat(value.periods()).containsExactly(0, 1, 2);
    assertThat(value.dual()).isCloseTo(1, NEAR);
    assertThat(value.more().orElseThrow()).isCloseTo(1, NEAR);
    assertThat(value.less().orElseThrow()).isCloseTo(1, NEAR);
    assertThat(value.beside()).isEmpty();
    assertThat(answer(grid))
        .contains(
            "What limits it most: grid power at A binds in 3 periods (one more MW in all of them is worth $1.0 M).");
  }

  /** Duals give all of it to one of the two; one more of either alone is worth nothing. */
  @Test
  void whereTwoLimitsMeetTheyAreWorthItTogether() throws InfeasiblePlan {
    LimitValue value = only(new TinyCase());

    assertThat(value.dual()).isCloseTo(1, NEAR);
    assertThat(value.more().orElseThrow()).isCloseTo(0, NEAR);
    assertThat(value.less().orElseThrow()).isCloseTo(1, NEAR);
    assertThat(value.isWorthless()).isTrue();
    assertThat(value.gain()).isCloseTo(1, NEAR);
    assertThat(value.beside().flatMap(LimitValuesTest::together).orElseThrow()).isCloseTo(1, NEAR);
    assertThat(answer(new TinyCase()))
        .containsPattern(
            "one more MW of it and of (halls|grid power) at A in all of them is worth \\$1.0 M, of it alone nothing");
  }

  private static java.util.Optional<Double> together(Beside beside) {
    return beside.together().isPresent()
        ? java.util.Optional.of(beside.together().getAsDouble())
        : java.util.Optional.empty();
  }

  /** Customers want what ten boxes do: an eleventh finds no work, one less loses 1. */
  @Test
  void demandAndPowerCanBeInTheWayOfEachOther() throws InfeasiblePlan {
    TinyCase met =
        new TinyCase().set("sites.a.hall_mw", 20).set("workloads.work.demand_per_year", 10);
    List<LimitValue> values = values(met);

    assertThat(values)
        .isNotEmpty()
        .allSatisfy(v -> {
          boolean demand = v.family().equals("demand");
          assertThat(v.isWorthless()).isTrue();
          assertThat(v.less().orElseThrow()).isCloseTo(demand ? 0.1 : 1, NEAR);
          assertThat(v.beside().map(Beside::family)).contains(demand ? "grid power" : "demand");
          assertThat(v.beside().orElseThrow().together()).isEmpty();
        });
    assertThat(answer(met))
        .containsPattern(
            "alone in all of them is worth nothing, as (demand|grid power at A) binds too; one (less|per cent less) costs");
  }

  /** A tenth less of everything that is wanted is one box less. */
  @Test
  void demandMovesByAPerCentOfAll() {
    LimitValue demand =
        only(
            new TinyCase()
                .set("sites.a.hall_mw", 20)
                .set("sites.a.grid_mw", 20)
                .set("workloads.work.demand_per_year", 10));

    assertThat(demand.is("demand", "")).isTrue();
    assertThat(demand.unit()).isEqualTo("%");
    assertThat(demand.more().orElseThrow()).isCloseTo(0.1, NEAR);
    assertThat(demand.less().orElseThrow()).isCloseTo(0.1, NEAR);
  }

  /** Nothing of nothing can be taken away. */
  @Test
  void lessThanNothingIsNoPlan() {
    LimitValue grid = only(new TinyCase().set("sites.a.hall_mw", 20).set("sites.a.grid_mw", 0));

    assertThat(grid.more().orElseThrow()).isCloseTo(1, NEAR);
    assertThat(grid.less()).isEmpty();
  }
}
