package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PaymentProfileTest {
  private static final Timeline QUARTERS = Timeline.of(YearMonth.of(2026, 1), 3, 18, 0);

  @Test
  void depositProgressAndRest() {
    assertThat(PaymentProfile.shares(QUARTERS, 1, 3, 6, 0.2, 0.3, 0))
        .containsExactly(new double[] {0, 0.2 + 0.15, 0.15, 0.5, 0, 0}, within(1e-15));
  }

  @Test
  void theRestFallsDueSomeDaysAfterDelivery() {
    assertThat(PaymentProfile.shares(QUARTERS, 0, 1, 3, 0.1, 0, 91))
        .containsExactly(new double[] {0.1, 0.9, 0, 0, 0, 0}, within(1e-15));
    assertThat(PaymentProfile.shares(QUARTERS, 0, 1, 3, 0.1, 0, 92))
        .containsExactly(new double[] {0.1, 0, 0.9, 0, 0, 0}, within(1e-15));
  }

  @Test
  void deliveredAtOnceIsPaidAtOnce() {
    assertThat(PaymentProfile.shares(QUARTERS, 2, 2, 0, 0.2, 0.3, 30))
        .containsExactly(new double[] {0, 0, 1, 0, 0, 0}, within(1e-15));
  }

  /** Order in the fourth quarter, 24 months ahead: 9 of them are within the timeline. */
  @Test
  void whatFallsAfterTheEndIsLeftOut() {
    assertThat(PaymentProfile.shares(QUARTERS, 3, 6, 24, 0.1, 0.8, 30))
        .containsExactly(new double[] {0, 0, 0, 0.1 + 0.1, 0.1, 0.1}, within(1e-15));
  }

  /** Ordered 6 months before the start for delivery 6 months after: half the progress is left. */
  @Test
  void anOrderBeforeTheStartHasPaidItsDeposit() {
    assertThat(PaymentProfile.shares(QUARTERS, -1, 2, 12, 0.2, 0.4, 0))
        .containsExactly(new double[] {0.1, 0.1, 0.4, 0, 0, 0}, within(1e-15));
  }

  @Test
  void finerPeriodsPayTheSameByQuarter() {
    Timeline months = Timeline.of(YearMonth.of(2026, 1), 1, 18, 0);
    for (int days : new int[] {0, 45, 92, 120}) {
      double[] byMonth = PaymentProfile.shares(months, 3, 9, 6, 0.25, 0.35, days);
      double[] byQuarter = PaymentProfile.shares(QUARTERS, 1, 3, 6, 0.25, 0.35, days);

      assertThat(Arrays.stream(byQuarter).sum()).isCloseTo(1, within(1e-12));
      for (int q = 0; q < 6; q++) {
        assertThat(byMonth[3 * q] + byMonth[3 * q + 1] + byMonth[3 * q + 2])
            .isCloseTo(byQuarter[q], within(1e-14));
      }
    }
  }

  @Test
  void deliveryBeforeTheOrderIsRefused() {
    assertThatThrownBy(() -> PaymentProfile.shares(QUARTERS, 2, 1, 3, 0, 0, 0))
        .hasMessageContaining("before the order");
  }
}
