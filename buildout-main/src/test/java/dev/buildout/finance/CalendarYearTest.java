package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.units.Timeline;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CalendarYearTest {

  @Test
  void quartersThenATail() {
    assertThat(CalendarYear.of(Timeline.of(YearMonth.of(2026, 1), 3, 24, 1)))
        .containsExactly(
            new CalendarYear(2026, 0, 3, false),
            new CalendarYear(2027, 4, 7, false),
            new CalendarYear(2028, 8, 8, true));
  }

  /** From July: half years at both ends are left out, and so are tail years from July to June. */
  @Test
  void onlyWholeYears() {
    assertThat(CalendarYear.of(Timeline.of(YearMonth.of(2026, 7), 3, 24, 2)))
        .containsExactly(new CalendarYear(2027, 2, 5, false));
  }
}
