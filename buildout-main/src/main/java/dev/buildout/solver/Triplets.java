package dev.buildout.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Coefficients in the order they came; turned into a matrix by two counting sorts. */
final class Triplets {
  private int[] rows = new int[64];
  private int[] columns = new int[64];
  private double[] values = new double[64];
  private int size;

  void add(int row, int column, double value) {
    if (size == rows.length) {
      int capacity = size + (size >> 1);
      rows = Arrays.copyOf(rows, capacity);
      columns = Arrays.copyOf(columns, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    rows[size] = row;
    columns[size] = column;
    values[size++] = value;
  }

  /** The matrix: sorted, duplicates summed, sums of exactly zero dropped. */
  SparseMatrix toMatrix(int rowCount, int columnCount) {
    int[] byColumn = stableOrder(columns, columnCount, null);
    int[] order = stableOrder(rows, rowCount, byColumn);
    int[] start = new int[rowCount + 1];
    int[] index = new int[size];
    double[] value = new double[size];
    int count = 0;
    int k = 0;
    for (int row = 0; row < rowCount; row++) {
      while (k < size && rows[order[k]] == row) {
        int column = columns[order[k]];
        double sum = 0;
        for (; k < size && rows[order[k]] == row && columns[order[k]] == column; k++) {
          sum += values[order[k]];
        }
        if (sum != 0) {
          index[count] = column;
          value[count++] = sum;
        }
      }
      start[row + 1] = count;
    }
    return new SparseMatrix(start, Arrays.copyOf(index, count), Arrays.copyOf(value, count));
  }

  /** Positions sorted by key, keeping the given order (null: as they came) among equal keys. */
  private int[] stableOrder(int[] keys, int keyCount, int @Nullable [] before) {
    int[] next = new int[keyCount + 1];
    for (int k = 0; k < size; k++) {
      next[keys[k] + 1]++;
    }
    for (int key = 0; key < keyCount; key++) {
      next[key + 1] += next[key];
    }
    int[] order = new int[size];
    for (int k = 0; k < size; k++) {
      int position = before == null ? k : before[k];
      order[next[keys[position]]++] = position;
    }
    return order;
  }
}
