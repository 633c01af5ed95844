package dev.buildout.performance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Evaluations within measured steps. */
class EvaluationsTest {
  @Test
  void onlyStepsThatAreTimedAcrossEvaluationsHoldThem() {
    TrainingJob pretraining = Jobs.job("gpt-3-175b", 2048, 2048);
    TrainingJob adapters = new TrainingJob(Jobs.CATALOG.getModel("llama-2-70b"), 0, 8192, 8, true);

    assertThat(Evaluations.share(pretraining, SoftwareEpoch.TODAY)).isZero();
    // 173 forward passes, each half of a step's work, after every 384 sequences.
    assertThat(Evaluations.share(adapters, SoftwareEpoch.MLPERF_2024))
        .isCloseTo(0.2253, within(1e-4));
    assertThat(Evaluations.share(pretraining, SoftwareEpoch.MLPERF_2024))
        .isCloseTo(0.0768, within(1e-4));
  }
}
