package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Business;
import dev.buildout.model.Finance;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Path;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Businesses outside the plan as programmes: discount rate 10 %, tax 25 %. */
class BusinessValueTest {
  private static final Timeline FOUR_YEARS = Timeline.of(YearMonth.of(2026, 1), 12, 48, 0);

  private static final Finance FIRM =
      SampleFirm.of(
          0.25, 1, 0, 0, List.of(), new OpeningBalance(0, 0, 0, 0, 0, 77, 0, 0, 0), List.of());

  /** 100 in 2026, then 60 a year; 100 deducted for tax in 2026. */
  private static final Business ROBOTS =
      new Business(
          "robots",
          "Robots",
          steps(0, 60),
          Path.constant(0),
          Path.constant(0),
          steps(25, 25),
          steps(100, 0),
          steps(100, 0),
          Path.constant(0),
          Path.constant(0));

  /** An amount in 2026 and another from 2027 on. */
  private static Path steps(double first, double then) {
    return new Path(
        List.of(
            new Path.Point(YearMonth.of(2026, 1), first),
            new Path.Point(YearMonth.of(2026, 12), first),
            new Path.Point(YearMonth.of(2027, 1), then)),
        0);
  }

  /** Losses of 100 wipe out the tax of 2027 and two thirds of 2028; the firm's 77 are not its. */
  @Test
  void byHand() {
    BusinessValue value = BusinessValue.of(ROBOTS, FIRM, FOUR_YEARS);

    assertThat(value.cash()).containsExactly(new double[] {-100, 60, 55, 45}, within(1e-9));
    assertThat(value.payback().orElseThrow()).isCloseTo(2 + 40 / 55.0, within(1e-9));
    double alone =
        -100 / Math.pow(1.1, 0.5)
            + 60 / Math.pow(1.1, 1.5)
            + 55 / Math.pow(1.1, 2.5)
            + 45 / Math.pow(1.1, 3.5);
    assertThat(value.npv()).isCloseTo(alone, within(1e-9));
    double inFirm =
        -75 / Math.pow(1.1, 0.5)
            + 45 * (Math.pow(1.1, -1.5) + Math.pow(1.1, -2.5) + Math.pow(1.1, -3.5));
    assertThat(value.npvInFirm()).isCloseTo(inFirm, within(1e-9));
  }

  /** Without revenue and with nothing to deduct, the benefit after tax is the annuity of capex. */
  @Test
  void breakEvenOfAPlainOutlayIsItsAnnuity() {
    Business outlay = SampleFirm.business("outlay", 0, 0, 0, 0, 0, 40, 0, 0);

    BusinessValue value = BusinessValue.of(outlay, FIRM, FOUR_YEARS);

    assertThat(value.breakEven()).isCloseTo(40 / 0.75, within(1e-9));
    assertThat(value.breakEvenInFirm()).isCloseTo(40 / 0.75, within(1e-9));
    assertThat(value.payback()).isEmpty();
  }

  /** With the benefit as further revenue, the value is 0, whatever the business. */
  @Test
  void atBreakEvenRandomBusinessesAreWorthNothing() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    Timeline t = Timeline.of(YearMonth.of(2026, 4), 3, 60, 3);
    for (int i = 0; i < 100; i++) {
      double[] a = random.doubles(8, 0, 9_000).toArray();
      Finance firm =
          SampleFirm.of(
              random.nextDouble(0.4),
              random.nextDouble(),
              0,
              0,
              List.of(),
              new OpeningBalance(0, 0, 0, 0, 0, 0, 0, 0, 0),
              List.of());
      BusinessValue value = BusinessValue.of(SampleFirm.business("b", a), firm, t);
      a[0] += value.breakEven();
      assertThat(BusinessValue.of(SampleFirm.business("b", a), firm, t).npv())
          .as("business %d", i)
          .isCloseTo(0, within(1e-6));
      a[0] += value.breakEvenInFirm() - value.breakEven();
      assertThat(BusinessValue.of(SampleFirm.business("b", a), firm, t).npvInFirm())
          .isCloseTo(0, within(1e-6));
    }
  }
}
