package dev.buildout.solver;

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
