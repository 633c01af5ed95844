package dev.buildout.benchmarks;

import dev.buildout.cases.CatalogReader;
import dev.buildout.model.Catalog;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.performance.training.LayoutSearch;
import dev.buildout.performance.training.LayoutsFound;
import dev.buildout.performance.training.TrainingJob;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many layouts a second are computed, time and memory of each: on one core with none left out,
 * and how long the search takes that leaves out the hopeless, on all cores.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class LayoutBenchmark {
  /** Model; all on 512 A100 with a batch of 512. */
  @Param({"gpt-3-175b", "mixtral-8x7b-v0-1"})
  public String model = "gpt-3-175b";

  private static final int CHIPS = 512;

  private LayoutSearch search = search("gpt-3-175b");

  /** Layouts computed. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Layouts {
    public long evaluated;
  }

  /** Prepares the search, outside of what is measured. */
  @Setup
  public void prepare() {
    search = search(model);
  }

  private static LayoutSearch search(String model) {
    Catalog catalog = CatalogReader.builtIn();
    TrainingJob job = new TrainingJob(catalog.getModel(model), 0, 2048, 512, false);
    return LayoutSearch.of(catalog, catalog.getAccelerator("a100-sxm"), NumberFormat.BF16, job);
  }

  /** All layouts on one core. */
  @Benchmark
  public LayoutsFound allOnOneCore(Layouts layouts) {
    LayoutsFound found = search.exhaustive().onOneCore(CHIPS);
    layouts.evaluated += found.evaluated();
    return found;
  }

  /** The search as it is used. */
  @Benchmark
  public LayoutsFound search(Layouts layouts) {
    LayoutsFound found = search.on(CHIPS);
    layouts.evaluated += found.evaluated();
    return found;
  }
}
