package dev.buildout.performance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.buildout.model.Accelerator;
import dev.buildout.model.measured.NumberFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the best layout, whatever the parameters are. */
class LayoutSearchTest {
  @ParameterizedTest
  @CsvSource({
    "gpt-3-175b, a100-sxm, 64, 64, 2048",
    "llama-3-1-70b, trn2, 32, 32, 8192",
    "qwen3-30b-a3b, h100-sxm, 16, 64, 4096",
    "mixtral-8x7b-v0-1, b200-sxm, 32, 96, 4096",
    "deepseek-v3, gb200-nvl72, 128, 128, 4096",
    "llama-3-1-8b, tpu-v6e, 24, 48, 4096"
  })
  void leavingOutTheHopelessFindsTheSame(
      String model, String chip, int chips, int batch, int sequence) {
    findsTheSame(Jobs.search(model, chip, sequence, batch), chips);
  }

  @Test
  @Tag("slow")
  void leavingOutTheHopelessFindsTheSameAmongMillions() {
    LayoutSearch search = Jobs.search("gpt-3-175b", "a100-sxm", 2048, 512);

    LayoutsFound all = findsTheSame(search, 512);

    assertThat(all.evaluated()).isGreaterThan(6_600_000);
  }

  private static LayoutsFound findsTheSame(LayoutSearch search, int chips) {
    LayoutsFound pruned = search.on(chips);
    LayoutsFound all = search.exhaustive().on(chips);

    assertThat(pruned.best()).isPresent().isEqualTo(all.best());
    assertThat(pruned.seconds()).isEqualTo(all.seconds());
    assertThat(pruned.bytes()).isEqualTo(all.bytes());
    assertThat(all.pruned()).isZero();
    assertThat(pruned.pruned()).isPositive();
    assertThat(pruned.evaluated() + pruned.pruned()).isEqualTo(all.evaluated());
    assertThat(pruned.feasible()).isPositive().isLessThanOrEqualTo(pruned.evaluated());
    assertThat(pruned.best().orElseThrow().chips()).isEqualTo(chips);
    return all;
  }

  @Test
  void oneThreadFindsAndCountsTheSame() {
    LayoutSearch search = Jobs.search("mixtral-8x7b-v0-1", "h100-sxm", 4096, 64);

    assertThat(search.onOneCore(32)).isEqualTo(search.on(32));
    assertThat(search.on(32)).isEqualTo(search.on(32));
  }

  /** The inner loop's figures are those of the layout computed by itself; memory adds up. */
  @ParameterizedTest
  @CsvSource({
    "gpt-3-175b, a100-sxm, 512, 512, 2048",
    "gpt-3-175b, h100-sxm, 64, 128, 8192",
    "llama-3-1-70b, trn2, 64, 256, 8192",
    "llama-3-1-70b, a100-sxm, 24, 24, 2048",
    "llama-3-1-405b, h100-sxm, 512, 64, 8192",
    "qwen3-30b-a3b, h100-sxm, 16, 64, 4096",
    "deepseek-v3, h100-sxm, 256, 256, 4096",
    "llama-3-1-8b, tpu-v6e, 24, 48, 4096",
    "mpt-125m, a100-sxm, 8, 64, 2048"
  })
  void theBestIsWhatItsLayoutTakes(String model, String chip, int chips, int batch, int sequence) {
    TrainingJob job = Jobs.job(model, sequence, batch);
    Accelerator accelerator = Jobs.CATALOG.getAccelerator(chip);
    LayoutsFound found = Jobs.search(job, accelerator).on(chips);
    Layout best = found.best().orElseThrow();

    double seconds =
        StepTime.seconds(
            job,
            TrainingChip.of(Jobs.CATALOG, accelerator, NumberFormat.BF16),
            TrainingSoftware.of(Jobs.CATALOG).today(accelerator.stack(), accelerator.id()),
            best);

    assertThat(found.seconds()).isCloseTo(seconds, withinPercentage(1e-9));
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
  @Tag("slow")
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

  /** Seeded: any model, chip and number of chips up to a quarter of the batch. */
  @Test
  @Tag("slow")
  void twiceTheChipsAreNeverSlowerWhateverTheJob() {
    Random random = new Random(7);
    List<String> models =
        List.of(
            "llama-3-1-8b",
            "llama-2-13b",
            "llama-3-1-70b",
            "gpt-3-175b",
            "mpt-7b",
            "mpt-30b",
            "mixtral-8x7b-v0-1",
            "qwen3-30b-a3b",
            "deepseek-v3");
    List<String> chips =
        List.of("a100-sxm", "h100-sxm", "b200-sxm", "gb200-nvl72", "trn2", "tpu-v6e", "mi300x");
    for (int i = 0; i < 20; i++) {
      String model = models.get(random.nextInt(models.size()));
      String chip = chips.get(random.nextInt(chips.size()));
      int batch = 64 << random.nextInt(4);
      int few = Math.max(1, (batch / 4) >> random.nextInt(3));
      LayoutSearch search = Jobs.search(model, chip, 1024 << random.nextInt(4), batch);
      assertThat(search.on(2 * few).seconds())
          .as("%s on %d %s, batch %d", model, 2 * few, chip, batch)
          .isLessThanOrEqualTo(search.on(few).seconds());
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

  /** 641 is prime: of 5,128 chips at most eight work on a copy. */
  @Test
  void aBatchThatDoesNotSplitHasANeighbour() {
    LayoutSearch search = Jobs.search("turing-nlg-530b", "a100-sxm", 2048, 2520);

    LayoutsFound found = search.on(5128);

    assertThat(found.evaluated() + found.pruned()).isZero();
    assertThat(search.nearestBatch(5128)).isEqualTo(2564);
    assertThat(Jobs.search("turing-nlg-530b", "a100-sxm", 2048, 2564).on(5128).best()).isPresent();
  }

  @Test
  void whatFitsNowhereSaysWhereItCameClosest() {
    LayoutSearch search = Jobs.search("megatron-1t", "h100-sxm", 2048, 64);

    LayoutsFound found = search.on(8);

    assertThat(found.best()).isEmpty();
    assertThat(found.feasible()).isZero();
    assertThat(found.closestBytes()).isGreaterThan(search.usableBytes());
    assertThat(found.closest()).isPresent();
    assertThat(found.closestBytes()).isEqualTo(search.exhaustive().on(8).closestBytes());
  }
}
