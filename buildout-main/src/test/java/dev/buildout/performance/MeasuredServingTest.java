package dev.buildout.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Catalog;
import dev.buildout.performance.serving.Service;
import dev.buildout.performance.serving.ServicePoint;
import dev.buildout.performance.serving.ServingFound;
import dev.buildout.performance.serving.ServingSearch;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rates of the best layout beside published measurements of maximum throughput: output tokens per
 * second and GPU, all requests queued, FP8, from docs/source/developer-guide/perf-overview.md of
 * NVIDIA/TensorRT-LLM, commit 03e27c7d5ff0. The fits have not seen these rows: they are fitted to
 * latencies.
 */
class MeasuredServingTest {
  record Row(String chip, String model, int input, int output, double outputTokensPerSecondChip) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("h200-sxm", "llama-3-1-70b", 1000, 1000, 2587),
          new Row("h100-sxm", "llama-3-1-70b", 1000, 1000, 2209),
          new Row("h200-sxm", "llama-3-1-70b", 1024, 8192, 2009),
          new Row("h200-sxm", "llama-3-1-70b", 8192, 1024, 537),
          new Row("h100-sxm", "llama-3-1-70b", 8192, 1024, 398),
          new Row("h200-sxm", "deepseek-r1", 1000, 1000, 1627),
          new Row("h200-sxm", "deepseek-r1", 1024, 8192, 1218));

  @Test
  void denseModelsAreWithinAQuarterAndExpertsOnHopperMoreThanTwiceTooFast() {
    Catalog catalog = CatalogReader.builtIn();
    ServingSearch search = new ServingSearch(catalog);
    for (Row row : ROWS) {
      Service service =
          new Service(catalog.getModel(row.model()), 8, row.input(), row.output(), 0, 0, 0);
      ServicePoint point =
          ((ServingFound.Best) search.best(service, catalog.getAccelerator(row.chip()))).point();
      double log = Math.log(point.outputTokensPerSecondPerChip() / row.outputTokensPerSecondChip());
      System.out.printf(
          "%s %s %d/%d: %.0f computed, %.0f measured tok/s (%+.0f %%), sigma %.2f, %s, %s%n",
          row.chip(),
          row.model(),
          row.input(),
          row.output(),
          point.outputTokensPerSecondPerChip(),
          row.outputTokensPerSecondChip(),
          100 * Math.expm1(log),
          point.rateSigma(),
          point.limit(),
          point.layout());

      boolean experts = service.model().experts() > 0;
      assertThat(Math.abs(log)).as(row.toString()).isLessThan(experts ? 0.9 : 0.25);
      assertThat(point.rateSigma()).isGreaterThan(experts ? 0.25 : 0.2);
    }
  }
}
