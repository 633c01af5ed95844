package dev.buildout.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A linear or mixed-integer programme under construction; it is minimised. Columns and rows are
 * numbered from 0 in the order they are added. Infinite bounds are {@link Double#POSITIVE_INFINITY}
 * and {@link Double#NEGATIVE_INFINITY}; finite ones must be smaller than 1e20 in size. Not
 * thread-safe. Nothing is allocated per coefficient.
 */
public final class ProblemBuilder {
  private final List<String> columnNames = new ArrayList<>();
  private final List<String> rowNames = new ArrayList<>();
  private final GrowingDoubles costs = new GrowingDoubles();
  private final GrowingDoubles columnLower = new GrowingDoubles();
  private final GrowingDoubles columnUpper = new GrowingDoubles();
  private final GrowingDoubles rowLower = new GrowingDoubles();
  private final GrowingDoubles rowUpper = new GrowingDoubles();
  private final BitSet integers = new BitSet();
  private final Triplets triplets = new Triplets();
  private double offset;

  /** An empty problem. */
  public ProblemBuilder() {}

  /** Adds a continuous column and returns its number. */
  public int addColumn(String name, double lower, double upper, double cost) {
    Bounds.check("column", name, lower, upper);
    Bounds.checkFinite("cost", name, cost);
    columnNames.add(name);
    columnLower.add(lower);
    columnUpper.add(upper);
    costs.add(cost);
    return columnNames.size() - 1;
  }

  /** Adds a column that takes integer values only and returns its number. */
  public int addIntegerColumn(String name, double lower, double upper, double cost) {
    int column = addColumn(name, lower, upper, cost);
    integers.set(column);
    return column;
  }

  /** Makes a column take integer values only. */
  public void setInteger(int column) {
    checkColumn(column);
    integers.set(column);
  }

  /** Adds a row {@code lower <= (nothing yet) <= upper} and returns its number. */
  public int addRow(String name, double lower, double upper) {
    Bounds.check("row", name, lower, upper);
    rowNames.add(name);
    rowLower.add(lower);
    rowUpper.add(upper);
    return rowNames.size() - 1;
  }

  /** Adds {@code coefficient * column} to a row; repeated calls for the same pair add up. */
  public void add(int row, int column, double coefficient) {
    checkRow(row);
    checkColumn(column);
    if (!Double.isFinite(coefficient)) {
      throw new IllegalArgumentException(
          "The coefficient of column "
              + columnNames.get(column)
              + " in row "
              + rowNames.get(row)
              + " is "
              + coefficient
              + ", expected a finite number.");
    }
    if (coefficient != 0) {
      triplets.add(row, column, coefficient);
    }
  }

  /** Adds to the cost of a column. */
  public void addCost(int column, double delta) {
    checkColumn(column);
    Bounds.checkFinite("cost", columnNames.get(column), delta);
    costs.set(column, costs.get(column) + delta);
  }

  /** Adds a constant to the objective. */
  public void addOffset(double delta) {
    Bounds.checkFinite("offset", "the objective", delta);
    offset += delta;
  }

  /** Replaces the bounds of a column. */
  public void setColumnBounds(int column, double lower, double upper) {
    checkColumn(column);
    Bounds.check("column", columnNames.get(column), lower, upper);
    columnLower.set(column, lower);
    columnUpper.set(column, upper);
  }

  /** Replaces the bounds of a row. */
  public void setRowBounds(int row, double lower, double upper) {
    checkRow(row);
    Bounds.check("row", rowNames.get(row), lower, upper);
    rowLower.set(row, lower);
    rowUpper.set(row, upper);
  }

  /** Number of columns so far. */
  public int columns() {
    return columnNames.size();
  }

  /** Number of rows so far. */
  public int rows() {
    return rowNames.size();
  }

  /** Cost of a column so far. */
  public double cost(int column) {
    checkColumn(column);
    return costs.get(column);
  }

  /** Constant part of the objective so far. */
  public double offset() {
    return offset;
  }

  /** Lower bound of a column. */
  public double columnLower(int column) {
    checkColumn(column);
    return columnLower.get(column);
  }

  /** Upper bound of a column. */
  public double columnUpper(int column) {
    checkColumn(column);
    return columnUpper.get(column);
  }

  /** Name of a column. */
  public String columnName(int column) {
    return columnNames.get(column);
  }

  /** Name of a row. */
  public String rowName(int row) {
    return rowNames.get(row);
  }

  /** The problem as it now is; the builder can be used further. */
  public Problem build() {
    return new Problem(
        new Columns(
            List.copyOf(columnNames),
            costs.toArray(),
            columnLower.toArray(),
            columnUpper.toArray(),
            (BitSet) integers.clone()),
        List.copyOf(rowNames),
        rowLower.toArray(),
        rowUpper.toArray(),
        triplets.toMatrix(rows(), columns()),
        offset);
  }

  private void checkColumn(int column) {
    if (column < 0 || column >= columns()) {
      throw new IndexOutOfBoundsException(
          "Column " + column + " does not exist, expected 0 to " + (columns() - 1) + ".");
    }
  }

  private void checkRow(int row) {
    if (row < 0 || row >= rows()) {
      throw new IndexOutOfBoundsException(
          "Row " + row + " does not exist, expected 0 to " + (rows() - 1) + ".");
    }
  }
}
