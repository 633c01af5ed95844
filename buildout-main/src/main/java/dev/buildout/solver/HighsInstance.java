package dev.buildout.solver;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/**
 * One instance of HiGHS and what is told to it. Created, used and closed on one {@link
 * OwnedThread}.
 */
final class HighsInstance implements AutoCloseable {
  private static final int ROW_WISE = 2;
  private static final int MINIMISE = 1;
  private static final int DUAL = 1;
  private static final int PRIMAL = 4;

  /** Exact weights of steepest edge cost a solve for each row of a basis that is handed over. */
  private static final int DEVEX = 1;

  private static final int INTEGER = 1;

  final HighsApi api;
  final MemorySegment highs;
  final HighsCallback callback;
  private final Arena arena = Arena.ofConfined();

  /** An instance with a problem and all options but those of a single run. */
  HighsInstance(HighsApi api, Problem problem, SolveOptions options) {
    this.api = api;
    highs = api.create();
    callback = new HighsCallback(api, options.progress(), arena);
    try {
      // Before the problem is passed, or the first line of the log goes to standard output.
      listen(options);
      setOptions(options);
      pass(problem);
    } catch (Throwable e) {
      close();
      throw e;
    }
  }

  /** Sets what differs from run to run, and starts the clock of the time limit anew. */
  void prepare(Algorithm algorithm, double timeLimitSeconds) {
    setOption(
        "solver",
        switch (algorithm) {
          case SIMPLEX, PRIMAL_SIMPLEX -> "simplex";
          case INTERIOR_POINT -> "ipm";
          case AUTO, BRANCH_AND_CUT -> "choose";
        });
    setOption("simplex_strategy", algorithm == Algorithm.PRIMAL_SIMPLEX ? PRIMAL : DUAL);
    setOption("time_limit", timeLimitSeconds);
    api.zeroAllClocks(highs);
  }

  /** Tells HiGHS what has changed: appended rows first, then numbers, new rows included. */
  void update(LiveProblem live) {
    int row = live.rows() - live.newRows.stream().mapToInt(SparseMatrix::rows).sum();
    for (SparseMatrix block : live.newRows) {
      addRows(block, row, live);
      row += block.rows();
    }
    try (Arena call = Arena.ofConfined()) {
      BitSet columns = live.changedColumns;
      if (!columns.isEmpty()) {
        MemorySegment lower = numbers(call, columns, live::columnLower);
        MemorySegment upper = numbers(call, columns, live::columnUpper);
        api.changeColsBoundsBySet(highs, columns.cardinality(), set(call, columns), lower, upper);
      }
      BitSet rows = live.changedRows;
      if (!rows.isEmpty()) {
        MemorySegment lower = numbers(call, rows, live::rowLower);
        MemorySegment upper = numbers(call, rows, live::rowUpper);
        api.changeRowsBoundsBySet(highs, rows.cardinality(), set(call, rows), lower, upper);
      }
      BitSet costs = live.changedCosts;
      if (!costs.isEmpty()) {
        MemorySegment cost = numbers(call, costs, live::cost);
        api.changeColsCostBySet(highs, costs.cardinality(), set(call, costs), cost);
      }
    }
    live.allSeen();
  }

