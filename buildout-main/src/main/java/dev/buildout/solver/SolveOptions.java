package dev.buildout.solver;

/**
 * How to solve. Start from {@link #defaults()} and change what matters.
 *
 * @param algorithm any but BRANCH_AND_CUT
 * @param crossover whether interior point ends at a vertex with a basis
 * @param presolve whether the solver may shrink the problem first
 * @param timeLimitSeconds wall time of one run, greater than 0, may be infinite; a run ended by it
 *     is not repeatable
 * @param iterationLimit of one run, at least 1
 * @param mipRelativeGap a fraction; the search ends when objective and bound are this close
 * @param primalFeasibilityTolerance by which a row or a bound may be violated, absolute, in (0,
 *     1e-2]
 * @param dualFeasibilityTolerance by which a reduced cost may have the wrong sign, in (0, 1e-2]
 * @param rays whether to prove infeasible and unbounded continuous problems by a ray; may cost
 *     another run of simplex
 * @param threads the solver may use inside one run; keep 1 for subproblems
 * @param seed of the solver's random numbers, at least 0
 * @param progress hears the run
 */
public record SolveOptions(
    Algorithm algorithm,
    boolean crossover,
    boolean presolve,
    double timeLimitSeconds,
    int iterationLimit,
    double mipRelativeGap,
    double primalFeasibilityTolerance,
    double dualFeasibilityTolerance,
    boolean rays,
    int threads,
    int seed,
    ProgressListener progress) {

  private static final SolveOptions DEFAULTS =
      new SolveOptions(
          Algorithm.AUTO,
          true,
          true,
          Double.POSITIVE_INFINITY,
          Integer.MAX_VALUE,
          1e-4,
          1e-7,
          1e-7,
          true,
          1,
          0,
          ProgressListener.NONE);

  /** Refuses values outside the ranges given above. */
  public SolveOptions {
    require(
        algorithm != Algorithm.BRANCH_AND_CUT,
        "algorithm",
        algorithm,
        "another one; integer columns lead to branch and cut by themselves");
    require(timeLimitSeconds > 0, "timeLimitSeconds", timeLimitSeconds, "more than 0");
    require(iterationLimit >= 1, "iterationLimit", iterationLimit, "at least 1");
    require(mipRelativeGap >= 0, "mipRelativeGap", mipRelativeGap, "at least 0");
    requireTolerance("primalFeasibilityTolerance", primalFeasibilityTolerance);
    requireTolerance("dualFeasibilityTolerance", dualFeasibilityTolerance);
    require(threads >= 1, "threads", threads, "at least 1");
    require(seed >= 0, "seed", seed, "at least 0");
  }

  /**
   * One thread, no limits, tolerances 1e-7, gap 1e-4, algorithm by {@link AlgorithmRule}, presolve,
   * crossover and rays on, no listener.
   */
  public static SolveOptions defaults() {
    return DEFAULTS;
  }

  /** These options with another {@code algorithm}. */
  public SolveOptions withAlgorithm(Algorithm algorithm) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code crossover}. */
  public SolveOptions withCrossover(boolean crossover) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code presolve}. */
  public SolveOptions withPresolve(boolean presolve) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code timeLimitSeconds}. */
  public SolveOptions withTimeLimitSeconds(double timeLimitSeconds) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code iterationLimit}. */
  public SolveOptions withIterationLimit(int iterationLimit) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code mipRelativeGap}. */
  public SolveOptions withMipRelativeGap(double mipRelativeGap) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code primalFeasibilityTolerance}. */
  public SolveOptions withPrimalFeasibilityTolerance(double primalFeasibilityTolerance) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code dualFeasibilityTolerance}. */
  public SolveOptions withDualFeasibilityTolerance(double dualFeasibilityTolerance) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code rays}. */
  public SolveOptions withRays(boolean rays) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code threads}. */
  public SolveOptions withThreads(int threads) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code seed}. */
  public SolveOptions withSeed(int seed) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** These options with another {@code progress}. */
  public SolveOptions withProgress(ProgressListener progress) {
    return new SolveOptions(
        algorithm,
        crossover,
        presolve,
        timeLimitSeconds,
        iterationLimit,
        mipRelativeGap,
        primalFeasibilityTolerance,
        dualFeasibilityTolerance,
        rays,
        threads,
        seed,
        progress);
  }

  /** Whether anybody hears the run. */
  boolean isListening() {
    return !progress.equals(ProgressListener.NONE);
  }

  private static void requireTolerance(String name, double value) {
    require(value > 0 && value <= 1e-2, name, value, "more than 0 and at most 0.01");
  }

  private static void require(boolean holds, String name, Object value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + ", expected " + expected + ".");
    }
  }
}
