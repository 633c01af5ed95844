package dev.buildout.app.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class BracketTest {
  @Test
  void aLineIsSolvedByTheSecondSecant() {
    Bracket bracket = new Bracket(1);

    bracket.add(10, 14);
    assertThat(bracket.next()).isZero(); // 10 - 14 / 1 would be below 0
    bracket.add(0, -6);

    assertThat(bracket.next()).isEqualTo(3);
    assertThat(bracket.slope()).isEqualTo(2);
  }

  @Test
  void aConcaveFunctionIsSolvedInAFewSteps() {
    assertThat(solve(x -> Math.min(x - 3, 0.3 * (x - 3) + 0.5), 20, 1, 8))
        .isCloseTo(3, within(1e-9));
    assertThat(solve(x -> Math.log(x + 0.01) - 1, 9, 0.5, 12))
        .isCloseTo(Math.E - 0.01, within(1e-9));
  }

  @Test
  void aSlopeOfRoundingIsNotBelieved() {
    Bracket bracket = new Bracket(2);

    bracket.add(5, 1e-9);
    bracket.add(5 - 5e-10, 2e-9);

    assertThat(bracket.slope()).isEqualTo(2);
  }

  @Test
  void whereThereIsNoValueItLooksHigherThenHalvesTheWay() {
    Bracket bracket = new Bracket(1);

    bracket.addNone(1);
    assertThat(bracket.next()).isEqualTo(4);
    bracket.add(4, 10);

    assertThat(bracket.next()).isEqualTo(2.5); // the secant would lead to where there is none
    bracket.addNone(2.5);
    assertThat(bracket.next()).isEqualTo(3.25);
  }

  private static double solve(DoubleUnaryOperator f, double start, double slope, int steps) {
    Bracket bracket = new Bracket(slope);
    double x = start;
    for (int i = 0; i < steps; i++) {
      bracket.add(x, f.applyAsDouble(x));
      x = bracket.next();
    }
    return x;
  }
}
