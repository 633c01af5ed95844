package dev.buildout.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.units.Timeline;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PaymentsTest {
  private static final Timeline QUARTERS = Timeline.of(YearMonth.of(2026, 1), 3, 12, 1);

  @Test
  void depositProgressAndRest() {
    // 20 with the order, 30 over six months, 50 a month and a half after delivery in July
    double[] paid = Payments.of(QUARTERS, 100, 0, 6, 0.2, 0.3, 45);

    assertThat(paid).containsExactly(new double[] {35, 15, 50, 0, 0}, within(1e-9));
  }

  @Test
  void whatFallsAfterTheEndIsLeftOut() {
    double[] paid = Payments.of(QUARTERS, 100, 9, 24, 0.2, 0.3, 0);

    assertThat(paid).containsExactly(new double[] {0, 0, 0, 26, 24}, within(1e-9));
  }

  @Test
  void withoutLeadTimeAllIsPaidAtOnce() {
    assertThat(Payments.of(QUARTERS, 100, 3, 3, 0.2, 0.8, 0))
        .containsExactly(new double[] {0, 100, 0, 0, 0}, within(1e-9));
  }
}
