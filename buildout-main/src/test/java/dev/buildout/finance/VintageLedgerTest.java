package dev.buildout.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.finance.assets.NetCurve;
import dev.buildout.model.AssetClass;
import dev.buildout.model.Programme.Disposal;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.units.Money;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of any vintage in cents, whatever happens to its life. */
class VintageLedgerTest {
  private static final Timeline FORTY_YEARS = Timeline.of(YearMonth.of(2020, 4), 1, 480, 0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyPeriodBalances(long seed) {
    RandomGenerator random = random(seed);
    for (int i = 0; i < 8; i++) {
      List<Disposal> disposals =
          List.of(
              new Disposal(0, random.nextInt(0, 60), random.nextDouble(0, 0.5), 0),
              new Disposal(0, random.nextInt(60, 120), random.nextDouble(0, 0.5), 0));
      VintageLedger v = ledger(random, FORTY_YEARS, disposals);
      long before = v.openingNet();
      for (int p = 0; p < FORTY_YEARS.size(); p++) {
        long out = v.removed()[p] + v.deductions()[p] + v.writtenDown()[p];
        assertThat(v.net()[p]).as("period %d", p).isEqualTo(before + v.additions()[p] - out);
        assertThat(v.net()[p]).isNotNegative();
        // A sale rounds what leaves and what stays.
        assertThat(v.deductions()[p]).isGreaterThanOrEqualTo(-1);
        assertThat(v.writtenDown()[p]).isNotNegative();
        before = v.net()[p];
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void aLifesDeductionsAreCostLessSalvage(long seed) {
    RandomGenerator random = random(seed);
    for (int i = 0; i < 8; i++) {
      AssetClass c = RandomClasses.next(random, "any", FORTY_YEARS.start());
      Purchase purchase = purchase(random, FORTY_YEARS);
      VintageLedger v = ledger(c, FORTY_YEARS, purchase, List.of());
      long deducted = LongStream.of(v.deductions()).sum();
      long lost = LongStream.of(v.writtenDown()).sum();
      long kept = v.net()[FORTY_YEARS.size() - 1];

      // An impairment takes of the salvage too; else what stays is the salvage.
      double salvage = purchase.cost() * c.salvageShare();
      assertThat(kept).isLessThanOrEqualTo(Money.ofMillions(salvage).cents() + 1);
      if (lost == 0) {
        assertThat(kept).isCloseTo(Money.ofMillions(salvage).cents(), within(1L));
      }
      assertThat(deducted + lost + kept).isEqualTo(Money.ofMillions(purchase.cost()).cents());
    }
  }

  @Test
  void whatIsNotInUseIsNotDepreciated() {
    Timeline t = Timeline.of(YearMonth.of(2020, 1), 1, 12, 0);
    double[] payments = new double[12];
    payments[0] = 60;
    payments[7] = 60;
    Purchase late = new Purchase("any", "late", 6, 0, 120, payments, 0);

    VintageLedger v =
        ledger(Classes.of(12, 0, dev.buildout.model.TaxSchedule.BOOK), t, late, List.of());

    assertThat(v.net()[5]).isEqualTo(Money.ofMillions(60).cents());
    assertThat(v.deductions()[5]).isZero();
    assertThat(v.deductions()[6]).isEqualTo(Money.ofMillions(10).cents());
    assertThat(v.net()[6]).isEqualTo(Money.ofMillions(110).cents());
    assertThat(v.payable()[6]).isEqualTo(Money.ofMillions(60).cents());
  }

  private static VintageLedger ledger(
      RandomGenerator random, Timeline t, List<Disposal> disposals) {
    AssetClass c = RandomClasses.next(random, "any", t.start());
    return ledger(c, t, purchase(random, t), disposals);
  }

  private static VintageLedger ledger(
      AssetClass c, Timeline t, Purchase purchase, List<Disposal> disposals) {
    NetCurve curve = Depreciation.book(c, t, purchase.inService(), purchase.monthsBefore());
    return VintageLedger.of(
        t, purchase, disposals, p -> curve.net()[p], p -> curve.writtenDown()[p]);
  }

  private static Purchase purchase(RandomGenerator random, Timeline t) {
    int inService = random.nextInt(0, 36);
    double cost = random.nextDouble(1, 5000);
    double[] payments = new double[t.size()];
    double first = random.nextDouble() * cost;
    payments[random.nextInt(0, inService + 1)] += first;
    payments[inService + random.nextInt(0, 6)] += cost - first;
    return new Purchase("any", "random", inService, 0, cost, payments, 0);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
