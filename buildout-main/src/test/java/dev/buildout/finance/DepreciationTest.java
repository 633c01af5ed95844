package dev.buildout.finance;

import static dev.buildout.model.TaxSchedule.BOOK;
import static dev.buildout.model.TaxSchedule.MACRS_15;
import static dev.buildout.model.TaxSchedule.MACRS_5;
import static dev.buildout.model.TaxSchedule.STRAIGHT_39;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.AssetClass;
import dev.buildout.model.TaxSchedule;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepreciationTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);

  @Test
  void straightLineByMonthFromTheFirstPeriodOfUse() {
    AssetClass sixYears = Classes.of(72, 1, MACRS_5);
    Timeline quarters = Timeline.of(JANUARY, 3, 12, 6);

    double[] shares = bookShares(sixYears, quarters, 2, 0);

    assertThat(shares)
        .containsExactly(
            array(0, 0, 3 / 72.0, 3 / 72.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 0.5 / 6.0),
            within(1e-15));
  }

  @Test
  void whatWasServedBeforeTheStartIsLeftOut() {
    AssetClass fiveYears = Classes.of(60, 0, MACRS_5);
    Timeline years = Timeline.of(JANUARY, 12, 48, 0);

    assertThat(bookShares(fiveYears, years, -1, 42))
        .containsExactly(array(0.2, 0.1, 0, 0), within(1e-15));
    assertThat(Depreciation.book(fiveYears, years, -1, 42).net()[0]).isCloseTo(0.3, within(1e-15));
    assertThat(Depreciation.netBookShareAtEnd(fiveYears, years, -1, 42)).isZero();
  }

  @Test
  void neverInServiceIsNeverDepreciated() {
    AssetClass c = Classes.of(60, 1, MACRS_5);
    Timeline years = Timeline.of(JANUARY, 12, 36, 0);

    assertThat(bookShares(c, years, 3, 0)).containsOnly(0);
    assertThat(Depreciation.taxShares(c, years, 3, 0)).containsOnly(0);
    assertThat(Depreciation.netBookShareAtEnd(c, years, 3, 0)).isEqualTo(1);
  }

  @Test
  void macrsFiveYearsByTheTable() {
    Timeline years = Timeline.of(JANUARY, 12, 84, 0);

    assertThat(Depreciation.taxShares(Classes.of(60, 0, MACRS_5), years, 0, 0))
        .containsExactly(array(.2, .32, .192, .1152, .1152, .0576, 0), within(1e-15));
  }

  @Test
  void macrsFifteenYearsByTheTable() {
    Timeline years = Timeline.of(JANUARY, 12, 204, 0);
    double[] percent = {
      5, 9.5, 8.55, 7.7, 6.93, 6.23, 5.9, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 2.95, 0
    };

    double[] shares = Depreciation.taxShares(Classes.of(240, 0, MACRS_15), years, 0, 0);

    assertThat(shares)
        .containsExactly(Arrays.stream(percent).map(x -> x / 100).toArray(), within(1e-15));
  }

  /** Publication 946, table A-7a, July: 1.177 % (from months rounded to 0.214 %), then 2.564 %. */
  @Test
  void buildingsOverThirtyNineYearsFromTheMiddleOfTheFirstMonth() {
    Timeline halves = Timeline.of(YearMonth.of(2026, 7), 6, 6, 40);

    double[] shares = Depreciation.taxShares(Classes.of(480, 0, STRAIGHT_39), halves, 0, 0);

    assertThat(shares[0]).isCloseTo(0.01177, within(0.00002));
    assertThat(shares[1]).isCloseTo(0.02564, within(0.00001));
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
  }

  /** In service in October 2026: the year's 20 % in three months, then 32 % over twelve. */
  @Test
  void aYearsPercentageIsSpreadOverItsMonthsInService() {
    Timeline quarters = Timeline.of(JANUARY, 3, 24, 0);

    assertThat(Depreciation.taxShares(Classes.of(60, 0, MACRS_5), quarters, 3, 0))
        .containsExactly(array(0, 0, 0, .2, .08, .08, .08, .08), within(1e-15));
  }

  @Test
  void bonusComesInThePeriodOfFirstUseAndTheRestByTheSchedule() {
    Timeline quarters = Timeline.of(JANUARY, 3, 24, 0);

    assertThat(Depreciation.taxShares(Classes.of(60, 0.4, MACRS_5), quarters, 3, 0))
        .containsExactly(array(0, 0, 0, .4 + .6 * .2, .048, .048, .048, .048), within(1e-15));
    assertThat(Depreciation.taxShares(Classes.of(60, 1, MACRS_5), quarters, 3, 0))
        .containsExactly(array(0, 0, 0, 1, 0, 0, 0, 0), within(1e-15));
    assertThat(Depreciation.taxShares(Classes.of(60, 1, MACRS_5), quarters, -1, 1)).containsOnly(0);
  }

  @Test
  void whatLeavesDeductsItsRemainingBasisThen() {
    AssetClass c = Classes.of(60, 0, MACRS_5);
    Timeline years = Timeline.of(JANUARY, 12, 72, 0);

    assertThat(Depreciation.taxSharesUntilDisposal(c, years, 0, 0, 2))
        .containsExactly(array(.2, .32, .48, 0, 0, 0), within(1e-15));
    assertThat(Depreciation.taxSharesUntilDisposal(c, years, 0, 0, 6))
        .containsExactly(Depreciation.taxShares(c, years, 0, 0));
    assertThat(Depreciation.taxSharesUntilDisposal(c, years, 4, 0, 1))
        .containsExactly(array(0, 1, 0, 0, 0, 0), within(1e-15));
  }

  @ParameterizedTest
  @EnumSource
  void everyScheduleDeductsTheWholeCostOnce(TaxSchedule schedule) {
    Timeline t = Timeline.of(YearMonth.of(2026, 4), 3, 12, 45);
    for (double bonus : new double[] {0, 0.37, 1}) {
      AssetClass c = Classes.of(71, bonus, schedule);
      for (int inService = 0; inService < 6; inService++) {
        assertThat(Arrays.stream(Depreciation.taxShares(c, t, inService, 0)).sum())
            .isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(bookShares(c, t, inService, 0)).sum()).isCloseTo(1, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.08, 0.15})
  void earlierDeductionsAreWorthMore(double rate) {
    Timeline t = Timeline.of(JANUARY, 3, 24, 10);

    double bonus = worth(Classes.of(72, 1, MACRS_5), t, rate);
    double macrs = worth(Classes.of(72, 0, MACRS_5), t, rate);
    double straight = worth(Classes.of(72, 0, BOOK), t, rate);

    assertThat(bonus).isGreaterThan(macrs);
    assertThat(macrs).isGreaterThan(straight);
  }

  @ParameterizedTest
  @EnumSource
  void finerPeriodsGiveTheSameYears(TaxSchedule schedule) {
    AssetClass c = Classes.of(66, 0.3, schedule);
    Timeline months = Timeline.of(JANUARY, 1, 60, 0);
    Timeline quarters = Timeline.of(JANUARY, 3, 60, 0);

    double[] byMonth = Depreciation.taxShares(c, months, 6, 0);
    double[] byQuarter = Depreciation.taxShares(c, quarters, 2, 0);

    for (int q = 0; q < quarters.size(); q++) {
      assertThat(byMonth[3 * q] + byMonth[3 * q + 1] + byMonth[3 * q + 2])
          .isCloseTo(byQuarter[q], within(1e-14));
    }
  }

  private static double[] bookShares(AssetClass c, Timeline t, int inService, int monthsBefore) {
    double[] net = Depreciation.book(c, t, inService, monthsBefore).net();
    double[] shares = new double[t.size()];
    for (int p = 0; p < shares.length; p++) {
      shares[p] = net[Depreciation.elapsed(t, p)] - net[Depreciation.elapsed(t, p + 1)];
    }
    return shares;
  }

  private static double worth(AssetClass c, Timeline t, double rate) {
    return Discounting.npv(Depreciation.taxShares(c, t, 1, 0), t, rate);
  }

  private static double[] array(double... values) {
    return values;
  }
}
