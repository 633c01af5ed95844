package dev.buildout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Path.Point;
import dev.buildout.units.Period;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTest {
  private static final Path RISING =
      new Path(
          List.of(new Point(YearMonth.of(2026, 1), 100), new Point(YearMonth.of(2027, 1), 220)),
          0.1);

  @ParameterizedTest
  @CsvSource({
    "2020-05, 100", // flat before the first point
    "2026-01, 100",
    "2026-02, 110", // linear by month
    "2026-07, 160",
    "2027-01, 220",
    "2028-01, 242", // grows after the last
    "2029-01, 266.2",
    "2027-07, 230.738"
  })
  void flatThenLinearThenGrowing(String month, double value) {
    assertThat(RISING.at(YearMonth.parse(month))).isCloseTo(value, within(1e-3));
  }

  @Test
  void constantIsTheSameEver() {
    Path five = Path.constant(5);

    assertThat(five.isConstant()).isTrue();
    assertThat(five.at(YearMonth.of(1900, 1))).isEqualTo(5);
    assertThat(five.at(YearMonth.of(2100, 12))).isEqualTo(5);
    assertThat(RISING.isConstant()).isFalse();
  }

  /** A value that is said to hold at the start also held before it. */
  @Test
  void oneGrowingPointIsFlatBeforeIt() {
    Path growing = new Path(List.of(new Point(YearMonth.of(2026, 1), 100)), 0.2);

    assertThat(growing.at(YearMonth.of(2024, 1))).isCloseTo(100, within(1e-9));
    assertThat(growing.at(YearMonth.of(2027, 1))).isCloseTo(120, within(1e-9));
  }

  /** Otherwise a plan by quarters would sell another volume than the same plan by months. */
  @Test
  void quarterIsTheMeanOfItsMonths() {
    double months = 0;
    for (int m = 4; m <= 6; m++) {
      months += RISING.mean(new Period(0, YearMonth.of(2026, m), 1, false)) / 3;
    }

    assertThat(RISING.mean(new Period(0, YearMonth.of(2026, 4), 3, false)))
        .isCloseTo(months, within(1e-12))
        .isEqualTo(140);
  }

  @Test
  void timesScalesValuesAndKeepsGrowth() {
    Path twice = RISING.times(2);

    assertThat(twice.at(YearMonth.of(2026, 7))).isEqualTo(320);
    assertThat(twice.growthPerYear()).isEqualTo(0.1);
  }

  @Test
  void pointsMustAscend() {
    Point first = new Point(YearMonth.of(2026, 1), 1);

    assertThatThrownBy(() -> new Path(List.of(first, first), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Path(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
