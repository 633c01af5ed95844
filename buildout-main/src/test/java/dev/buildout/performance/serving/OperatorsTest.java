package dev.buildout.performance.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.performance.kernels.ChipKernels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operators of the models of the catalog. */
class OperatorsTest {
  private static final Catalog CATALOG = CatalogReader.builtIn();
  private static final Accelerator H100 = CATALOG.getAccelerator("h100-sxm");
  private static final List<String> MODELS =
      List.of("llama-3-1-70b", "deepseek-v3", "qwen3-5-397b-a17b", "gpt-oss-120b", "glm-5");

  @Test
  void decodingOneRequestReadsTheWeightsOnce() {
    // 70 billion weights less the input embedding, of a byte each, by 0.85 x 3,350 GB/s; logits of
    // two bytes.
    Operators operators = operators("llama-3-1-70b", H100, 8, new Layout(1, 1, 1, 1));
    double weights = 70.55e9 - 2 * 128256.0 * 8192;
    double logits = 2 * 128256.0 * 8192;

    assertThat(operators.decode(1, 1).workSeconds())
        .isCloseTo((weights + logits) / (0.85 * 3350e9), within(3e-4));
    assertThat(operators.decode(1, 1).kernels()).isEqualTo(80 * (6 + 4.0));
    assertThat(operators.decode(1, 1).transferSeconds()).isZero();
  }

  @Test
  void moreBandwidthNeverSlowsDecoding() {
    for (String model : MODELS) {
      for (Layout layout : List.of(new Layout(8, 1, 1, 1), new Layout(1, 8, 8, 1))) {
        double before = Double.POSITIVE_INFINITY;
        for (double gbps = 1000; gbps < 20_000; gbps *= 1.5) {
          Pass pass = operators(model, withMemory(gbps, 80), 8, layout).decode(64, 2000);
          assertThat(pass.workSeconds() + pass.transferSeconds()).isLessThanOrEqualTo(before);
          before = pass.workSeconds() + pass.transferSeconds();
        }
      }
    }
  }

  @Test
  void moreRequestsAndLongerOnesTakeLonger() {
    for (String model : MODELS) {
      Operators operators = operators(model, H100, 8, new Layout(8, 1, 8, 1));
      assertThat(operators.decode(64, 2000).workSeconds())
          .isGreaterThan(operators.decode(32, 2000).workSeconds());
      assertThat(operators.decode(64, 4000).workSeconds())
          .isGreaterThanOrEqualTo(operators.decode(64, 2000).workSeconds());
      assertThat(operators.prefill(4000, 0).workSeconds())
          .isGreaterThan(operators.prefill(2000, 0).workSeconds());
    }
  }

  @Test
  void memoryAddsUp() {
    for (String model : MODELS) {
      LanguageModel m = CATALOG.getModel(model);
      Operators operators = operators(model, withMemory(3350, 2000), 8, new Layout(8, 1, 1, 1));
      double fit = operators.requestsOfMemory(1000);
      double window = m.windowLayers();
      double layers = m.attentionLayers() > 0 ? m.attentionLayers() : m.layers();
      double kept = (layers - window) * 1000 + window * Math.min(1000, m.windowTokens());
      double split = m.mlaKvLora() > 0 ? 1 : Math.min(8, m.kvHeads());

      assertThat(8 * operators.weightsPerChip()).isCloseTo(m.parametersB() * 1e9, within(1e9));
      assertThat(operators.weightsPerChip() + fit * kept * m.kvElementsPerLayer() / split)
          .isCloseTo(0.92 * 2000e9, within(1e6));
    }
  }

  private static Operators operators(String model, Accelerator chip, int bits, Layout layout) {
    return new Operators(
        CATALOG.getModel(model), chip, ChipKernels.of(CATALOG, chip), bits, layout);
  }

  private static Accelerator withMemory(double gbps, double gb) {
    return new Accelerator(
        "h100-sxm", "", "", "cuda", 989, 1978, 0, gb, gbps, 8, 450, 1, "2022-10", "shipping");
  }
}
