package dev.buildout.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
  private static final Timeline TWO_YEARS = Timeline.of(YearMonth.of(2026, 1), 3, 24, 2);

  @Test
  void quartersThenYearlyTail() {
    assertThat(TWO_YEARS.size()).isEqualTo(10);
    assertThat(TWO_YEARS.horizonPeriods()).isEqualTo(8);
    assertThat(TWO_YEARS.get(7).label()).isEqualTo("2027-Q4");
    assertThat(TWO_YEARS.get(8).tail()).isTrue();
    assertThat(TWO_YEARS.get(8).label()).isEqualTo("2028");
    assertThat(TWO_YEARS.end()).isEqualTo(YearMonth.of(2030, 1));
  }

  @ParameterizedTest
  @CsvSource({"1, 26", "3, 10", "12, 4"})
  void periodsFollowWithoutGaps(int months, int periods) {
    Timeline timeline = Timeline.of(YearMonth.of(2026, 5), months, 24, 2);

    assertThat(timeline.size()).isEqualTo(periods);
    for (int i = 1; i < periods; i++) {
      assertThat(timeline.get(i).start()).isEqualTo(timeline.get(i - 1).end());
      assertThat(timeline.get(i).index()).isEqualTo(i);
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-06, 0", "2026-01, 0", "2026-02, 1", "2026-04, 1", "2028-02, 9", "2031-01, 10"})
  void nothingArrivesEarly(String month, int period) {
    assertThat(TWO_YEARS.firstPeriodFrom(YearMonth.parse(month))).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({"2025-06, 1", "2026-04, 1", "2026-05, 0.6667", "2026-06, 0.3333", "2026-07, 0"})
  void aMonthWithinAPeriodLeavesItsShare(String month, double share) {
    assertThat(TWO_YEARS.get(1).shareFrom(YearMonth.parse(month))).isCloseTo(share, within(1e-4));
  }

  @Test
  void discountsFromTheMiddleOfAPeriod() {
    assertThat(TWO_YEARS.midYears(0)).isEqualTo(0.125);
    assertThat(TWO_YEARS.midYears(8)).isEqualTo(2.5);
    assertThat(TWO_YEARS.discountFactor(8, 0.1)).isCloseTo(Math.pow(1.1, -2.5), within(1e-15));
    assertThat(TWO_YEARS.discountFactor(0, 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01, 1, 2026-01",
    "2026-04, 3, 2026-Q2",
    "2026-05, 3, 2026-05+3m",
    "2026-01, 12, 2026"
  })
  void labels(String start, int months, String label) {
    assertThat(new Period(0, YearMonth.parse(start), months, false).label()).isEqualTo(label);
  }

  @Test
  void emptyTimelinesAndPeriodsAreRefused() {
    assertThatThrownBy(() -> new Timeline(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Period(0, YearMonth.of(2026, 1), 0, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
