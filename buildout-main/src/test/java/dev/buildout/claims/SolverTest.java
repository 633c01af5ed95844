package dev.buildout.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SolverTest {
  @Test
  void findsWhereItTurns() {
    Solver.Turn turn = Solver.between(0, 10, x -> x * x <= 2);

    assertThat(turn.turns()).isEqualTo(1);
    assertThat(turn.holdsBelow()).isTrue();
    assertThat(turn.at().orElseThrow()).isCloseTo(Math.sqrt(2), within(1e-12));
  }

  @Test
  void holdsOrFailsThroughout() {
    assertThat(Solver.between(0, 1, x -> true))
        .isEqualTo(new Solver.Turn(0, true, java.util.Optional.empty()));
    assertThat(Solver.between(0, 1, x -> false).holdsBelow()).isFalse();
  }

  @Test
  void countsTurns() {
    assertThat(Solver.between(0, 10, x -> x > 3 && x < 7).turns()).isEqualTo(2);
  }
}
