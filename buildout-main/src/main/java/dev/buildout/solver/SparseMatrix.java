package dev.buildout.solver;

import java.util.Arrays;
import java.util.List;

/**
 * A sparse matrix by rows. Columns ascend within a row, no entry is zero, none comes twice. Never
 * changed once here.
 *
 * @param start where each row begins in {@code index} and {@code value}; length rows + 1
 * @param index column of each entry
 * @param value of each entry
 */
@SuppressWarnings("ArrayRecordComponent") // stays within the package
record SparseMatrix(int[] start, int[] index, double[] value) {

  int rows() {
    return start.length - 1;
  }

  int nonzeros() {
    return start[rows()];
  }

  /** This matrix with the rows of others below it. */
  SparseMatrix append(List<SparseMatrix> others) {
    int moreRows = 0;
    int moreEntries = 0;
    for (SparseMatrix other : others) {
      moreRows += other.rows();
      moreEntries += other.nonzeros();
    }
    int[] newStart = Arrays.copyOf(start, start.length + moreRows);
    int[] newIndex = Arrays.copyOf(index, nonzeros() + moreEntries);
    double[] newValue = Arrays.copyOf(value, nonzeros() + moreEntries);
    int row = rows();
    int entry = nonzeros();
    for (SparseMatrix other : others) {
      System.arraycopy(other.index, 0, newIndex, entry, other.nonzeros());
      System.arraycopy(other.value, 0, newValue, entry, other.nonzeros());
      for (int i = 1; i <= other.rows(); i++) {
        newStart[row + i] = entry + other.start[i];
      }
      row += other.rows();
      entry += other.nonzeros();
    }
    return new SparseMatrix(newStart, newIndex, newValue);
  }

  /** {@code A x}; x one per column. */
  double[] times(double[] x) {
    double[] result = new double[rows()];
    for (int i = 0; i < result.length; i++) {
      double sum = 0;
      for (int k = start[i]; k < start[i + 1]; k++) {
        sum += value[k] * x[index[k]];
      }
      result[i] = sum;
    }
    return result;
  }

  /** {@code A'y}; y one per row. */
  double[] transposedTimes(double[] y, int columns) {
    double[] result = new double[columns];
    for (int i = 0; i < rows(); i++) {
      double factor = y[i];
      if (factor != 0) {
        for (int k = start[i]; k < start[i + 1]; k++) {
          result[index[k]] += factor * value[k];
        }
      }
    }
    return result;
  }
}
