package dev.buildout.finance;

import static dev.buildout.model.TaxSchedule.BOOK;
import static dev.buildout.model.TaxSchedule.MACRS_15;
import static dev.buildout.model.TaxSchedule.MACRS_5;
import static dev.buildout.model.TaxSchedule.STRAIGHT_39;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.AssetClass;
import dev.buildout.model.EarlierBonus;
import dev.buildout.model.Path;
import dev.buildout.model.TaxConvention;
import dev.buildout.model.TaxSchedule;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepreciationTest {
  private static final Offset<Double> EXACT = within(1e-12);
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
    assertThat(Depreciation.taxShares(c, years, 3, 0, 0)).containsOnly(0);
    assertThat(Depreciation.netBookShareAtEnd(c, years, 3, 0)).isEqualTo(1);
  }

  @Test
  void macrsFiveYearsByTheTable() {
    Timeline years = Timeline.of(JANUARY, 12, 84, 0);

    assertThat(Depreciation.taxShares(Classes.of(60, 0, MACRS_5), years, 0, 0, 0))
        .containsExactly(array(.2, .32, .192, .1152, .1152, .0576, 0), within(1e-15));
  }

  @Test
  void macrsFifteenYearsByTheTable() {
    Timeline years = Timeline.of(JANUARY, 12, 204, 0);
    double[] percent = {
      5, 9.5, 8.55, 7.7, 6.93, 6.23, 5.9, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 2.95, 0
    };

    double[] shares = Depreciation.taxShares(Classes.of(240, 0, MACRS_15), years, 0, 0, 0);

    assertThat(shares)
        .containsExactly(Arrays.stream(percent).map(x -> x / 100).toArray(), within(1e-15));
  }

  /** Publication 946, table A-7a, July: 1.177 % (from months rounded to 0.214 %), then 2.564 %. */
  @Test
  void buildingsOverThirtyNineYearsFromTheMiddleOfTheFirstMonth() {
    Timeline halves = Timeline.of(YearMonth.of(2026, 7), 6, 6, 40);

    double[] shares = Depreciation.taxShares(Classes.of(480, 0, STRAIGHT_39), halves, 0, 0, 0);

    assertThat(shares[0]).isCloseTo(0.01177, within(0.00002));
    assertThat(shares[1]).isCloseTo(0.02564, within(0.00001));
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
  }

  /** In service in October 2026: the year's 20 % in three months, then 32 % over twelve. */
  @Test
  void aYearsPercentageIsSpreadOverItsMonthsInService() {
    Timeline quarters = Timeline.of(JANUARY, 3, 24, 0);

    assertThat(Depreciation.taxShares(Classes.of(60, 0, MACRS_5), quarters, 3, 0, 0))
        .containsExactly(array(0, 0, 0, .2, .08, .08, .08, .08), within(1e-15));
  }

  @Test
  void bonusComesInThePeriodOfFirstUseAndTheRestByTheSchedule() {
    Timeline quarters = Timeline.of(JANUARY, 3, 24, 0);

    assertThat(Depreciation.taxShares(Classes.of(60, 0.4, MACRS_5), quarters, 3, 0, 0))
        .containsExactly(array(0, 0, 0, .4 + .6 * .2, .048, .048, .048, .048), within(1e-15));
    assertThat(Depreciation.taxShares(Classes.of(60, 1, MACRS_5), quarters, 3, 0, 0))
        .containsExactly(array(0, 0, 0, 1, 0, 0, 0, 0), within(1e-15));
    assertThat(Depreciation.taxShares(Classes.of(60, 1, MACRS_5), quarters, -1, 1, 0))
        .containsOnly(0);
  }

  @Test
  void whatLeavesDeductsItsRemainingBasisThen() {
    AssetClass c = Classes.of(60, 0, MACRS_5);
    Timeline years = Timeline.of(JANUARY, 12, 72, 0);

    assertThat(Depreciation.taxSharesUntilDisposal(c, years, 0, 0, 0, 2))
        .containsExactly(array(.2, .32, .48, 0, 0, 0), within(1e-15));
    assertThat(Depreciation.taxSharesUntilDisposal(c, years, 0, 0, 0, 6))
        .containsExactly(Depreciation.taxShares(c, years, 0, 0, 0));
    assertThat(Depreciation.taxSharesUntilDisposal(c, years, 4, 0, 0, 1))
        .containsExactly(array(0, 1, 0, 0, 0, 0), within(1e-15));
  }

  /** In service in November: the tables of the fourth quarter, 5 % in two months, then 38 %. */
  @Test
  void midQuarterByTheTableOfTheQuarter() {
    AssetClass c = midQuarter(Classes.of(60, 0, MACRS_5));
    Timeline months = Timeline.of(JANUARY, 1, 84, 0);

    double[] shares = Depreciation.taxShares(c, months, 10, 0, 0);

    assertThat(shares[10]).isCloseTo(0.025, within(1e-15));
    assertThat(shares[12]).isCloseTo(0.38 / 12, within(1e-15));
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
  }

  /** Ordered in 2024 and in use in 2026: 20 %; ordered since February 2025: all of it. */
  @Test
  void bonusGoesByTheOrderAndUnderOlderLawByUse() {
    Path phaseDown = steps(2024, 0.6, 2025, 0.4, 2026, 0.2, 2027, 0);
    AssetClass c =
        earlier(Classes.of(60, 1, MACRS_5), new EarlierBonus(YearMonth.of(2025, 2), phaseDown));
    Timeline years = Timeline.of(JANUARY, 12, 36, 0);

    assertThat(Depreciation.taxShares(c, years, 0, 0, -14)[0]).isCloseTo(.2 + .8 * .2, EXACT);
    assertThat(Depreciation.taxShares(c, years, 1, 0, -14)[1]).isCloseTo(.2, EXACT);
    assertThat(Depreciation.taxShares(c, years, 1, 0, -11)[1]).isCloseTo(1, EXACT);
  }

  /** The tables are the declining balance that switches to straight line, but for rounding. */
  @ParameterizedTest
  @EnumSource(
      value = TaxSchedule.class,
      names = {"MACRS_3", "MACRS_5", "MACRS_7", "MACRS_15"})
  void tablesAreDecliningBalances(TaxSchedule schedule) {
    int life = Integer.parseInt(schedule.name().substring("MACRS_".length()));
    double factor = life == 15 ? 1.5 : 2;
    for (TaxConvention convention : TaxConvention.values()) {
      List<List<Double>> tables = TaxTables.percent(schedule, convention);
      for (int quarter = 0; quarter < tables.size(); quarter++) {
        double firstYear = convention == TaxConvention.HALF_YEAR ? 0.5 : 1 - (quarter + 0.5) / 4;
        List<Double> percent = tables.get(quarter);
        double left = 100;
        double served = 0;
        for (int year = 0; year <= life; year++) {
          double part = year == 0 ? firstYear : year == life ? 1 - firstYear : 1;
          double declining = factor / life * left;
          double straight = left / (life - served);
          double expected = Math.min(left, part * Math.max(declining, straight));
          assertThat(percent.get(year))
              .as("%s %d", convention, year)
              .isCloseTo(expected, within(0.015));
          left -= expected;
          served += part;
        }
        assertThat(percent.stream().mapToDouble(x -> x).sum()).isCloseTo(100, within(1e-9));
      }
    }
  }

  private static AssetClass midQuarter(AssetClass c) {
    return taxed(c, TaxConvention.MID_QUARTER, Optional.empty());
  }

  private static AssetClass earlier(AssetClass c, EarlierBonus bonus) {
    return taxed(c, TaxConvention.HALF_YEAR, Optional.of(bonus));
  }

  private static AssetClass taxed(
      AssetClass c, TaxConvention convention, Optional<EarlierBonus> earlier) {
    return new AssetClass(
        c.id(),
        c.name(),
        c.bookLifeMonths(),
        c.bonusShare(),
        c.taxSchedule(),
        0,
        0,
        0,
        c.convention(),
        List.of(),
        List.of(),
        Optional.empty(),
        convention,
        earlier);
  }

  /** A value for each calendar year. */
  private static Path steps(double... yearsAndValues) {
    List<Path.Point> points = new ArrayList<>();
    for (int i = 0; i < yearsAndValues.length; i += 2) {
      YearMonth january = YearMonth.of((int) yearsAndValues[i], 1);
      points.add(new Path.Point(january, yearsAndValues[i + 1]));
      points.add(new Path.Point(january.plusMonths(11), yearsAndValues[i + 1]));
    }
    return new Path(points, 0);
  }

  @ParameterizedTest
  @EnumSource
  void everyScheduleDeductsTheWholeCostOnce(TaxSchedule schedule) {
    Timeline t = Timeline.of(YearMonth.of(2026, 4), 3, 12, 45);
    for (double bonus : new double[] {0, 0.37, 1}) {
      AssetClass c = Classes.of(71, bonus, schedule);
      for (int inService = 0; inService < 6; inService++) {
        assertThat(Arrays.stream(Depreciation.taxShares(c, t, inService, 0, 0)).sum())
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

  /** At any rate, convention and month of first use, where the book life is not the shorter. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void bonusIsWorthAtLeastTablesAndTablesAtLeastAStraightLine(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 40; i++) {
      int years = new int[] {3, 5, 7, 15}[random.nextInt(4)];
      TaxSchedule schedule = TaxSchedule.valueOf("MACRS_" + years);
      TaxConvention convention =
          random.nextBoolean() ? TaxConvention.HALF_YEAR : TaxConvention.MID_QUARTER;
      int life = 12 * years + 12 + random.nextInt(120);
      double rate = random.nextDouble(0.01, 0.2);
      Timeline t = Timeline.of(JANUARY.plusMonths(random.nextInt(12)), 1, 24, 26);

      double bonus =
          worth(taxed(Classes.of(life, 1, schedule), convention, Optional.empty()), t, rate);
      double table =
          worth(taxed(Classes.of(life, 0, schedule), convention, Optional.empty()), t, rate);
      double straight = worth(Classes.of(life, 0, BOOK), t, rate);

      assertThat(bonus).isGreaterThan(table);
      assertThat(table).as("%s %s %s", schedule, convention, t.start()).isGreaterThan(straight);
    }
  }

  @ParameterizedTest
  @EnumSource
  void finerPeriodsGiveTheSameYears(TaxSchedule schedule) {
    AssetClass c = Classes.of(66, 0.3, schedule);
    Timeline months = Timeline.of(JANUARY, 1, 60, 0);
    Timeline quarters = Timeline.of(JANUARY, 3, 60, 0);

    double[] byMonth = Depreciation.taxShares(c, months, 6, 0, 0);
    double[] byQuarter = Depreciation.taxShares(c, quarters, 2, 0, 0);

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
    return Discounting.npv(Depreciation.taxShares(c, t, 1, 0, 0), t, rate);
  }

  private static double[] array(double... values) {
    return values;
  }
}
