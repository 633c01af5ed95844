package dev.buildout.performance;

import static dev.buildout.performance.TinyCatalog.CATALOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Rates;
import dev.buildout.model.SystemType;
import dev.buildout.model.WorkUnit;
import dev.buildout.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RooflineTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.3, 0.7, 1})
  void anHourOfTheReferenceChipIsExactlyOne(double computeShare) {
    assertThat(chipHours("trn2-48xl", computeShare)).isEqualTo(16);
  }

  @Test
  void otherChipsCountBySustainedComputeAndBandwidth() {
    // compute 1,978 x 0.48 over 1,299 x 0.4, bandwidth 3,350 x 0.77 over 2,900 x 0.6
    double compute = 1978 * 0.48 / (1299 * 0.4);
    double bandwidth = 3350 * 0.77 / (2900 * 0.6);

    assertThat(chipHours("hgx-h100", 1)).isCloseTo(8 * compute, within(1e-9));
    assertThat(chipHours("hgx-h100", 0)).isCloseTo(8 * bandwidth, within(1e-9));
    assertThat(chipHours("hgx-h100", 0.5))
        .isCloseTo(8 / (0.5 / compute + 0.5 / bandwidth), within(1e-9));
  }

  @Test
  void trainingUsesTheRateOfItsPrecision() {
    SystemType h100 = CATALOG.getSystem("hgx-h100");

    assertThat(rate(TrainingRate.of(CATALOG, training(16), h100)).unitsPerHour())
        .isCloseTo(8 * 989e12 * 0.4 * 3600 / 1e21, within(1e-12));
    assertThat(rate(TrainingRate.of(CATALOG, training(8), h100)).unitsPerHour())
        .isCloseTo(8 * 1978e12 * 0.4 * 3600 / 1e21, within(1e-12));
  }

  private static double chipHours(String system, double computeShare) {
    Workload work =
        TinyCatalog.work(
            WorkUnit.CHIP_HOUR, "", 0.75, 4000, 50, 8, "trn2", computeShare, List.of());
    return rate(ReferenceHourRate.of(CATALOG, work, CATALOG.getSystem(system))).unitsPerHour();
  }

  private static Workload training(int bits) {
    return TinyCatalog.work(WorkUnit.ZFLOP, "", 0.75, 4000, 50, bits, "", 0.5, List.of());
  }

  private static Rates.Rate rate(Verdict verdict) {
    return ((Verdict.Runs) verdict).rate();
  }
}
