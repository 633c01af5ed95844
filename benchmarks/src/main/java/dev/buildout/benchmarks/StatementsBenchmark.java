package dev.buildout.benchmarks;

import dev.buildout.cases.CaseReader;
import dev.buildout.finance.ScenarioStatements;
import dev.buildout.model.Case;
import dev.buildout.model.Flow;
import dev.buildout.model.Programme;
import dev.buildout.model.Programme.Purchase;
import dev.buildout.units.Timeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many scenarios a second get their statements: all lines of ten years in quarters, on all
 * cores, with a factor for each kind of flow and for the purchases of each year.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class StatementsBenchmark {
  private static final int SCENARIOS = 20_000;
  private static final int YEARS = 10;

  private final Case theCase = read();
  private final Timeline timeline = Timeline.of(theCase.timeline().start(), 3, 12 * YEARS, 0);
  private final List<Programme> parts = parts();
  private final ScenarioStatements statements =
      new ScenarioStatements(theCase.finance(), Programme.nothing(timeline), parts);
  private final double[][] factors = new double[parts.size()][SCENARIOS];
  private final double[] cash = new double[SCENARIOS];

  /** Scenarios evaluated. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Scenarios {
    public long scenarios;
  }

  /** Draws the factors, outside of what is measured. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    for (double[] part : factors) {
      Arrays.setAll(part, s -> random.nextDouble(2));
    }
  }

  /** Statements of all scenarios; the cash at the end of each is kept. */
  @Benchmark
  public double[] statements(Scenarios counted) {
    int row = statements.row("cash");
    int last = timeline.size() - 1;
    statements.evaluate(
        factors,
        SCENARIOS,
        block -> {
          if (block.period() == last) {
            System.arraycopy(block.cents(row), 0, cash, block.first(), block.count());
          }
        });
    counted.scenarios += SCENARIOS;
    return cash;
  }

  private List<Programme> parts() {
    Programme none = Programme.nothing(timeline);
    List<Programme> made = new ArrayList<>();
    double[] level = new double[timeline.size()];
    Arrays.fill(level, 1_000);
    for (Flow flow : Flow.values()) {
      made.add(part(none, List.of(), Map.of(flow, level)));
    }
    String assetClass = theCase.finance().assetClasses().getFirst().id();
    for (int year = 0; year < YEARS; year++) {
      double[] payments = new double[timeline.size()];
      payments[4 * year] = 2_000;
      Purchase bought =
          new Purchase(assetClass, "of year " + year, 4 * year, 0, 2_000, payments, 0);
      made.add(part(none, List.of(bought), Map.of()));
    }
    return made;
  }

  private static Programme part(
      Programme none, List<Purchase> purchases, Map<Flow, double[]> flows) {
    return new Programme(
        none.timeline(),
        purchases,
        List.of(),
        flows,
        none.borrowed(),
        none.repaid(),
        none.interest());
  }

  private static Case read() {
    try {
      return CaseReader.read(Path.of("cases/amazon-2026")).value();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
