package dev.buildout.performance;

import static dev.buildout.performance.TinyCatalog.CATALOG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.Rates;
import dev.buildout.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The roofline beside published measurements: orders of magnitude, and that the stated spread is
 * honest. NVIDIA rows: maximum output tokens per second and GPU, all requests queued, FP8, from
 * docs/source/developer-guide/perf-overview.md of NVIDIA/TensorRT-LLM, commit 03e27c7d5ff0.
 */
class MeasuredServingTest {
  record Row(
      String system, String model, int input, int output, double outputTokensPerSecondChip) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("hgx-h200", "llama-70b", 1000, 1000, 2587),
          new Row("hgx-h100", "llama-70b", 1000, 1000, 2209),
          new Row("hgx-h200", "llama-70b", 1024, 8192, 2009),
          new Row("hgx-h200", "llama-70b", 8192, 1024, 537),
          new Row("hgx-h100", "llama-70b", 8192, 1024, 398),
          new Row("hgx-h200", "deepseek-r1", 1000, 1000, 1627),
          new Row("hgx-h200", "deepseek-r1", 1024, 8192, 1218));

  @Test
  void measuredRatesLieWithinTwoSpreads() {
    for (Row row : ROWS) {
      Rates.Rate rate = computed(row);
      double perHour = row.outputTokensPerSecondChip() * 8 * 3600 / 1e6;
      double measured = perHour * (row.input() + row.output()) / row.output();
      double log = Math.log(rate.unitsPerHour() / measured);
      System.out.printf(
          "%s %s %d/%d: %.0f computed, %.0f measured Mtok/h (%+.0f %%), %s, %s%n",
          row.system(),
          row.model(),
          row.input(),
          row.output(),
          rate.unitsPerHour(),
          measured,
          100 * Math.expm1(log),
          rate.limit(),
          rate.note());

      assertThat(Math.abs(log)).as(row.toString()).isLessThan(2 * rate.sigma());
    }
  }

  private static Rates.Rate computed(Row row) {
    Workload work = TinyCatalog.serving(row.model(), row.input(), row.output(), 8, 1000);
    Verdict verdict = ServingRate.of(CATALOG, work, CATALOG.getSystem(row.system()));
    return ((Verdict.Runs) verdict).rate();
  }

  /**
   * Llama 3.3 70B in BF16 on one Trn2 instance, batch 1: 19.6 ms per output token
   * (libraries/nxd-inference/tutorials/llama70b_perf_comparison.csv of aws-neuron-sdk).
   */
  @Test
  void oneRequestOnTrainium2() {
    Serving serving =
        new Serving(
            TinyCatalog.LLAMA_70B,
            TinyCatalog.serving("llama-70b", 10000, 1500, 16, 50),
            TinyCatalog.TRN2,
            TinyCatalog.NEURON,
            16);
    double computedMs = serving.decodeSeconds(1) * 1000;
    System.out.printf("Trn2, batch 1: %.1f ms computed, 19.6 ms measured%n", computedMs);

    assertThat(computedMs).isBetween(9.8, 39.2);
  }
}
