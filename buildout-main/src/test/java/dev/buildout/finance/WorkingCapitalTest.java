package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.units.Timeline;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class WorkingCapitalTest {
  private static final Timeline MONTHS = Timeline.of(YearMonth.of(2026, 1), 1, 6, 1);

  /** 45 days are 1.478 average months. */
  @Test
  void theFlowOfTheLastDaysIsOutstanding() {
    double rest = 45 / (365.25 / 12) - 1;

    assertThat(WorkingCapital.outstandingShares(MONTHS, 3, 45))
        .containsExactly(new double[] {1, rest}, within(1e-15));
    assertThat(WorkingCapital.outstandingShares(MONTHS, 0, 45)).containsExactly(1);
    assertThat(WorkingCapital.outstandingShares(MONTHS, 6, 45))
        .containsExactly(new double[] {(1 + rest) / 12}, within(1e-15));
    assertThat(WorkingCapital.outstandingShares(MONTHS, 3, 0)).containsExactly(0);
  }

  @Test
  void theOpeningBalanceIsCollectedOverItsDays() {
    double window = 45 / (365.25 / 12);

    assertThat(WorkingCapital.openingShare(MONTHS, 0, 45)).isCloseTo(1 - 1 / window, within(1e-15));
    assertThat(WorkingCapital.openingShare(MONTHS, 1, 45)).isZero();
    assertThat(WorkingCapital.openingShare(MONTHS, 0, 0)).isZero();
  }

  /** A steady flow that opens with what it would owe keeps that balance. */
  @Test
  void aSteadyFlowKeepsItsBalance() {
    double[] flows = {10, 10, 10, 10, 10, 10, 120};
    double steady = 10 * 75 / WorkingCapital.DAYS_PER_MONTH;

    assertThat(WorkingCapital.balances(MONTHS, flows, steady, 75))
        .containsExactly(
            new double[] {steady, steady, steady, steady, steady, steady, steady}, within(1e-12));
  }
}
