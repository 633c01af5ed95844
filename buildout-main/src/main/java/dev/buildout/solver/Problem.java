package dev.buildout.solver;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A linear or mixed-integer programme: minimise {@code cost'x + offset} subject to {@code rowLower
 * <= A x <= rowUpper} and {@code columnLower <= x <= columnUpper}, some columns integer. Immutable;
 * problems made from one another share what they have in common. Accessors that return an array
 * return a copy.
 */
public final class Problem {
  final Columns columns;
  final List<String> rowNames;
  final double[] rowLower;
  final double[] rowUpper;
  final SparseMatrix matrix;
  final double offset;

  /** Takes the arrays over; nobody may change them afterwards. */
  Problem(
      Columns columns,
      List<String> rowNames,
      double[] rowLower,
      double[] rowUpper,
      SparseMatrix matrix,
      double offset) {
    this.columns = columns;
    this.rowNames = rowNames;
    this.rowLower = rowLower;
    this.rowUpper = rowUpper;
    this.matrix = matrix;
    this.offset = offset;
  }

  /** Number of rows. */
  public int rows() {
    return rowLower.length;
  }

  /** Number of columns. */
  public int columns() {
    return columns.count();
  }

  /** Number of coefficients in the matrix. */
  public int nonzeros() {
    return matrix.nonzeros();
  }

  /** Number of integer columns. */
  public int integers() {
    return columns.integers().cardinality();
  }

  /** Whether a column takes integer values only. */
  public boolean isInteger(int column) {
    return columns.integers().get(column);
  }

  /** Constant part of the objective. */
  public double offset() {
    return offset;
  }

  /** Cost of a column. */
  public double cost(int column) {
    return columns.costs()[column];
  }

  /** Lower bound of a column. */
  public double columnLower(int column) {
    return columns.lower()[column];
  }

  /** Upper bound of a column. */
  public double columnUpper(int column) {
    return columns.upper()[column];
  }

  /** Lower bound of a row. */
  public double rowLower(int row) {
    return rowLower[row];
  }

  /** Upper bound of a row. */
  public double rowUpper(int row) {
    return rowUpper[row];
  }

  /** Name of a column. */
  public String columnName(int column) {
    return columns.names().get(column);
  }

  /** Name of a row. */
  public String rowName(int row) {
    return rowNames.get(row);
  }

  /** Costs, one per column. */
  public double[] costs() {
    return columns.costs().clone();
  }

  /** Lower bounds, one per column. */
  public double[] columnLowers() {
    return columns.lower().clone();
  }

  /** Upper bounds, one per column. */
  public double[] columnUppers() {
    return columns.upper().clone();
  }

  /** Lower bounds, one per row. */
  public double[] rowLowers() {
    return rowLower.clone();
  }

  /** Upper bounds, one per row. */
  public double[] rowUppers() {
    return rowUpper.clone();
  }

  /** Where each row begins in {@link #rowIndices()} and {@link #rowValues()}; rows + 1 numbers. */
  public int[] rowStarts() {
    return matrix.start().clone();
  }

  /** Column of each coefficient, row after row, ascending within a row. */
  public int[] rowIndices() {
    return matrix.index().clone();
  }

  /** The coefficients, row after row. */
  public double[] rowValues() {
    return matrix.value().clone();
  }

  /** The coefficient of a column in a row; 0 if there is none. */
  public double coefficient(int row, int column) {
    int found =
        Arrays.binarySearch(matrix.index(), matrix.start()[row], matrix.start()[row + 1], column);
    return found >= 0 ? matrix.value()[found] : 0;
  }

  /** {@code cost'x + offset}; x one per column. */
  public double objective(double[] x) {
    requireLength("x", x, columns());
    double sum = offset;
    for (int j = 0; j < x.length; j++) {
      sum += columns.costs()[j] * x[j];
    }
    return sum;
  }

  /** {@code A x}, one per row; x one per column. */
  public double[] activities(double[] x) {
    requireLength("x", x, columns());
    return matrix.times(x);
  }

  /** {@code A'y}, one per column; y one per row. */
  public double[] transposedProduct(double[] y) {
    requireLength("y", y, rows());
    return matrix.transposedTimes(y, columns());
  }

  /** This problem with other costs, one per column. */
  public Problem withCosts(double[] costs) {
    requireLength("costs", costs, columns());
    for (int j = 0; j < costs.length; j++) {
      Bounds.checkFinite("cost", columnName(j), costs[j]);
    }
    return with(columns.withCosts(costs.clone()));
  }

  /** This problem with another constant in the objective. */
  public Problem withOffset(double other) {
    Bounds.checkFinite("offset", "the objective", other);
    return new Problem(columns, rowNames, rowLower, rowUpper, matrix, other);
  }

  /** This problem with other column bounds, one each per column. */
  public Problem withColumnBounds(double[] lower, double[] upper) {
    requireLength("lower", lower, columns());
    requireLength("upper", upper, columns());
    for (int j = 0; j < lower.length; j++) {
      Bounds.check("column", columnName(j), lower[j], upper[j]);
    }
    return with(columns.withBounds(lower.clone(), upper.clone()));
  }

  /** This problem with other row bounds, one each per row. */
  public Problem withRowBounds(double[] lower, double[] upper) {
    requireLength("lower", lower, rows());
    requireLength("upper", upper, rows());
    for (int i = 0; i < lower.length; i++) {
      Bounds.check("row", rowName(i), lower[i], upper[i]);
    }
    return new Problem(columns, rowNames, lower.clone(), upper.clone(), matrix, offset);
  }

  /** This problem with all columns continuous. */
  public Problem relaxed() {
    return integers() == 0 ? this : with(columns.withIntegers(new BitSet()));
  }

  /**
   * This problem with each integer column fixed at the integer next to its value in x, and then
   * continuous: a linear programme whose duals price a mixed-integer solution.
   */
  public Problem withIntegersFixed(double[] x) {
    requireLength("x", x, columns());
    double[] lower = columnLowers();
    double[] upper = columnUppers();
    BitSet integers = columns.integers();
    for (int j = integers.nextSetBit(0); j >= 0; j = integers.nextSetBit(j + 1)) {
      lower[j] = Math.rint(x[j]);
      upper[j] = lower[j];
    }
    return withColumnBounds(lower, upper).relaxed();
  }

  /** Smallest and largest numbers. */
  public CoefficientRange ranges() {
    return new CoefficientRange(
        CoefficientRange.Span.of(matrix.value()),
        CoefficientRange.Span.of(columns.costs()),
        CoefficientRange.Span.of(columns.lower()).and(CoefficientRange.Span.of(columns.upper())),
        CoefficientRange.Span.of(rowLower).and(CoefficientRange.Span.of(rowUpper)));
  }

  @Override
  public String toString() {
    return "Problem["
        + rows()
        + " rows, "
        + columns()
        + " columns, "
        + nonzeros()
        + " nonzeros, "
        + integers()
        + " integers]";
  }

  private Problem with(Columns other) {
    return new Problem(other, rowNames, rowLower, rowUpper, matrix, offset);
  }

  private static void requireLength(String what, double[] array, int expected) {
    if (array.length != expected) {
      throw new IllegalArgumentException(
          what + " has length " + array.length + ", expected " + expected + ".");
    }
  }
}
