package dev.buildout.performance.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.ServingFit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fits to rows that were made by known parameters. */
class ServingFitsTest {
  private static final double[] KNOWN = {1.1, 7, 40, 1.3, 10, 0.1};

  @Test
  void knownParametersAreFoundAgain() {
    List<ServingFit> fits = ServingFits.of(rows("own", "trtllm", "1.0", 1));

    ServingFit found = new Stacks(fits).choose("cuda", "trtllm", "1.0").orElseThrow();
    assertThat(found.work()).isCloseTo(1.1, within(0.03));
    assertThat(found.kernelUs()).isCloseTo(7, within(0.3));
    assertThat(found.requestUs()).isCloseTo(40, within(3.0));
    assertThat(found.prefill()).isCloseTo(1.3, within(0.05));
    assertThat(found.firstSteps()).isCloseTo(10, within(0.8));
    assertThat(found.queue()).isCloseTo(0.1, within(0.02));
    assertThat(found.stepTokens()).isEqualTo(1);
  }

  @Test
  void whatStepsTakeIsTheStacksAndTheFirstTokenTheBackends() {
    List<Observation> rows = new ArrayList<>(rows("g", "vllm", "", 1));
    rows.addAll(rows("g", "sglang", "", 1));
    rows.addAll(rows("h", "trtllm+disaggregated", "", 1));
    Stacks stacks = new Stacks(ServingFits.of(rows));

    ServingFit mean = stacks.choose("cuda", "", "").orElseThrow();
    ServingFit vllm = stacks.choose("cuda", "vllm", "").orElseThrow();
    assertThat(vllm.work()).isEqualTo(mean.work());
    assertThat(vllm.prefill()).isEqualTo(mean.prefill());
    assertThat(stacks.choose("cuda", "vllm+disaggregated", "").orElseThrow().id())
        .isEqualTo("cuda-disaggregated");
    assertThat(stacks.choose("rocm", "new+disaggregated", "").orElseThrow().id())
        .isEqualTo("cuda-disaggregated");
  }

  @Test
  void aReleaseWithDraftsMovesTheTokensOfAStep() {
    List<Observation> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rows.addAll(rows("a", "trtllm", "1.0", 1));
    }
    rows.addAll(rows("b", "trtllm", "2.0", 2));

    Stacks stacks = new Stacks(ServingFits.of(rows));

    assertThat(stacks.choose("cuda", "trtllm", "2.0").orElseThrow().stepTokens())
        .isBetween(1.7, 2.1);
    assertThat(stacks.choose("cuda", "trtllm", "1.0").orElseThrow().stepTokens()).isEqualTo(1);
  }

  @Test
  void aGroupThatIsLeftOutLeavesNoTrace() {
    List<Observation> others = rows("others", "vllm", "", 1);
    List<Observation> honest = new ArrayList<>(others);
    honest.addAll(rows("left", "vllm", "", 1));
    List<Observation> forged = new ArrayList<>(others);
    forged.addAll(rows("left", "vllm", "", 5));
    Stacks none = new Stacks(List.of());

    Stacks before = ServingCalibration.without(honest, Observation::group, none).apply("left");
    Stacks after = ServingCalibration.without(forged, Observation::group, none).apply("left");

    assertThat(after).isEqualTo(before);
    assertThat(ServingFits.of(forged)).isNotEqualTo(ServingFits.of(honest));
  }

  @Test
  void softwareThatWasNotMeasuredTakesAfterTheNearest() {
    Stacks stacks = new Stacks(ServingFits.of(rows("g", "vllm", "", 1)));

    assertThat(stacks.choose("rocm", "vllm", "").orElseThrow().id()).isEqualTo("cuda-vllm");
    assertThat(stacks.choose("tpu", "jetstream", "").orElseThrow().id()).isEqualTo("cuda-mean");
  }

  private static List<Observation> rows(String group, String backend, String epoch, double tokens) {
    List<Observation> rows = new ArrayList<>();
    for (double work : new double[] {0.002, 0.010, 0.030}) {
      for (double kernels : new double[] {200, 800}) {
        for (double batch : new double[] {1, 8, 64, 256}) {
          for (double output : new double[] {128, 1024, 8192}) {
            double prefill = 0.01 + 3 * work;
            Load load =
                new Load(
                    new Pass(work, 0.001, kernels),
                    new Pass(prefill, 0.001, kernels),
                    true,
                    batch,
                    batch,
                    1,
                    output);
            rows.add(
                new Observation(
                    load,
                    "cuda",
                    backend,
                    epoch,
                    group,
                    "h100-sxm",
                    true,
                    Latency.perToken(load, KNOWN) / tokens,
                    Latency.first(load, KNOWN)));
          }
        }
      }
    }
    return rows;
  }
}
