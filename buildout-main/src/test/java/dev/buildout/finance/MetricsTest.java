package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.units.Timeline;
import java.time.LocalDate;
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

  /** A loan of 1 is repaid by its capital recovery factor at the end of each year. */
  @Test
  void recoveryRepaysALoan() {
    double left = 1;
    for (int year = 0; year < 7; year++) {
      left = left * 1.08 - Discounting.recovery(0.08, 7);
    }

    assertThat(left).isCloseTo(0, within(1e-12));
    assertThat(Discounting.recovery(0, 4)).isEqualTo(0.25);
  }

  /** 2026 has 365 days, 2028 has 366: flows a year apart are 365, 730 and 1,096 days away. */
  @Test
  void valueByDays() {
    LocalDate from = LocalDate.of(2026, 1, 1);
    LocalDate[] days = {from, from.plusYears(1), from.plusYears(2), from.plusYears(3)};

    assertThat(Discounting.dated(new double[] {-100, 30, 40, 50}, days, from, 0.1))
        .isCloseTo(-100 + 30 / 1.1 + 40 / 1.21 + 50 / Math.pow(1.1, 1096 / 365.0), within(1e-12));
    assertThat(Timeline.of(START, 3, 12, 0).periods())
        .extracting(Discounting::middle)
        .containsExactly(
            LocalDate.of(2026, 2, 15),
            LocalDate.of(2026, 5, 16),
            LocalDate.of(2026, 8, 16),
            LocalDate.of(2026, 11, 16));
  }

  /**
   * -1,000, -4,000, 5,000, 2,000 at the ends of years 0 to 3; 10 % to finance, 12 % reinvested:
   * what comes back is 5,000 x 1.12 + 2,000 = 7,600, what is paid 1,000 + 4,000 / 1.1 = 4,636.36.
   */
  @Test
  void modifiedRateByHand() {
    double[] flows = {-1_000, -4_000, 5_000, 2_000};
    double[] years = {0, 1, 2, 3};

    assertThat(Metrics.mirr(flows, years, 3, 0.1, 0.12).orElseThrow())
        .isCloseTo(Math.cbrt(7_600 / (1_000 + 4_000 / 1.1)) - 1, within(1e-12))
        .isCloseTo(0.1791, within(5e-5));
    assertThat(Metrics.mirr(new double[] {1, 2}, new double[] {0, 1}, 1, 0.1, 0.1)).isEmpty();
  }

  /** At the internal rate itself it is that rate; else it lies between it and the rates given. */
  @Test
  void theModifiedRateLiesBetweenTheInternalOneAndTheRatesGiven() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int i = 0; i < 200; i++) {
      double[] flows = new double[8];
      double[] years = new double[8];
      for (int p = 0; p < flows.length; p++) {
        flows[p] = p < 3 ? -random.nextDouble(1, 100) : random.nextDouble(1, 100);
        years[p] = p + 0.5;
      }
      double irr = Metrics.irr(flows, years).get(0);
      double rate = random.nextDouble(0.3);
      double mirr = Metrics.mirr(flows, years, 8, rate, rate).orElseThrow();

      assertThat(Metrics.mirr(flows, years, 8, irr, irr).orElseThrow())
          .isCloseTo(irr, within(1e-9));
      assertThat(mirr).isBetween(Math.min(irr, rate) - 1e-12, Math.max(irr, rate) + 1e-12);
    }
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
