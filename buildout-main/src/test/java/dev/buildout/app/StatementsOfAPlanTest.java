package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.RichCases;
import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import dev.buildout.results.Check;
import dev.buildout.solver.Algorithm;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The books of a plan say what its objective says. */
class StatementsOfAPlanTest {
  static Stream<Arguments> cases() {
    return RichCases.all().entrySet().stream()
        .map((Map.Entry<String, TinyCase> e) -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void valueIsTheDifferenceOfObjectives(String name, TinyCase tiny) {
    TinyRun run = TinyRun.of(tiny);

    assertThat(run.value().npv()).isPositive().isCloseTo(run.planned().npv(), within(2e-6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void cashIsTheSame(String name, TinyCase tiny) {
    TinyRun run = TinyRun.of(tiny);

    for (int p = 0; p < run.plan().path().periods(); p++) {
      String period = run.plan().programme().timeline().get(p).label();
      assertThat(run.plan().statements().usdM("cash", p))
          .as(period)
          .isCloseTo(run.planned().money("cash", period), within(1e-6));
      assertThat(run.plan().statements().cents("balance_check", p)).as(period).isZero();
    }
  }

  /** The certificate recomputes the run from the case and its tables alone. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void certificateHolds(String name, TinyCase tiny) throws InfeasiblePlan {
    List<Check> checks = TinyRun.run(tiny, Algorithm.AUTO).checks();

    assertThat(checks).isNotEmpty();
    assertThat(checks.stream().filter(check -> !check.ok())).isEmpty();
  }

  /** The cases are worth their name: each does what it is there for. */
  @Test
  void casesDoWhatTheyAreFor() {
    assertThat(RichCases.get("debt with a spread").plan().money("debt bank", "2026")).isPositive();
    assertThat(RichCases.get("resale").plan().money("proceeds", "2027")).isPositive();
    assertThat(RichCases.get("cancelled order").plan().money("Cancelled orders", "2026"))
        .isPositive();
    TinyPlan shortSupply = RichCases.get("cancelled order in short supply").plan();
    assertThat(shortSupply.ordered("box", "2027"))
        .isGreaterThan(1 + 1e-3) // what the bricks on order would leave
        .isLessThan(6 + 1e-5);
    assertThat(RichCases.get("rented capacity").plan().rented("cloud", "2026")).isPositive();
    assertThat(RichCases.get("rented capacity").plan().reserved("lease", "2026")).isPositive();
    TinyRun facilities = TinyRun.of(RichCases.get("halls, grid and development"));
    TinyPlan planned = facilities.planned();
    assertThat(planned.modules("a", "2026") + planned.modules("a", "2027")).isPositive();
    assertThat(planned.gridMw("a", "2026") + planned.gridMw("a", "2027")).isPositive();
    assertThat(planned.developed("box", "2026") + planned.developed("box", "2027")).isEqualTo(1);
    assertThat(facilities.value().terminal()).isPositive();
  }
}