  /** Starts the next run from this basis. */
  void setBasis(Basis basis) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment columns = call.allocate(JAVA_INT, basis.columns());
      for (int j = 0; j < basis.columns(); j++) {
        columns.setAtIndex(JAVA_INT, j, basis.columnCode(j));
      }
      MemorySegment rows = call.allocate(JAVA_INT, basis.rows());
      for (int i = 0; i < basis.rows(); i++) {
        rows.setAtIndex(JAVA_INT, i, basis.rowCode(i));
      }
      api.setBasis(highs, columns, rows);
      setOption("simplex_dual_edge_weight_strategy", DEVEX);
    }
  }

  /** Begins the next search for whole numbers with these values of the columns. */
  void setStart(double[] values) {
    try (Arena call = Arena.ofConfined()) {
      api.setSolution(highs, call.allocateFrom(JAVA_DOUBLE, values));
    }
  }

  @Override
  public void close() {
    api.destroy(highs);
    arena.close();
  }

  private void listen(SolveOptions options) {
    api.setCallback(highs, callback.stub(), MemorySegment.NULL);
    api.startCallback(highs, HighsCallback.SIMPLEX_INTERRUPT);
    api.startCallback(highs, HighsCallback.INTERIOR_POINT_INTERRUPT);
    api.startCallback(highs, HighsCallback.MIP_INTERRUPT);
    if (options.isListening()) {
      api.startCallback(highs, HighsCallback.LOG);
      api.startCallback(highs, HighsCallback.MIP_LOG);
    }
  }

  private void setOptions(SolveOptions options) {
    boolean listening = options.isListening();
    // Both must be true for the log to reach the callback; it then does not reach the console.
    setOption("output_flag", listening);
    setOption("log_to_console", listening);
    setOption("threads", options.threads());
    setOption("random_seed", options.seed());
    setOption("presolve", options.presolve() ? "choose" : "off");
    setOption("run_crossover", options.crossover() ? "on" : "off");
    setOption("primal_feasibility_tolerance", options.primalFeasibilityTolerance());
    setOption("dual_feasibility_tolerance", options.dualFeasibilityTolerance());
    setOption("mip_feasibility_tolerance", options.primalFeasibilityTolerance());
    setOption("mip_rel_gap", options.mipRelativeGap());
    setOption("simplex_iteration_limit", options.iterationLimit());
    setOption("ipm_iteration_limit", options.iterationLimit());
  }

  private void setOption(String name, boolean value) {
    try (Arena call = Arena.ofConfined()) {
      api.setBoolOptionValue(highs, call.allocateFrom(name), value ? 1 : 0);
    }
  }

  private void setOption(String name, int value) {
    try (Arena call = Arena.ofConfined()) {
      api.setIntOptionValue(highs, call.allocateFrom(name), value);
    }
  }

  private void setOption(String name, double value) {
    try (Arena call = Arena.ofConfined()) {
      api.setDoubleOptionValue(highs, call.allocateFrom(name), value);
    }
  }

  private void setOption(String name, String value) {
    try (Arena call = Arena.ofConfined()) {
      api.setStringOptionValue(highs, call.allocateFrom(name), call.allocateFrom(value));
    }
  }

  private void pass(Problem p) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment costs = call.allocateFrom(JAVA_DOUBLE, p.columns.costs());
      MemorySegment lower = call.allocateFrom(JAVA_DOUBLE, p.columns.lower());
      MemorySegment upper = call.allocateFrom(JAVA_DOUBLE, p.columns.upper());
      MemorySegment rowLower = call.allocateFrom(JAVA_DOUBLE, p.rowLower);
      MemorySegment rowUpper = call.allocateFrom(JAVA_DOUBLE, p.rowUpper);
      MemorySegment start = call.allocateFrom(JAVA_INT, p.matrix.start());
      MemorySegment index = call.allocateFrom(JAVA_INT, p.matrix.index());
      MemorySegment value = call.allocateFrom(JAVA_DOUBLE, p.matrix.value());
      int n = p.columns();
      int m = p.rows();
      int nz = p.nonzeros();
      api.passLp(
          highs, n, m, nz, ROW_WISE, MINIMISE, p.offset, costs, lower, upper, rowLower, rowUpper,
          start, index, value);
      BitSet integers = p.columns.integers();
      if (!integers.isEmpty()) {
        int[] kinds = new int[integers.cardinality()];
        Arrays.fill(kinds, INTEGER);
        api.changeColsIntegralityBySet(
            highs, kinds.length, set(call, integers), call.allocateFrom(JAVA_INT, kinds));
      }
    }
  }

  private void addRows(SparseMatrix block, int firstRow, LiveProblem live) {
    try (Arena call = Arena.ofConfined()) {
      BitSet rows = new BitSet();
      rows.set(firstRow, firstRow + block.rows());
      MemorySegment lower = numbers(call, rows, live::rowLower);
      MemorySegment upper = numbers(call, rows, live::rowUpper);
      MemorySegment start = call.allocateFrom(JAVA_INT, block.start());
      MemorySegment index = call.allocateFrom(JAVA_INT, block.index());
      MemorySegment value = call.allocateFrom(JAVA_DOUBLE, block.value());
      api.addRows(highs, block.rows(), lower, upper, block.nonzeros(), start, index, value);
    }
  }

  private static MemorySegment set(Arena arena, BitSet members) {
    return arena.allocateFrom(JAVA_INT, members.stream().toArray());
  }

  private static MemorySegment numbers(Arena arena, BitSet members, IntToDoubleFunction value) {
    return arena.allocateFrom(JAVA_DOUBLE, members.stream().mapToDouble(value).toArray());
  }
}
