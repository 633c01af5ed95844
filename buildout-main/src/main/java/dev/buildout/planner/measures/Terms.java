package dev.buildout.planner.measures;

import java.util.Arrays;

/** A linear expression of columns: {@code constant + sum coefficient * x[column]}. */
public final class Terms {
  private int[] columns = new int[16];
  private double[] coefficients = new double[16];
  private int size;
  private double constant;

  /** Adds a term; a column of -1 is a decision that was left out, worth 0. */
  public void add(int column, double coefficient) {
    if (column < 0 || coefficient == 0) {
      return;
    }
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, 2 * size);
      coefficients = Arrays.copyOf(coefficients, 2 * size);
    }
    columns[size] = column;
    coefficients[size++] = coefficient;
  }

  public void addConstant(double value) {
    constant += value;
  }

  /** Adds another expression, times a factor. */
  void addAll(Terms other, double factor) {
    for (int i = 0; i < other.size; i++) {
      add(other.columns[i], factor * other.coefficients[i]);
    }
    constant += factor * other.constant;
  }

  public int size() {
    return size;
  }

  public int column(int term) {
    return columns[term];
  }

  public double coefficient(int term) {
    return coefficients[term];
  }

  public double constant() {
    return constant;
  }

  /** Value at a point. */
  public double at(double[] x) {
    double sum = constant;
    for (int i = 0; i < size; i++) {
      sum += coefficients[i] * x[columns[i]];
    }
    return sum;
  }

  /** Largest power of ten not above any coefficient's size; 1 without terms. */
  public double scale() {
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, Math.abs(coefficients[i]));
    }
    return largest > 0 ? Math.pow(10, Math.floor(Math.log10(largest))) : 1;
  }
}
