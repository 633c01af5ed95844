package dev.buildout.benchmarks;

import dev.buildout.solver.Algorithm;
import dev.buildout.solver.HighsSolver;
import dev.buildout.solver.Solution;
import dev.buildout.solver.SolveOptions;
import java.util.concurrent.TimeUnit;
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

/** How long one cold solve takes, by algorithm and size; the rule of AUTO rests on such figures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
public class SolveBenchmark {
  /** Sites; with 6 kinds of system and 24 periods, 4 sites are 600 columns and 120 rows. */
  @Param({"4", "32", "128"})
  public int sites;

  /** What to solve with. */
  @Param({"SIMPLEX", "INTERIOR_POINT"})
  public Algorithm algorithm = Algorithm.SIMPLEX;

  private final HighsSolver solver = new HighsSolver();
  private CapacityProblem generated = CapacityProblem.generate(1, 1, 1);

  /** Generates the problem, outside of what is measured. */
  @Setup
  public void generate() {
    generated = CapacityProblem.generate(sites, 6, 24);
  }

  /** A cold solve, from handing over the arrays to reading the answer. */
  @Benchmark
  public double solve() {
    SolveOptions options = SolveOptions.defaults().withAlgorithm(algorithm);
    return optimal(solver.solve(generated.problem(), options)).objective();
  }

  private static Solution optimal(Solution solution) {
    if (!solution.isOptimal()) {
      throw new IllegalStateException("Ended " + solution.status() + ", expected OPTIMAL.");
    }
    return solution;
  }
}
