package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.RichCases;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Run;
import dev.buildout.solver.Algorithm;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever algorithm solves the relaxation, all result tables are equal, cell by cell. */
class TablesDoNotDependOnTheAlgorithmTest {
  static Stream<Arguments> cases() {
    return RichCases.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void simplexAndInteriorPointGiveTheSame(String name, TinyCase tiny) throws InfeasiblePlan {
    Run simplex = TinyRun.run(tiny, Algorithm.SIMPLEX);
    Run interiorPoint = TinyRun.run(tiny, Algorithm.INTERIOR_POINT);

    assertThat(simplex.tables().keySet()).isEqualTo(interiorPoint.tables().keySet());
    simplex
        .tables()
        .forEach((table, one) -> {
          var other = Objects.requireNonNull(interiorPoint.tables().get(table));
          assertThat(other.rows().toArray(Object[][]::new))
              .as(table)
              .isDeepEqualTo(one.rows().toArray(Object[][]::new));
        });
  }
}
