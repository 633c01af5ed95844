package dev.buildout.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs that are cut short, and what is heard of them. */
abstract class InterruptionContract {
  private static final Problem LONG_LP = HardProblems.denseCover(700, 900, 1);
  private static final Problem LONG_MIP = HardProblems.marketSplit(5, 1);

  abstract Solver solver();

  abstract Set<Capability> capabilities();

  @Test
  void timeLimitEndsALinearProgramme() {
    Solution solution =
        solver()
            .solve(
                LONG_LP,
                SolveOptions.defaults()
                    .withAlgorithm(Algorithm.SIMPLEX)
                    .withTimeLimitSeconds(0.05));

    assertThat(solution.status()).isEqualTo(Status.TIME_LIMIT);
    assertThat(solution.seconds()).isLessThan(2);
    assertThat(solution.hasDuals()).isFalse();
  }

  @Test
  void timeLimitCountsEachRunAnew() {
    Capability.INTEGERS.assumeIn(capabilities());
    try (Session session =
        solver().open(LONG_MIP, SolveOptions.defaults().withTimeLimitSeconds(0.3))) {
      Solution first = session.run();
      Solution second = session.run();

      assertThat(first.status()).isEqualTo(Status.TIME_LIMIT);
      assertThat(second.status()).isEqualTo(Status.TIME_LIMIT);
      assertThat(second.seconds()).isBetween(0.2, 2.0);
    }
  }

  @Test
  void interruptEndsSimplex() throws Exception {
    expectInterrupt(LONG_LP, Algorithm.SIMPLEX);
  }

  @Test
  void interruptEndsBranchAndCutWithTheBestPointSoFar() throws Exception {
    Capability.INTEGERS.assumeIn(capabilities());

    Solution solution = expectInterrupt(LONG_MIP, Algorithm.AUTO);

    assertThat(solution.hasPoint()).isTrue();
    assertThat(solution.bound()).isLessThanOrEqualTo(solution.objective());
    assertThat(SolutionCheck.of(LONG_MIP, solution).ok(1e-6)).isTrue();
  }

  @Test
  void interruptBeforeARunEndsThatRunOnly() {
    Capability.INTERRUPT.assumeIn(capabilities());
    Problem problem = RandomProblem.of(20, 20, 0.3, 1).problem();
    try (Session session = solver().open(problem, SolveOptions.defaults())) {
      session.interrupt();

      assertThat(session.run().status()).isEqualTo(Status.INTERRUPTED);
      assertThat(session.run().status()).isEqualTo(Status.OPTIMAL);
    }
  }

  @Test
  void iterationLimit() {
    Capability.INTERRUPT.assumeIn(capabilities());
    SolveOptions options =
        SolveOptions.defaults().withAlgorithm(Algorithm.SIMPLEX).withIterationLimit(5);

    assertThat(solver().solve(LONG_LP, options).status()).isEqualTo(Status.ITERATION_LIMIT);
  }

  @Test
  void progressIsHeard() {
    Capability.INTERRUPT.assumeIn(capabilities());
    List<Progress> heard = new CopyOnWriteArrayList<>();
    SolveOptions options = SolveOptions.defaults().withTimeLimitSeconds(1).withProgress(heard::add);

    solver().solve(LONG_MIP, options);

    assertThat(heard).isNotEmpty();
    assertThat(heard.getLast().elapsedSeconds()).isPositive();
    assertThat(heard)
        .allSatisfy(progress -> {
          assertThat(progress.bound() > progress.objective()).isFalse();
          assertThat(progress.iteration()).isNotNegative();
        });
  }

  @Test
  void aListenerThatThrowsEndsTheRunAndIsHeard() {
    Capability.INTERRUPT.assumeIn(capabilities());
    SolveOptions options =
        SolveOptions.defaults()
            .withProgress(progress -> {
              throw new IllegalStateException("enough");
            });

    try (Session session = solver().open(LONG_MIP, options)) {
      assertThatThrownBy(session::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("enough");
    }
  }

  @Test
  void sessionsRunBesideOneAnother() {
    RandomProblem first = RandomProblem.of(200, 200, 0.05, 11);
    RandomProblem second = RandomProblem.of(200, 200, 0.05, 12);

    CompletableFuture<Solution> one =
        CompletableFuture.supplyAsync(() -> solver().solve(first.problem()));
    CompletableFuture<Solution> two =
        CompletableFuture.supplyAsync(() -> solver().solve(second.problem()));

    assertThat(SolutionCheck.of(first.problem(), one.join()).ok(1e-6)).isTrue();
    assertThat(SolutionCheck.of(second.problem(), two.join()).ok(1e-6)).isTrue();
  }

  /** Interrupts a run once it has an objective to show. */
  private Solution expectInterrupt(Problem problem, Algorithm algorithm) throws Exception {
    Capability.INTERRUPT.assumeIn(capabilities());
    CountDownLatch started = new CountDownLatch(1);
    SolveOptions options =
        SolveOptions.defaults()
            .withAlgorithm(algorithm)
            .withProgress(progress -> {
              if (!Double.isNaN(progress.objective())) {
                started.countDown();
              }
            });
    try (Session session = solver().open(problem, options)) {
      CompletableFuture<Solution> run = CompletableFuture.supplyAsync(session::run);
      assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
      session.interrupt();

      Solution solution = run.get(30, TimeUnit.SECONDS);
      assertThat(solution.status()).isEqualTo(Status.INTERRUPTED);
      return solution;
    }
  }
}
