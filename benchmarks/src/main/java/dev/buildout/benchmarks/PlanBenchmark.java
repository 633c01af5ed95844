package dev.buildout.benchmarks;

import dev.buildout.cases.CaseFaults;
import dev.buildout.cases.CaseReader;
import dev.buildout.model.Case;
import dev.buildout.model.Goodput;
import dev.buildout.model.Rates;
import dev.buildout.model.Resolution;
import dev.buildout.performance.SystemRates;
import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.Planner;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.solver.HighsSolver;
import dev.buildout.solver.Problem;
import dev.buildout.uncertainty.ScenarioTree;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * How long the model of a shipped case takes to build and to solve. Run from the root of the
 * checkout. Targets on 2 cores, quarterly: built in 0.5 s, solved in 5 s; monthly in 60 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
public class PlanBenchmark {
  /** Case folder. */
  @Param({"cases/quickstart", "cases/enterprise-inference", "cases/amazon-2026"})
  public String folder = "cases/quickstart";

  /** Length of a period. */
  @Param({"QUARTER"})
  public Resolution resolution = Resolution.QUARTER;

  private final Planner planner = new Planner(new HighsSolver());
  private @Nullable Inputs inputs;

  /** Reads the case, outside of what is measured. */
  @Setup
  public void read() throws CaseFaults {
    Case c = CaseReader.read(Path.of(folder)).value().with("resolution", resolution);
    Rates rates = SystemRates.of(c.catalog()).rates(c);
    Goodput goodput = SystemRates.goodput(c);
    ScenarioTree tree = ScenarioTree.singlePath(c.timeline());
    inputs = new Inputs(c, tree, rates, goodput, dev.buildout.planner.formulation.Scope.PLAN);
  }

  /** From inputs to the compressed matrix. */
  @Benchmark
  public Problem build() {
    return Planner.formulate(Objects.requireNonNull(inputs)).build();
  }

  /** Building included; whole numbers to 0.1 %. */
  @Benchmark
  public double plan() throws InfeasiblePlan {
    return planner.plan(Objects.requireNonNull(inputs), PlanOptions.defaults()).objectiveUsdM();
  }
}
