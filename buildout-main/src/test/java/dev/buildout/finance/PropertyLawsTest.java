package dev.buildout.finance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.AssetClass;
import dev.buildout.model.Convention;
import dev.buildout.model.Finance;
import dev.buildout.model.LifeChange;
import dev.buildout.model.OpeningBalance;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.model.TaxSchedule;
import dev.buildout.model.WriteDown;
import dev.buildout.units.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of property in the statements, over seeded classes and purchases. */
class PropertyLawsTest {
  private static final YearMonth START = YearMonth.of(2026, 1);
  private static final double CENTS = 1e-7;

  /** A change of life moves depreciation between periods, from its month on; it makes none. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aChangeOfLifeConservesTheTotalAndLeavesThePastAlone(long seed) {
    RandomGenerator random = random(seed);
    Timeline t = Timeline.of(START, 3, 48, 36);
    AssetClass old = RandomClasses.with(any(random), List.of(), List.of(), Convention.MONTHLY);
    int quarter = random.nextInt(2, 14);
    LifeChange change =
        new LifeChange("new", START.plusMonths(3L * quarter), random.nextInt(12, 240));
    AssetClass revised = RandomClasses.with(old, List.of(change), List.of(), Convention.MONTHLY);
    List<Purchase> purchases = purchases(random, t);

    Statements before = Books.statements(firm(old), programme(t, purchases));
    Statements after = Books.statements(firm(revised), programme(t, purchases));

    double[] was = before.series("depreciation_programme");
    double[] is = after.series("depreciation_programme");
    double sum = 0;
    for (int p = 0; p < was.length; p++) {
      sum += is[p] - was[p];
      if (p < quarter) {
        assertThat(is[p]).as("quarter %d", p).isEqualTo(was[p]);
      }
    }
    assertThat(sum).isCloseTo(0, within(CENTS));
    assertThat(is).isNotEqualTo(was);
    assertThat(after.series("current_tax")).isEqualTo(before.series("current_tax"));
    assertThat(after.series("free_cash_flow")).isEqualTo(before.series("free_cash_flow"));
  }

  /** Neither tax nor cash knows of it; what is lost is not depreciated later. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anImpairmentIsALossOfTheBooksAlone(long seed) {
    RandomGenerator random = random(seed);
    Timeline t = Timeline.of(START, 3, 48, 36);
    AssetClass sound = RandomClasses.with(any(random), List.of(), List.of(), Convention.MONTHLY);
    int quarter = random.nextInt(4, 8);
    WriteDown loss = new WriteDown("loss", START.plusMonths(3 * quarter + 1), 0.4);
    AssetClass impaired = RandomClasses.with(sound, List.of(), List.of(loss), Convention.MONTHLY);
    List<Purchase> purchases = purchases(random, t);

    Statements before = Books.statements(firm(sound), programme(t, purchases));
    Statements after = Books.statements(firm(impaired), programme(t, purchases));

    double lost = after.usdM("impairment", quarter);
    double moved = 0;
    for (int p = 0; p < t.size(); p++) {
      moved += before.usdM("depreciation_programme", p) - after.usdM("depreciation_programme", p);
    }
    assertThat(lost).isPositive();
    assertThat(moved).isCloseTo(lost, within(CENTS));
    assertThat(after.series("current_tax")).isEqualTo(before.series("current_tax"));
    assertThat(after.series("free_cash_flow")).isEqualTo(before.series("free_cash_flow"));
    assertThat(after.usdM("deferred_tax", quarter))
        .isLessThan(before.usdM("deferred_tax", quarter));
  }

  /** Once books and tax have deducted everything, what they differed by is gone. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void deferredTaxReversesToZero(long seed) {
    RandomGenerator random = random(seed);
    Timeline t = Timeline.of(START, 3, 48, 50);
    AssetClass c = withoutSalvage(RandomClasses.next(random, "systems", START.plusYears(1)));

    Statements s = Books.statements(firm(c), programme(t, purchases(random, t)));

    int last = t.size() - 1;
    assertThat(s.usdM("property_in_service", last)).isCloseTo(0, within(CENTS));
    assertThat(s.usdM("deferred_tax", last)).isCloseTo(0, within(1e-5));
  }

  /** The same in every period: as much comes as goes. */
  @ParameterizedTest
  @CsvSource({"MONTHLY, 36", "HALF_YEAR, 48", "MID_QUARTER, 24"})
  void inSteadyStateDepreciationIsCapex(Convention convention, int life) {
    Timeline t = Timeline.of(START, 12, 120, 0);
    AssetClass plain = Classes.of(life, 0, TaxSchedule.BOOK);
    AssetClass c = RandomClasses.with(plain, List.of(), List.of(), convention);
    List<Purchase> purchases = new ArrayList<>();
    for (int p = 0; p < t.size(); p++) {
      double[] paid = new double[t.size()];
      paid[p] = 7;
      purchases.add(new Purchase("systems", "year " + p, p, 0, 7, paid, 0));
    }

    Statements s = Books.statements(firm(c), programme(t, purchases));

    for (int p = 5; p < t.size(); p++) {
      assertThat(s.usdM("depreciation_programme", p)).isCloseTo(7, within(CENTS));
      assertThat(s.usdM("capex", p)).isCloseTo(7, within(CENTS));
    }
  }

