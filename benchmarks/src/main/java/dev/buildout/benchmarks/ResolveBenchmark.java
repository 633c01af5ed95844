package dev.buildout.benchmarks;

import dev.buildout.solver.HighsSolver;
import dev.buildout.solver.Session;
import dev.buildout.solver.SolveOptions;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A session that is solved again after a small change of demand, as decomposition and sweeps do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
public class ResolveBenchmark {
  /** Sites, as in {@link SolveBenchmark}. */
  @Param({"4", "32"})
  public int sites;

  private CapacityProblem generated = CapacityProblem.generate(1, 1, 1);
  private @Nullable Session session;
  private int run;

  /** Solves once, so that each measured run starts from a basis. */
  @Setup(Level.Trial)
  public void open() {
    generated = CapacityProblem.generate(sites, 6, 24);
    session = new HighsSolver().open(generated.problem(), SolveOptions.defaults());
    session.run();
  }

  /** Frees the native instance. */
  @TearDown(Level.Trial)
  public void close() {
    if (session != null) {
      session.close();
    }
  }

  /** Moves the demand of one period up by one per cent and back, in turn over the periods. */
  @Benchmark
  public double resolve() {
    if (session == null) {
      throw new IllegalStateException("The session is not open.");
    }
    int period = run / 2 % generated.demandRows().length;
    double factor = run % 2 == 0 ? 1.01 : 1;
    run++;
    session.setRowBounds(
        generated.demandRows()[period],
        factor * generated.demand()[period],
        Double.POSITIVE_INFINITY);
    return session.run().objective();
  }
}
