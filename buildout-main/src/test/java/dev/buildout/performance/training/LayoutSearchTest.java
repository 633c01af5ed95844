package dev.buildout.performance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Accelerator;
import dev.buildout.model.measured.NumberFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the best layout, whatever the parameters are. */
class LayoutSearchTest {
  @ParameterizedTest
  @CsvSource({
    "gpt-3-175b, a100-sxm, 512, 512, 2048",
    "llama-3-1-70b, trn2, 64, 256, 8192",
    "qwen3-30b-a3b, h100-sxm, 16, 64, 4096",
    "mixtral-8x7b-v0-1, b200-sxm, 32, 96, 4096",
    "llama-3-1-8b, tpu-v6e, 24, 48, 4096"
  })
  void leavingOutTheHopelessFindsTheSame(
      String model, String chip, int chips, int batch, int sequence) {
    LayoutSearch search = Jobs.search(model, chip, sequence, batch);

    LayoutsFound pruned = search.on(chips);
    LayoutsFound all = search.exhaustive().on(chips);

    assertThat(pruned.best()).isPresent().isEqualTo(all.best());
    assertThat(pruned.seconds()).isEqualTo(all.seconds());
    assertThat(all.pruned()).isZero();
    assertThat(pruned.pruned()).isPositive();
    assertThat(pruned.evaluated() + pruned.pruned()).isEqualTo(all.evaluated());
    assertThat(pruned.feasible()).isPositive().isLessThanOrEqualTo(pruned.evaluated());
    assertThat(pruned.best().orElseThrow().chips()).isEqualTo(chips);
  }

  /** The inner loop's figures are those of the layout computed by itself. */
  @Test
  void theBestIsWhatItsLayoutTakes() {
    TrainingJob job = Jobs.job("gpt-3-175b", 2048, 512);
    Accelerator chip = Jobs.CATALOG.getAccelerator("a100-sxm");
    LayoutsFound found = Jobs.search(job, chip).on(512);
    Layout best = found.best().orElseThrow();

    double seconds =
        StepTime.seconds(
            job,
            TrainingChip.of(Jobs.CATALOG, chip, NumberFormat.BF16),
            TrainingSoftware.of(Jobs.CATALOG).today("cuda"),
            best);

    assertThat(found.seconds()).isCloseTo(seconds, within(1e-9));
    TrainingMemory memory = TrainingMemory.of(job, best);
    assertThat(found.bytes()).isCloseTo(memory.bytes(), within(1.0));
    assertThat(memory.bytes())
        .isEqualTo(
            memory.weights()
                + memory.gradients()
                + memory.optimizer()
                + memory.activations()
                + TrainingMemory.BESIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "llama-3-1-8b, h100-sxm, 512, 8",
    "gpt-3-175b, a100-sxm, 1024, 64",
    "qwen3-30b-a3b, gb200-nvl72, 1024, 8"
  })
  void twiceTheChipsAreNeverSlower(String model, String chip, int batch, int first) {
    LayoutSearch search = Jobs.search(model, chip, 2048, batch);
    double before = Double.POSITIVE_INFINITY;
    for (int chips = first; chips <= first * 16; chips *= 2) {
      LayoutsFound found = search.on(chips);
      assertThat(found.seconds()).as("%d chips", chips).isLessThanOrEqualTo(before);
      before = found.seconds();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hbmGbps", "scaleupGbps", "scaleoutGbps", "hbmGb", "bf16Tflops"})
  void moreOfAnythingIsNeverSlower(String figure) {
    TrainingJob job = Jobs.job("llama-3-1-70b", 4096, 256);
    Accelerator chip = Jobs.CATALOG.getAccelerator("h100-sxm");
    double before = Double.POSITIVE_INFINITY;
    for (double factor : new double[] {1, 1.5, 3}) {
      double seconds = Jobs.search(job, Jobs.times(chip, figure, factor)).on(64).seconds();
      assertThat(seconds).isLessThanOrEqualTo(before);
      before = seconds;
    }
  }

  @Test
  void whatFitsNowhereSaysWhereItCameClosest() {
    LayoutSearch search = Jobs.search("megatron-1t", "h100-sxm", 2048, 64);

    LayoutsFound found = search.on(8);

    assertThat(found.best()).isEmpty();
    assertThat(found.feasible()).isZero();
    assertThat(found.closestBytes()).isGreaterThan(search.memoryBytes());
    assertThat(found.closest()).isPresent();
    assertThat(found.closestBytes()).isEqualTo(search.exhaustive().on(8).closestBytes());
  }
}