  /** Months, quarters and years of the same property, whatever happens to it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void axesAgree(long seed) {
    RandomGenerator random = random(seed);
    AssetClass c = RandomClasses.next(random, "systems", START.plusYears(2));
    int age = random.nextInt(40);
    int year = random.nextInt(3);
    List<String> lines =
        List.of("depreciation_systems", "impairment", "tax_depreciation_programme", "net_ppe");

    Map<Integer, Statements> byLength = new java.util.TreeMap<>();
    for (int months : new int[] {1, 3, 12}) {
      Timeline t = Timeline.of(START, months, 72, 0);
      double[] paid = new double[t.size()];
      int inService = 12 * year / months;
      paid[inService] = 500;
      byLength.put(
          months,
          Books.statements(
              firm(c),
              programme(
                  t,
                  List.of(
                      new Purchase("systems", "old", -1, age, 300, new double[t.size()], 300),
                      new Purchase("systems", "new", inService, 0, 500, paid, 0)))));
    }

    Statements years = requireNonNull(byLength.get(12));
    for (int months : List.of(1, 3)) {
      Statements finer = requireNonNull(byLength.get(months));
      for (String line : lines) {
        for (int y = 0; y < years.years().size(); y++) {
          assertThat(finer.usdM(line, finer.years().get(y)))
              .as("%s in year %d", line, y)
              .isCloseTo(years.usdM(line, years.years().get(y)), within(CENTS));
        }
      }
    }
  }

  private static AssetClass any(RandomGenerator random) {
    AssetClass c;
    do {
      c = RandomClasses.next(random, "systems", START);
    } while (c.unitsOfProduction().isPresent()
        || c.bookLifeMonths() < 40
        || c.bookLifeMonths() > 100);
    return withoutSalvage(c);
  }

  private static AssetClass withoutSalvage(AssetClass c) {
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
        c.lifeChanges(),
        c.impairments(),
        c.unitsOfProduction(),
        c.taxConvention(),
        c.earlierBonus());
  }

  private static List<Purchase> purchases(RandomGenerator random, Timeline t) {
    List<Purchase> purchases = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double[] paid = new double[t.size()];
      int inService = i == 0 ? 0 : random.nextInt(0, 12);
      double cost = random.nextDouble(10, 900);
      paid[random.nextInt(0, inService + 1)] = cost;
      purchases.add(new Purchase("systems", "v" + i, inService, 0, cost, paid, 0));
    }
    purchases.add(
        new Purchase("systems", "old", -1, random.nextInt(30), 200, new double[t.size()], 200));
    return purchases;
  }

  private static Programme programme(Timeline t, List<Purchase> purchases) {
    double[] none = new double[t.size()];
    return new Programme(t, purchases, List.of(), Map.of(), none, none, none);
  }

  /** Earns enough that every deduction counts at once. */
  private static Finance firm(AssetClass c) {
    return SampleFirm.of(
        0.25,
        0.8,
        0,
        0,
        List.of(c),
        new OpeningBalance(500, 1_000, 0, 0, 0, 0, 0, 0, 400),
        List.of(SampleFirm.business("retail", 90_000, 2_000)));
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
