package dev.buildout.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Rates;
import org.junit.jupiter.api.Test;

class TrainingRateTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();

  @Test
  void everyChipTrainsSlowerThanItsSheet() {
    CATALOG.accelerators().stream()
        .filter(chip -> chip.scaleoutGbps() >= 1)
        .forEach(chip -> {
          double sheet = 8 * chip.bf16Tflops() * 1e12 * 3600 / 1e21;
          Rates.Rate rate = rate(chip.id(), 8, 16, "llama-3-1-70b");
          System.out.printf(
              "%-16s %3.0f %% of BF16, sigma %.2f, %s%n",
              chip.id(), 100 * rate.unitsPerHour() / sheet, rate.sigma(), rate.note());
          assertThat(rate.unitsPerHour() / sheet).as(chip.id()).isBetween(0.1, 0.75);
          assertThat(rate.sigma()).as(chip.id()).isPositive();
        });
  }

  @Test
  void aSystemIsAPartOfTheJob() {
    assertThat(rate("h100-sxm", 72, 16, "llama-3-1-70b").unitsPerHour())
        .isCloseTo(9 * rate("h100-sxm", 8, 16, "llama-3-1-70b").unitsPerHour(), within(1e-12));
  }

  @Test
  void theModelAndItsBitsMatter() {
    double dense = rate("h100-sxm", 8, 16, "llama-3-1-70b").unitsPerHour();

    assertThat(rate("h100-sxm", 8, 8, "llama-3-1-70b").unitsPerHour()).isGreaterThan(dense);
    assertThat(rate("h100-sxm", 8, 16, "deepseek-v3").unitsPerHour()).isLessThan(dense);
    assertThat(rate("h100-sxm", 8, 16, "deepseek-v3").note())
        .startsWith("deepseek-v3 on 512 chips");
  }

  @Test
  void aModelThatFitsNowhereSaysSo() {
    Accelerator small =
        new Accelerator("small", "", "", "cuda", 100, 0, 0, 1, 1000, 8, 100, 1, "2025", "shipping");
    Asked.Training training = new Asked.Training(CATALOG.getModel("llama-3-1-70b"), 16);

    assertThat(TrainingRate.of(CATALOG, training, new Asked(training, small, 8, 0)))
        .isInstanceOfSatisfying(
            Verdict.Cannot.class,
            c ->
                assertThat(c.reason())
                    .startsWith("llama-3-1-70b does not fit on 4096 x small, each short of"));
  }

  private static Rates.Rate rate(String chip, int chips, int bits, String model) {
    return ((Verdict.Runs) verdict(chip, chips, bits, model)).rate();
  }

  private static Verdict verdict(String chip, int chips, int bits, String model) {
    Asked.Training training = new Asked.Training(CATALOG.getModel(model), bits);
    return TrainingRate.of(
        CATALOG, training, new Asked(training, CATALOG.getAccelerator(chip), chips, 0));
  }
}
