package dev.buildout.performance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.Degrees;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.model.measured.Recompute;
import dev.buildout.model.measured.RowPlace;
import dev.buildout.model.measured.Sharding;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.model.measured.TrainingTask;
import dev.buildout.performance.backtest.Setting;
import dev.buildout.performance.training.TrainingFits.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fits find what made the rows. */
class TrainingFitsTest {
  private static final double[] TRUTH = {0.8, 1.2, 2.5, 0.6, 900, 1.2};

  @Test
  void recoversTheParametersThatMadeTheRows() {
    List<Sample> samples = samples(Jobs.fit(TRUTH));

    TrainingFit fit =
        new TrainingFits("cuda", TrainingParameter.usualValues(), samples).fit(samples).get(0);

    for (TrainingParameter p : TrainingParameter.values()) {
      assertThat(p.in(fit) / TRUTH[p.index()]).as(p.name()).isCloseTo(1, within(0.12));
    }
    for (Sample s : samples) {
      assertThat(s.job().seconds(fit) / s.seconds()).isCloseTo(1, within(0.02));
    }
  }

  /** Nothing measured: every parameter stays where springs hold it. */
  @Test
  void staysAtTheUsualWithoutRows() {
    TrainingFit fit =
        new TrainingFits("cuda", TrainingParameter.usualValues(), List.of()).fit(List.of()).get(0);

    for (TrainingParameter p : TrainingParameter.values()) {
      assertThat(p.in(fit)).isCloseTo(p.usual(), within(1e-9 * p.usual()));
    }
  }

  @Test
  void releasesBelongToEpochs() {
    assertThat(SoftwareEpoch.of("Megatron-LM 2022 (arXiv 2205.05198 Table 5)"))
        .isEqualTo(SoftwareEpoch.MEGATRON_2022);
    assertThat(SoftwareEpoch.of("MosaicML llm-foundry FSDP 2023"))
        .isEqualTo(SoftwareEpoch.FSDP_2023);
    assertThat(SoftwareEpoch.of("NeMo 26.04.01 / Megatron-Bridge"))
        .isEqualTo(SoftwareEpoch.MEGATRON_UNTIL_26_04);
    assertThat(SoftwareEpoch.of("Megatron-Core r0.8.0"))
        .isEqualTo(SoftwareEpoch.MEGATRON_UNTIL_26_04);
    assertThat(SoftwareEpoch.of("NeMo 26.06 / Megatron-Bridge")).isEqualTo(SoftwareEpoch.TODAY);
    assertThat(SoftwareEpoch.of("Neuron 2.24.0")).isEqualTo(SoftwareEpoch.TODAY);
  }

  private static List<Sample> samples(TrainingFit truth) {
    List<Sample> samples = new ArrayList<>();
    String[] models = {"LLAMA3_8B", "LLAMA3_70B", "Qwen3_30B_a3B", "GPT-3-175B", "MPT-1b"};
    for (String model : models) {
      for (String chip : new String[] {"A100-80GB-SXM", "DGX-H100", "DGX-GB200"}) {
        for (String precision : new String[] {"bf16", "fp8"}) {
          for (int sequence : new int[] {2048, 16384}) {
            for (int tensor : new int[] {1, 8}) {
              samples.add(sample(truth, model, chip, precision, sequence, tensor));
            }
          }
        }
      }
    }
    return samples;
  }

  private static Sample sample(
      TrainingFit truth, String model, String chip, String precision, int sequence, int tensor) {
    TrainingRow open = row(model, chip, precision, sequence, tensor, 1);
    Setting.Resolved resolved = new Setting.Resolver(Jobs.CATALOG).resolve(open);
    Setting setting = ((Setting.Resolved.As) resolved).setting();
    double seconds = RowJob.of(Jobs.CATALOG, open, setting).seconds(truth);
    TrainingRow row = row(model, chip, precision, sequence, tensor, seconds);
    assertThat(row.format()).isNotEqualTo(NumberFormat.UNSTATED);
    return Sample.of(Jobs.CATALOG, row, setting);
  }

  private static TrainingRow row(
      String model, String chip, String precision, int sequence, int tensor, double seconds) {
    return new TrainingRow(
        new RowPlace("made.csv", 1),
        "made",
        model,
        chip,
        64,
        precision,
        new Degrees(tensor, 1, 1, 1, 0, 0),
        Optional.empty(),
        false,
        Sharding.NONE,
        0,
        1,
        256,
        sequence,
        Recompute.NONE,
        TrainingTask.PRETRAINING,
        seconds,
        0,
        0,
        0,
        "",
        "",
        List.of());
  }
}
