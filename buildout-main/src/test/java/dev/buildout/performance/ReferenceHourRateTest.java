package dev.buildout.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Catalog;
import dev.buildout.model.Rates;
import dev.buildout.performance.serving.Sustained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceHourRateTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.3, 0.7, 1})
  void anHourOfTheReferenceChipIsExactlyOne(double computeShare) {
    assertThat(rate("trn2", 16, computeShare).unitsPerHour()).isEqualTo(16);
  }

  @Test
  void otherChipsCountBySustainedComputeAndBandwidth() {
    Sustained h100 = sustained("h100-sxm");
    Sustained trn2 = sustained("trn2");
    double compute = h100.tflops() / trn2.tflops();
    double bandwidth = h100.gbps() / trn2.gbps();

    assertThat(rate("h100-sxm", 8, 1).unitsPerHour()).isCloseTo(8 * compute, within(1e-9));
    assertThat(rate("h100-sxm", 8, 0).unitsPerHour()).isCloseTo(8 * bandwidth, within(1e-9));
    assertThat(rate("h100-sxm", 8, 0.5).unitsPerHour())
        .isCloseTo(8 / (0.5 / compute + 0.5 / bandwidth), within(1e-9));
    assertThat(rate("h100-sxm", 8, 0.5).sigma()).isGreaterThan(h100.sigma());
  }

  @Test
  void speedIsHarmonicOverTimeShares() {
    // twice the compute, four times the bandwidth, half and half: 1 / (0.25 + 0.125)
    assertThat(ReferenceHourRate.relativeSpeed(0.5, 0.5, 0.25)).isCloseTo(8 / 3.0, within(1e-12));
  }

  @Test
  void aChipSustainsLessThanItsSheet() {
    CATALOG
        .accelerators()
        .forEach(chip -> {
          Sustained s = Sustained.of(CATALOG, chip, 16).orElseThrow();
          assertThat(s.tflops())
              .as(chip.id())
              .isBetween(0.2 * chip.bf16Tflops(), chip.bf16Tflops());
          assertThat(s.gbps()).as(chip.id()).isBetween(0.5 * chip.hbmGbps(), chip.hbmGbps());
        });
  }

  private static Sustained sustained(String chip) {
    return Sustained.of(CATALOG, CATALOG.getAccelerator(chip), 8).orElseThrow();
  }

  private static Rates.Rate rate(String chip, int chips, double computeShare) {
    Asked.ChipHours hours = new Asked.ChipHours(CATALOG.getAccelerator("trn2"), computeShare, 8);
    Asked asked = new Asked(hours, CATALOG.getAccelerator(chip), chips, 0);
    return ((Verdict.Runs) ReferenceHourRate.of(CATALOG, hours, asked)).rate();
  }
}
