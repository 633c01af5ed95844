package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Finance;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiscalYearTest {

  @Test
  void quartersThenATail() {
    assertThat(FiscalYear.of(Timeline.of(YearMonth.of(2026, 1), 3, 24, 1), 12))
        .containsExactly(
            new FiscalYear(2026, 0, 3, false),
            new FiscalYear(2027, 4, 7, false),
            new FiscalYear(2028, 8, 8, true));
  }

  /** From July: half years at both ends are left out, and so are tail years from July to June. */
  @Test
  void onlyWholeYears() {
    assertThat(FiscalYear.of(Timeline.of(YearMonth.of(2026, 7), 3, 24, 2), 12))
        .containsExactly(new FiscalYear(2027, 2, 5, false));
  }

  /** Microsoft's end in June: half a year at the start is in none, and keeps its two quarters. */
  @Test
  void yearsToJune() {
    Timeline t = Timeline.of(YearMonth.of(2026, 1), 3, 24, 1);

    assertThat(FiscalYear.of(t, 6)).containsExactly(new FiscalYear(2027, 2, 5, false));
    assertThat(FiscalQuarter.of(t, 6))
        .startsWith(
            new FiscalQuarter(2026, 3, 0, 0),
            new FiscalQuarter(2026, 4, 1, 1),
            new FiscalQuarter(2027, 1, 2, 2))
        .endsWith(new FiscalQuarter(2028, 2, 7, 7))
        .hasSize(8);
  }

  /** Oracle's end in May, so that quarters begin in June, September, December and March. */
  @Test
  void monthsMakeUpQuartersOfYearsToMay() {
    Timeline t = Timeline.of(YearMonth.of(2026, 1), 1, 24, 0);

    assertThat(FiscalYear.of(t, 5)).containsExactly(new FiscalYear(2027, 5, 16, false));
    assertThat(FiscalQuarter.of(t, 5))
        .startsWith(new FiscalQuarter(2026, 4, 2, 4), new FiscalQuarter(2027, 1, 5, 7))
        .hasSize(7);
  }

  @Test
  void periodsAcrossTheEndMakeUpNone() {
    Timeline t = Timeline.of(YearMonth.of(2026, 1), 3, 24, 0);

    assertThat(FiscalYear.of(t, 5)).isEmpty();
    assertThat(FiscalQuarter.of(t, 5)).isEmpty();
  }

  /** Twelve months to the end of a year are the year; its quarters sum to it, or end with it. */
  @Test
  void trailingYearsAndQuartersOfRandomFirmsAreTheirFiscalYears() {
    int seen = 0;
    for (int seed = 0; seed < 200; seed++) {
      RandomProgrammes random = new RandomProgrammes(seed);
      Finance firm = random.firm(1 + seed % 12);
      Statements s = Books.statements(firm, random.programme());
      for (FiscalYear year : s.years()) {
        List<FiscalQuarter> quarters =
            s.quarters().stream().filter(q -> q.year() == year.year()).toList();
        boolean whole = quarters.size() == 4 && !year.tail();
        seen += whole ? 1 : 0;
        for (Line line : s.lines()) {
          String as = "seed %d, %s in %d".formatted(seed, line.id(), year.year());
          long expected = s.cents(line.id(), year);
          assertThat(s.trailingYearCents(line.id(), year.lastPeriod())).as(as).hasValue(expected);
          if (whole) {
            assertThat(sum(s, line, quarters)).as(as).isEqualTo(expected);
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(50);
  }

  private static long sum(Statements s, Line line, List<FiscalQuarter> quarters) {
    FiscalQuarter last = quarters.get(3);
    return switch (line.kind()) {
      case FLOW ->
          quarters.stream()
              .mapToLong(q -> s.cents(line.id(), q.firstPeriod(), q.lastPeriod()))
              .sum();
      case STOCK -> s.cents(line.id(), last.firstPeriod(), last.lastPeriod());
      case OPENING -> s.cents(line.id(), quarters.get(0).firstPeriod());
    };
  }
}
