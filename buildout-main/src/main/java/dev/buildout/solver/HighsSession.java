package dev.buildout.solver;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A problem in the hands of HiGHS. Changes are gathered here and told to it when it runs. */
final class HighsSession implements Session {
  private static final double[] NONE = {};

  private final LiveProblem live;
  private final SolveOptions options;
  private final OwnedThread thread = new OwnedThread("highs");
  private final HighsInstance instance;
  private double timeLimitSeconds;
  private @Nullable Basis newBasis;
  private double @Nullable [] newStart;
  private boolean hasBasis;
  private boolean closed;

  HighsSession(HighsApi api, Problem problem, SolveOptions options) {
    live = new LiveProblem(problem);
    this.options = options;
    timeLimitSeconds = options.timeLimitSeconds();
    try {
      instance = thread.call(() -> new HighsInstance(api, problem, options), () -> {});
    } catch (RuntimeException e) {
      thread.close();
      throw e;
    }
  }

  @Override
  public Solution run() {
    requireOpen();
    return thread.call(this::runHere, this::interrupt);
  }

  private Solution runHere() {
    if (live.columns() == 0) {
      return EmptyProblem.solve(live.snapshot());
    }
    instance.update(live);
    startFromNewBasis();
    startFromNewValues();
    Algorithm algorithm =
        AlgorithmRule.choose(
            options.algorithm(), live.rows(), live.nonzeros(), live.hasIntegers(), hasBasis);
    Solution solution = runOnce(algorithm, timeLimitSeconds);
    double left = timeLimitSeconds - solution.seconds();
    if (algorithm == Algorithm.INTERIOR_POINT && wantsProof(solution.status()) && left > 0) {
      // Interior point finds no rays.
      Solution proof = runOnce(Algorithm.SIMPLEX, left);
      solution = proof.status().isConclusive() ? proof : solution;
    }
    hasBasis = solution.basis().isPresent();
    return solution;
  }

  private Solution runOnce(Algorithm algorithm, double seconds) {
    HighsCallback callback = instance.callback;
    callback.begin();
    if (callback.isInterrupted()) {
      callback.end();
      return stopped(algorithm);
    }
    instance.prepare(algorithm, seconds);
    instance.api.run(instance.highs);
    double elapsed = callback.elapsedSeconds();
    callback.end();
    return new HighsReader(instance, live).read(algorithm, elapsed, options.rays());
  }

  private boolean wantsProof(Status status) {
    return options.rays()
        && switch (status) {
          case INFEASIBLE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED -> true;
          default -> false;
        };
  }

  private void startFromNewBasis() {
    Basis basis = newBasis;
    if (basis != null) {
      instance.setBasis(basis.withBasicRows(live.rows() - basis.rows()));
      hasBasis = true;
      newBasis = null;
    }
  }

  private void startFromNewValues() {
    double[] values = newStart;
    if (values != null) {
      instance.setStart(values);
      newStart = null;
    }
  }

  private static Solution stopped(Algorithm algorithm) {
    return new Solution(
        Status.INTERRUPTED,
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        NONE,
        NONE,
        NONE,
        NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        0,
        algorithm);
  }

  @Override
  public Problem problem() {
    return live.snapshot();
  }

  @Override
  public void setColumnBounds(int column, double lower, double upper) {
    live.setColumnBounds(column, lower, upper);
  }

  @Override
  public void setRowBounds(int row, double lower, double upper) {
    live.setRowBounds(row, lower, upper);
  }

  @Override
  public void setCost(int column, double cost) {
    live.setCost(column, cost);
  }

  @Override
  public void addRows(
      String[] names,
      double[] lower,
      double[] upper,
      int[] starts,
      int[] columns,
      double[] values) {
    live.addRows(names, lower, upper, starts, columns, values);
  }

  @Override
  public void setBasis(Basis basis) {
    if (basis.columns() != live.columns() || basis.rows() != live.rows()) {
      throw new IllegalArgumentException(
          "The basis has "
              + basis.columns()
              + " columns and "
              + basis.rows()
              + " rows, expected "
              + live.columns()
              + " and "
              + live.rows()
              + ".");
    }
    newBasis = basis;
  }

  @Override
  public void setStart(double[] columnValues) {
    if (columnValues.length != live.columns()) {
      throw new IllegalArgumentException(
          "The start has %d values, expected %d.".formatted(columnValues.length, live.columns()));
    }
    newStart = columnValues.clone();
  }

  @Override
  public void setTimeLimit(double seconds) {
    timeLimitSeconds = options.withTimeLimitSeconds(seconds).timeLimitSeconds();
  }

  @Override
  public void interrupt() {
    instance.callback.interrupt();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      thread.call(
          () -> {
            instance.close();
            return true;
          },
          () -> {});
      thread.close();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The session is closed.");
    }
  }
}
