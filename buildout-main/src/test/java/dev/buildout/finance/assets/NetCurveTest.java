package dev.buildout.finance.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.finance.assets.Revision.EarlyRetirement;
import dev.buildout.finance.assets.Revision.Impairment;
import dev.buildout.finance.assets.Revision.LifeChange;
import dev.buildout.model.Convention;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares of a cost that are left, by month, against values worked out by hand. */
class NetCurveTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void aChangeOfLifeSpreadsWhatIsLeftOverWhatIsLeft() {
    double[] net = curve(new Life(36).with(new LifeChange(12, 48)), 60);

    // 24/36 are left after a year, over the 36 months to the end of the fourth year.
    assertThat(net[12]).isCloseTo(24 / 36.0, EXACT);
    assertThat(net[30]).isCloseTo(24 / 36.0 * 18 / 36, EXACT);
    assertThat(net[48]).isCloseTo(0, EXACT);
  }

  @Test
  void aLifeCutBelowTheTimeServedEndsWithinAMonth() {
    double[] net = curve(new Life(60).with(new LifeChange(30, 24)), 60);

    assertThat(net[30]).isCloseTo(0.5, EXACT);
    assertThat(net[31]).isCloseTo(0, EXACT);
  }

  @Test
  void earlyRetirementImpairmentAndSalvage() {
    double[] early = curve(new Life(60).with(new EarlyRetirement(30, 10)), 60);
    assertThat(early[35]).isCloseTo(0.25, EXACT);
    assertThat(early[40]).isCloseTo(0, EXACT);

    double[] impaired = curve(new Life(60).with(new Impairment(30, 0.2)), 60);
    assertThat(impaired[30]).isCloseTo(0.5, EXACT);
    assertThat(impaired[45]).isCloseTo(0.2, EXACT);

    double[] salvage = curve(new Life(10, 0.1, List.of()), 20);
    assertThat(salvage[5]).isCloseTo(0.55, EXACT);
    assertThat(salvage[20]).isCloseTo(0.1, EXACT);
    assertThat(curve(Life.endless(), 20)[20]).isEqualTo(1);
  }

  @Test
  void unitsOfProductionFollowUse() {
    double[] used = {0, 10, 10, 40, 120};
    double[] net = NetCurve.of(new Life(100, 0.2, List.of()), m -> used[(int) m], 0, 0, 0, 4).net();

    assertThat(net).containsExactly(new double[] {1, 0.92, 0.92, 0.68, 0.2}, EXACT);
  }

  /** First in use in the eleventh month of the fiscal year, over 24 months. */
  @ParameterizedTest
  @CsvSource({"MONTHLY, 2", "HALF_YEAR, 6", "MID_QUARTER, 1.5"})
  void conventionsDifferInTheFirstYear(Convention convention, double months) {
    double start = NetCurve.start(convention, 10, 10);
    double[] net = NetCurve.straightLine(new Life(24), 10, start, 0, 48).net();

    assertThat(net[10]).isEqualTo(1);
    assertThat(1 - net[12]).isCloseTo(months / 24, EXACT);
    assertThat(net[48]).isCloseTo(0, EXACT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aChangeLeavesThePastAloneAndConservesTheTotal(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 50; i++) {
      Life old = new Life(random.nextInt(12, 90));
      int month = random.nextInt(1, 80);
      double[] before = curve(old, 240);
      double[] after = curve(old.with(new LifeChange(month, random.nextInt(12, 200))), 240);

      assertThat(Arrays.copyOf(after, month + 1)).isEqualTo(Arrays.copyOf(before, month + 1));
      assertThat(after[240]).isCloseTo(0, EXACT);
      assertThat(after).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 36, 60})
  void inSteadyStateDepreciationEqualsAdditions(int life) {
    double depreciation = 0;
    for (int v = 0; v < 120; v++) {
      double[] net = NetCurve.straightLine(new Life(life), v, v, 100, 12).net();
      depreciation += 7 * (net[0] - net[12]);
    }

    assertThat(depreciation).isCloseTo(12 * 7, within(1e-9));
  }

  private static double[] curve(Life life, int months) {
    return NetCurve.straightLine(life, 0, 0, 0, months).net();
  }
}
