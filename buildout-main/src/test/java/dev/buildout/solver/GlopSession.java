package dev.buildout.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Optional;

/** A problem for GLOP; changes are kept by {@link LiveProblem} and stated at the next run. */
final class GlopSession implements Session {
  private static final double[] NONE = {};

  private final LiveProblem live;
  private final SolveOptions options;
  private double timeLimitSeconds;

  GlopSession(Problem problem, SolveOptions options) {
    live = new LiveProblem(problem);
    this.options = options;
    timeLimitSeconds = options.timeLimitSeconds();
  }

  @Override
  public Solution run() {
    Problem problem = live.snapshot();
    MPSolver solver = MPSolver.createSolver("GLOP");
    try {
      MPVariable[] columns = state(problem, solver);
      // Without preprocessing GLOP tells infeasible from unbounded.
      solver.setSolverSpecificParametersAsString(
          "use_preprocessing: false primal_feasibility_tolerance: %e dual_feasibility_tolerance: %e"
              .formatted(options.primalFeasibilityTolerance(), options.dualFeasibilityTolerance()));
      if (timeLimitSeconds < Double.POSITIVE_INFINITY) {
        solver.setTimeLimit((long) (timeLimitSeconds * 1000));
      }
      long start = System.nanoTime();
      Status status = status(problem, solver.solve());
      return solution(problem, status, solver, columns, (System.nanoTime() - start) * 1e-9);
    } finally {
      solver.delete();
    }
  }

  private static MPVariable[] state(Problem problem, MPSolver solver) {
    MPVariable[] columns = new MPVariable[problem.columns()];
    MPObjective objective = solver.objective();
    for (int j = 0; j < columns.length; j++) {
      columns[j] = solver.makeNumVar(problem.columnLower(j), problem.columnUpper(j), "x" + j);
      objective.setCoefficient(columns[j], problem.cost(j));
    }
    objective.setOffset(problem.offset());
    objective.setMinimization();
    int[] start = problem.rowStarts();
    int[] index = problem.rowIndices();
    double[] value = problem.rowValues();
    for (int i = 0; i < problem.rows(); i++) {
      MPConstraint row = solver.makeConstraint(problem.rowLower(i), problem.rowUpper(i), "r" + i);
      for (int k = start[i]; k < start[i + 1]; k++) {
        row.setCoefficient(columns[index[k]], value[k]);
      }
    }
    return columns;
  }

  private static Status status(Problem problem, MPSolver.ResultStatus status) {
    return switch (status) {
      case OPTIMAL -> Status.OPTIMAL;
      case INFEASIBLE -> Status.INFEASIBLE;
      case UNBOUNDED -> Status.UNBOUNDED;
      case MODEL_INVALID, ABNORMAL -> hasCrossedBounds(problem) ? Status.INFEASIBLE : Status.ERROR;
      case FEASIBLE, NOT_SOLVED -> Status.TIME_LIMIT;
    };
  }

  private static boolean hasCrossedBounds(Problem problem) {
    boolean crossed = false;
    for (int j = 0; j < problem.columns(); j++) {
      crossed |= problem.columnLower(j) > problem.columnUpper(j);
    }
    for (int i = 0; i < problem.rows(); i++) {
      crossed |= problem.rowLower(i) > problem.rowUpper(i);
    }
    return crossed;
  }

  private static Solution solution(
      Problem problem, Status status, MPSolver solver, MPVariable[] columns, double seconds) {
    boolean optimal = status == Status.OPTIMAL;
    double objective =
        switch (status) {
          case OPTIMAL -> solver.objective().value();
          case INFEASIBLE -> Double.POSITIVE_INFINITY;
          case UNBOUNDED -> Double.NEGATIVE_INFINITY;
          default -> Double.NaN;
        };
    double[] x = new double[optimal ? problem.columns() : 0];
    double[] reduced = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      x[j] = columns[j].solutionValue();
      reduced[j] = columns[j].reducedCost();
    }
    double[] duals = new double[optimal ? problem.rows() : 0];
    for (int i = 0; i < duals.length; i++) {
      duals[i] = solver.constraint(i).dualValue();
    }
    return new Solution(
        status,
        objective,
        optimal || status == Status.INFEASIBLE ? objective : Double.NEGATIVE_INFINITY,
        x,
        optimal ? solver.computeConstraintActivities() : NONE,
        duals,
        reduced,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        solver.iterations(),
        0,
        seconds,
        Algorithm.SIMPLEX);
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
    throw new UnsupportedOperationException("This session takes no basis.");
  }

  @Override
  public void setStart(double[] columnValues) {
    // It solves no whole numbers, so there is no search to begin.
  }

  @Override
  public void setTimeLimit(double seconds) {
    timeLimitSeconds = seconds;
  }

  @Override
  public void interrupt() {
    throw new UnsupportedOperationException("This session cannot be interrupted.");
  }

  @Override
  public void close() {}
}
