package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final YearMonth START = YearMonth.of(2026, 1);

  /** sum over n years of (1+r)^-(i+1/2) = sqrt(1+r) (1-(1+r)^-n) / r. */
  @Test
  void annuityInClosedForm() {
    Timeline t = Timeline.of(START, 12, 120, 0);
    double r = 0.09;
    double expected = Math.sqrt(1 + r) * (1 - Math.pow(1 + r, -10)) / r;
    double[] level = {7, 7, 7, 7, 7, 7, 7, 7, 7, 7};

    assertThat(Discounting.npv(level, t, r)).isCloseTo(7 * expected, within(1e-12));
    assertThat(Discounting.annuityFactor(t, r)).isCloseTo(expected, within(1e-12));
    assertThat(Discounting.annualised(7 * expected, t, r)).isCloseTo(7, within(1e-12));
    assertThat(Discounting.endFactor(t, r)).isCloseTo(Math.pow(1 + r, -10), within(1e-15));
  }

  @Test
  void oneRateOfAnInvestment() {
    Timeline t = Timeline.of(START, 12, 24, 0);

    List<Double> rates = Metrics.irr(new double[] {-100, 125}, t);

    assertThat(rates).hasSize(1);
    assertThat(rates.get(0)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void noRateWithoutAChangeOfSign() {
    Timeline t = Timeline.of(START, 12, 36, 0);

    assertThat(Metrics.irr(new double[] {1, 0, 5}, t)).isEmpty();
    assertThat(Metrics.irr(new double[] {0, 0, 0}, t)).isEmpty();
    // Two changes of sign and no root: 1 - x + x^2 > 0.
    assertThat(Metrics.irr(new double[] {1, -1, 1}, t)).isEmpty();
  }

  /** -1 + 2.3 x - 1.32 x^2 with x = 1/(1+r) vanishes at 10 % and 20 %. */
  @Test
  void allRatesWhereThereAreSeveral() {
    Timeline t = Timeline.of(START, 12, 36, 0);

    List<Double> rates = Metrics.irr(new double[] {-1, 2.3, -1.32}, t);

    assertThat(rates).hasSize(2);
    assertThat(rates.get(0)).isCloseTo(0.1, within(1e-9));
    assertThat(rates.get(1)).isCloseTo(0.2, within(1e-9));
  }

  /** (1 - 1.1 x)^2 touches zero at 10 % without crossing it. */
  @Test
  void aRateThatOnlyTouches() {
    Timeline t = Timeline.of(START, 12, 36, 0);

    List<Double> rates = Metrics.irr(new double[] {1, -2.2, 1.21}, t);

    assertThat(rates).hasSize(1);
    assertThat(rates.get(0)).isCloseTo(0.1, within(1e-6));
  }

  @Test
  void presentValueAtEveryRateIsZero() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    Timeline t = Timeline.of(START, 3, 60, 5);
    int found = 0;
    for (int i = 0; i < 200; i++) {
      double[] flows = random.doubles(t.size(), -1, 1).toArray();
      for (double rate : Metrics.irr(flows, t)) {
        if (rate > -0.5) {
          assertThat(Discounting.npv(flows, t, rate)).isCloseTo(0, within(1e-6));
          found++;
        }
      }
      // Between two grid points of unlike sign lies a rate that must have been found.
      for (double r = -0.3; r < 2; r += 0.05) {
        double left = r;
        if (Discounting.npv(flows, t, r) * Discounting.npv(flows, t, r + 0.05) < 0) {
          assertThat(Metrics.irr(flows, t)).anyMatch(x -> x >= left && x <= left + 0.05);
        }
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void paybackWithinAPeriod() {
    Timeline t = Timeline.of(START, 3, 12, 2);

    assertThat(Metrics.payback(new double[] {-60, -40, 20, 40, 80, 80}, t)).hasValue(1.5);
    assertThat(Metrics.payback(new double[] {-60, -40, 20, 40, 0, 0}, t)).isEmpty();
    assertThat(Metrics.payback(new double[] {1, 2, 3, 4, 5, 6}, t)).hasValue(0);
  }

  /** Paid back after one year, under water again by a second purchase, back at 3.5 years. */
  @Test
  void paybackCountsTheLastRecovery() {
    Timeline t = Timeline.of(START, 12, 48, 0);

    assertThat(Metrics.payback(new double[] {-10, 20, -30, 40}, t)).hasValue(3.5);
  }

  @Test
  void discountingDelaysPayback() {
    Timeline t = Timeline.of(START, 12, 36, 0);
    double[] flows = {-100, 110, 110};

    double discounted = Metrics.discountedPayback(flows, t, 0.1).orElseThrow();

    // The second year's 110 is worth 100 at the first year's middle, so exactly the second year.
    assertThat(discounted).isCloseTo(2, within(1e-9));
    assertThat(Metrics.payback(flows, t).orElseThrow()).isLessThan(discounted);
  }

  @Test
  void theTroughIsTheMostCashTiedUp() {
    assertThat(Metrics.cashTrough(new double[] {-5, -7, 3, -4, 20}))
        .isEqualTo(new Metrics.Trough(3, -13));
  }
}
