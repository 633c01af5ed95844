package dev.buildout.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem that changes while a solver holds it: the current numbers, and which of them the solver
 * has not seen yet.
 */
final class LiveProblem {
  final BitSet changedCosts = new BitSet();
  final BitSet changedColumns = new BitSet();
  final BitSet changedRows = new BitSet();

  /** Appended rows that the solver has not seen, one matrix per call that appended them. */
  final List<SparseMatrix> newRows = new ArrayList<>();

  private final Problem original;
  private final double[] costs;
  private final double[] columnLower;
  private final double[] columnUpper;
  private final GrowingDoubles rowLower = new GrowingDoubles();
  private final GrowingDoubles rowUpper = new GrowingDoubles();
  private final List<String> addedNames = new ArrayList<>();
  private final List<SparseMatrix> addedRows = new ArrayList<>();
  private @Nullable Problem snapshot;

  LiveProblem(Problem problem) {
    original = problem;
    snapshot = problem;
    costs = problem.costs();
    columnLower = problem.columnLowers();
    columnUpper = problem.columnUppers();
    rowLower.addAll(problem.rowLower);
    rowUpper.addAll(problem.rowUpper);
  }

  int columns() {
    return costs.length;
  }

  int rows() {
    return rowLower.size();
  }

  int nonzeros() {
    return original.nonzeros() + addedRows.stream().mapToInt(SparseMatrix::nonzeros).sum();
  }

  boolean hasIntegers() {
    return !original.columns.integers().isEmpty();
  }

  double cost(int column) {
    return costs[column];
  }

  double columnLower(int column) {
    return columnLower[column];
  }

  double columnUpper(int column) {
    return columnUpper[column];
  }

  double rowLower(int row) {
    return rowLower.get(row);
  }

  double rowUpper(int row) {
    return rowUpper.get(row);
  }

  void setCost(int column, double cost) {
    Bounds.checkFinite("cost", original.columnName(column), cost);
    costs[column] = cost;
    changedCosts.set(column);
    snapshot = null;
  }

  void setColumnBounds(int column, double lower, double upper) {
    Bounds.check("column", original.columnName(column), lower, upper);
    columnLower[column] = lower;
    columnUpper[column] = upper;
    changedColumns.set(column);
    snapshot = null;
  }

  void setRowBounds(int row, double lower, double upper) {
    Bounds.check("row", rowName(row), lower, upper);
    rowLower.set(row, lower);
    rowUpper.set(row, upper);
    changedRows.set(row);
    snapshot = null;
  }

  void addRows(
      String[] names,
      double[] lower,
      double[] upper,
      int[] starts,
      int[] columns,
      double[] values) {
    int count = names.length;
    if (lower.length != count || upper.length != count || starts.length < count) {
      throw new IllegalArgumentException(
          "There are "
              + count
              + " names, expected as many lower bounds, upper bounds and starts; found "
              + lower.length
              + ", "
              + upper.length
              + ", "
              + starts.length
              + ".");
    }
    Triplets triplets = new Triplets();
    for (int i = 0; i < count; i++) {
      Bounds.check("row", names[i], lower[i], upper[i]);
      int end = i + 1 < count ? starts[i + 1] : columns.length;
      for (int k = starts[i]; k < end; k++) {
        Bounds.checkFinite("coefficient", original.columnName(columns[k]), values[k]);
        if (values[k] != 0) {
          triplets.add(i, columns[k], values[k]);
        }
      }
    }
    SparseMatrix block = triplets.toMatrix(count, columns());
    addedNames.addAll(List.of(names));
    addedRows.add(block);
    newRows.add(block);
    rowLower.addAll(lower);
    rowUpper.addAll(upper);
    snapshot = null;
  }

  /** The solver has seen everything. */
  void allSeen() {
    changedCosts.clear();
    changedColumns.clear();
    changedRows.clear();
    newRows.clear();
  }

  /** The problem as it now is. */
  Problem snapshot() {
    Problem current = snapshot;
    if (current == null) {
      current = copy();
      snapshot = current;
    }
    return current;
  }

  private Problem copy() {
    Columns columns =
        original
            .columns
            .withCosts(costs.clone())
            .withBounds(columnLower.clone(), columnUpper.clone());
    List<String> names = original.rowNames;
    SparseMatrix matrix = original.matrix;
    if (!addedRows.isEmpty()) {
      names = new ArrayList<>(names);
      names.addAll(addedNames);
      matrix = matrix.append(addedRows);
    }
    return new Problem(
        columns, names, rowLower.toArray(), rowUpper.toArray(), matrix, original.offset);
  }

  private String rowName(int row) {
    return row < original.rows() ? original.rowName(row) : addedNames.get(row - original.rows());
  }
}
