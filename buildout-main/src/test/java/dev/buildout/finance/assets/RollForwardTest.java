package dev.buildout.finance.assets;

import static dev.buildout.finance.assets.RandomAssets.TIMELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.units.Money;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of any ledger of property. */
class RollForwardTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyPeriodBalances(long seed) {
    List<Asset> assets = new RandomAssets(seed).ledger(true);
    RollForward all =
        RollForward.sum(TIMELINE, assets.stream().map(a -> RollForward.of(TIMELINE, a)).toList());

    long before = all.opening();
    for (int p = 0; p < TIMELINE.size(); p++) {
      assertThat(all.closing()[p])
          .as("period %d", p)
          .isEqualTo(
              before
                  + all.additions()[p]
                  - all.depreciation()[p]
                  - all.impairment()[p]
                  - all.disposed()[p]);
      assertThat(all.closing()[p]).isNotNegative();
      assertThat(all.depreciation()[p]).isNotNegative();
      before = all.closing()[p];
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void aLifesDepreciationIsCostLessSalvage(long seed) {
    for (Asset asset : new RandomAssets(seed).ledger(false)) {
      RollForward roll = RollForward.of(TIMELINE, asset);
      long deducted =
          LongStream.of(roll.depreciation()).sum() + LongStream.of(roll.impairment()).sum();
      double expected = asset.purchase().cost() * (1 - asset.life().salvage());

      assertThat(deducted).isCloseTo(Money.ofMillions(expected).cents(), within(1L));
      assertThat(LongStream.of(roll.additions()).sum())
          .isEqualTo(Money.ofMillions(asset.purchase().cost()).cents());
    }
  }

  @Test
  void gainsAndLossesAreWhatPriceLeavesOfTheCarryingAmount() {
    Timeline t = Timeline.of(YearMonth.of(2020, 1), 1, 60, 0);
    double[] payments = new double[60];
    payments[0] = 100;
    Purchase bought = new Purchase("any", "bought", 0, 0, 100, payments, 0);
    List<Disposal> sold = List.of(new Disposal(0, 10, 0.5, 42), new Disposal(0, 20, 0.5, 0));

    RollForward roll = RollForward.of(t, new Asset(bought, new Life(40), Convention.MONTHLY, sold));

    // After 10 of 40 months 75 are left: half is 37.5. After 20 of the rest 50 x 0.5 = 25.
    assertThat(roll.gain()[10]).isEqualTo(Money.ofMillions(4.5).cents());
    assertThat(roll.gain()[20]).isEqualTo(Money.ofMillions(-25).cents());
    assertThat(roll.closing()[20]).isZero();
  }

  @Test
  void whatIsNotInUseIsNotDepreciated() {
    Timeline t = Timeline.of(YearMonth.of(2020, 1), 1, 12, 0);
    double[] payments = new double[12];
    payments[0] = 60;
    payments[7] = 60;
    Purchase late = new Purchase("any", "late", 6, 0, 120, payments, 0);

    RollForward roll =
        RollForward.of(t, new Asset(late, new Life(12), Convention.MONTHLY, List.of()));

    assertThat(roll.underConstruction()[5]).isEqualTo(Money.ofMillions(60).cents());
    assertThat(roll.depreciation()[5]).isZero();
    assertThat(roll.depreciation()[6]).isEqualTo(Money.ofMillions(10).cents());
    assertThat(roll.underConstruction()[6]).isZero();
  }
}
