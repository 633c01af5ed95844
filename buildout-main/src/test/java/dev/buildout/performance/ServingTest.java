package dev.buildout.performance;

import static dev.buildout.performance.TinyCatalog.CATALOG;
import static dev.buildout.performance.TinyCatalog.CUDA;
import static dev.buildout.performance.TinyCatalog.DEEPSEEK;
import static dev.buildout.performance.TinyCatalog.H100;
import static dev.buildout.performance.TinyCatalog.H200;
import static dev.buildout.performance.TinyCatalog.LLAMA_70B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Accelerator;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServingTest {
  @Test
  void handComputedDecodeStep() {
    Serving serving =
        new Serving(LLAMA_70B, TinyCatalog.serving("llama-70b", 1000, 1000, 8, 50), H200, CUDA, 2);

    // 70.55 GB of weights and 16 x 1,500 tokens x 80 x 2,048 bytes at 4,800 GB/s x 0.77 x 2
    double memory = (70.55e9 + 16 * 1500 * 163_840.0) / (4800e9 * 0.77 * 2);
    // 16 x 2 x 70.55e9 at 1,978 TFLOP/s x 0.48 x 2
    double compute = 16 * 2 * 70.55e9 / (1978e12 * 0.48 * 2);
    double corner = Math.pow(Math.pow(memory, 4) + Math.pow(compute, 4), 0.25);
    // 16 tokens x 2 all-reduces x 80 layers x 8,192 x 2 bytes at 450 x 0.75 GB/s, and 114 us a
    // layer
    double fabric = 16 * 2 * 80 * 8192 * 2.0 / (450e9 * 0.75);
    assertThat(serving.decodeSeconds(16)).isCloseTo(corner + fabric + 80 * 114e-6, within(1e-12));
    assertThat(serving.decodeSeconds(16)).isCloseTo(0.0194, within(0.0001));
    // (0.9 x 151.4 GB x 2 - 70.55 GB) over 2,000 tokens x 163,840 bytes
    assertThat(serving.batchOfMemory()).isEqualTo(616);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1000, 2000, 4000, 8000, 16000, 32000})
  void moreBandwidthNeverSlowsDecode(double gbps) {
    for (LanguageModel model : List.of(LLAMA_70B, DEEPSEEK)) {
      for (int batch : new int[] {1, 7, 64, 500}) {
        Workload work = TinyCatalog.serving(model.id(), 3000, 1000, 8, 50);
        double slow =
            new Serving(model, work, withBandwidth(H200, gbps), CUDA, 8).decodeSeconds(batch);
        double fast =
            new Serving(model, work, withBandwidth(H200, gbps * 1.3), CUDA, 8).decodeSeconds(batch);

        assertThat(fast).isLessThanOrEqualTo(slow);
      }
    }
  }

  @Test
  void looserTargetNeverLowersTheRate() {
    double last = 0;
    for (double tpot = 5; tpot < 400; tpot *= 1.07) {
      Workload work = TinyCatalog.serving("llama-70b", 3000, 1000, 8, tpot);
      Verdict verdict = ServingRate.of(CATALOG, work, CATALOG.getSystem("trn2-48xl"));
      double rate = verdict instanceof Verdict.Runs r ? r.rate().unitsPerHour() : 0;

      assertThat(rate).as("at %.1f ms", tpot).isGreaterThanOrEqualTo(last);
      last = rate;
    }
    assertThat(last).isPositive();
  }

  @Test
  void batchIsTheLargestThatMeetsTheTarget() {
    Serving serving =
        new Serving(LLAMA_70B, TinyCatalog.serving("llama-70b", 1000, 1000, 8, 25), H200, CUDA, 2);
    int batch = serving.largestBatch();

    assertThat(serving.secondsPerOutputToken(batch)).isLessThanOrEqualTo(0.025);
    assertThat(serving.secondsPerOutputToken(batch + 1)).isGreaterThan(0.025);
    assertThat(serving.limit(batch)).isEqualTo("latency");
  }

  @Test
  void onlyInputIsPrefill() {
    Serving serving =
        new Serving(LLAMA_70B, TinyCatalog.serving("llama-70b", 1000, 0, 8, 25), H100, CUDA, 2);

    assertThat(serving.tokensPerSecond(serving.largestBatch()))
        .isCloseTo(1000 / serving.prefillSeconds(), within(1e-9));
    assertThat(serving.limit(serving.largestBatch())).isEqualTo("compute");
  }

  @Test
  void replicasAreWholeWithinASystemAndMaySpanSystems() {
    assertThat(ServingRate.replicasPerSystem(8, 2)).isEqualTo(4);
    assertThat(ServingRate.replicasPerSystem(72, 16)).isEqualTo(4);
    assertThat(ServingRate.replicasPerSystem(16, 64)).isEqualTo(0.25);
    assertThat(ServingRate.replicasPerSystem(12, 64)).isZero();
  }

  @Test
  void saysWhyASystemCannotServe() {
    Workload large = TinyCatalog.serving("deepseek-r1", 1000, 1000, 8, 50);
    Workload hurried = TinyCatalog.serving("llama-70b", 1000, 1000, 8, 1);

    assertThat(ServingRate.of(CATALOG, large, CATALOG.getSystem("hgx-h100")))
        .isEqualTo(
            new Verdict.Cannot(
                "deepseek-r1 at 8 bits and one request do not fit the memory of 8 x h100"));
    assertThat(ServingRate.of(CATALOG, hurried, CATALOG.getSystem("hgx-h100")))
        .isEqualTo(new Verdict.Cannot("h100 cannot give a token every 1.0 ms"));
  }

  private static Accelerator withBandwidth(Accelerator a, double gbps) {
    return new Accelerator(
        a.id(),
        a.vendor(),
        a.name(),
        a.stack(),
        a.bf16Tflops(),
        a.fp8Tflops(),
        a.fp4Tflops(),
        a.hbmGb(),
        gbps,
        a.scaleupChips(),
        a.scaleupGbps(),
        a.packages(),
        a.firstAvailable(),
        a.status());
  }
}
