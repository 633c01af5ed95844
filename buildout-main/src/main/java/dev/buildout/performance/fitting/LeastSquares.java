package dev.buildout.performance.fitting;

import java.util.Arrays;

/**
 * Least squares within bounds, by Levenberg's and Marquardt's damped steps with a Jacobian from
 * forward differences (Marquardt 1963, doi:10.1137/0111030). Large residuals count by the soft
 * absolute value {@code 2 s^2 (sqrt(1 + (r/s)^2) - 1)}, so that a few odd measurements do not bend
 * the rest; s infinite is plain least squares. The same input gives the same result everywhere.
 */
public final class LeastSquares {
  private static final int MAX_STEPS = 200;
  private static final double ENOUGH = 1e-10;
  private static final double LARGEST_DAMPING = 1e12;

  private final double[] low;
  private final double[] high;
  private final double scale;

  /**
   * @param low least value of each parameter
   * @param high largest value of each
   * @param scale s, the residual from which on a residual counts by its size and not its square
   */
  public LeastSquares(double[] low, double[] high, double scale) {
    this.low = low.clone();
    this.high = high.clone();
    this.scale = scale;
  }

  /** The best of fits from several starts. */
  public Fit fit(Residuals residuals, double[]... starts) {
    Fit best = fitFrom(residuals, starts[0]);
    for (double[] start : Arrays.asList(starts).subList(1, starts.length)) {
      Fit next = fitFrom(residuals, start);
      best = next.loss() < best.loss() ? next : best;
    }
    return best;
  }

  private Fit fitFrom(Residuals residuals, double[] start) {
    double[] at = within(start);
    double[] r = residuals.at(at);
    double loss = loss(r);
    double damping = 1e-3;
    int steps = 0;
    while (steps < MAX_STEPS && damping < LARGEST_DAMPING) {
      steps++;
      double[][] jacobian = jacobian(residuals, at, r);
      double[][] normal = new double[at.length][at.length];
      double[] gradient = new double[at.length];
      accumulate(jacobian, r, normal, gradient);
      boolean improved = false;
      double before = loss;
      while (!improved && damping < LARGEST_DAMPING) {
        double[] next = within(stepped(at, normal, gradient, damping));
        double[] nextResiduals = residuals.at(next);
        double nextLoss = loss(nextResiduals);
        improved = nextLoss < loss;
        if (improved) {
          at = next;
          r = nextResiduals;
          loss = nextLoss;
          damping = Math.max(1e-12, damping / 5);
        } else {
          damping *= 4;
        }
      }
      if (before - loss <= ENOUGH * before) {
        break;
      }
    }
    return new Fit(at, loss, steps);
  }

  private double loss(double[] residuals) {
    double sum = 0;
    for (double r : residuals) {
      double u = r / scale;
      sum += Double.isInfinite(scale) ? r * r : 2 * scale * scale * (Math.sqrt(1 + u * u) - 1);
    }
    return sum / 2;
  }

  /** Weight of a residual's square: the soft absolute value has the slope r / sqrt(1 + (r/s)^2). */
  private double weight(double residual) {
    double u = residual / scale;
    return 1 / Math.sqrt(1 + u * u);
  }

  private double[][] jacobian(Residuals residuals, double[] at, double[] r) {
    double[][] columns = new double[at.length][];
    for (int j = 0; j < at.length; j++) {
      double[] moved = at.clone();
      double step = 1e-6 * Math.max(1, Math.abs(at[j]));
      // Away from a bound, so that the difference is not lost.
      moved[j] += at[j] + step > high[j] ? -step : step;
      double[] there = residuals.at(moved);
      double[] column = new double[r.length];
      for (int i = 0; i < r.length; i++) {
        column[i] = (there[i] - r[i]) / (moved[j] - at[j]);
      }
      columns[j] = column;
    }
    return columns;
  }

  private void accumulate(double[][] jacobian, double[] r, double[][] normal, double[] gradient) {
    for (int j = 0; j < gradient.length; j++) {
      for (int i = 0; i < r.length; i++) {
        gradient[j] += weight(r[i]) * jacobian[j][i] * r[i];
      }
      for (int k = 0; k <= j; k++) {
        double sum = 0;
        for (int i = 0; i < r.length; i++) {
          sum += weight(r[i]) * jacobian[j][i] * jacobian[k][i];
        }
        normal[j][k] = sum;
        normal[k][j] = sum;
      }
    }
  }

  /** A damped step; parameters at a bound towards which the loss falls stay there. */
  private double[] stepped(double[] at, double[][] normal, double[] gradient, double damping) {
    int n = at.length;
    double[][] matrix = new double[n][n + 1];
    for (int j = 0; j < n; j++) {
      boolean held = (at[j] <= low[j] && gradient[j] > 0) || (at[j] >= high[j] && gradient[j] < 0);
      for (int k = 0; k < n; k++) {
        matrix[j][k] = held ? 0 : normal[j][k];
      }
      matrix[j][j] = held ? 1 : normal[j][j] * (1 + damping) + 1e-15;
      matrix[j][n] = held ? 0 : -gradient[j];
    }
    double[] step = solve(matrix);
    double[] next = at.clone();
    for (int j = 0; j < n; j++) {
      next[j] += step[j];
    }
    return next;
  }

  /** Gauss's elimination with the largest pivot of each column. */
  private static double[] solve(double[][] matrix) {
    int n = matrix.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int i = c + 1; i < n; i++) {
        pivot = Math.abs(matrix[i][c]) > Math.abs(matrix[pivot][c]) ? i : pivot;
      }
      double[] row = matrix[pivot];
      matrix[pivot] = matrix[c];
      matrix[c] = row;
      if (row[c] == 0) {
        continue;
      }
      for (int i = 0; i < n; i++) {
        double factor = i == c ? 0 : matrix[i][c] / row[c];
        for (int k = c; k <= n && factor != 0; k++) {
          matrix[i][k] -= factor * row[k];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = matrix[i][i] == 0 ? 0 : matrix[i][n] / matrix[i][i];
    }
    return x;
  }

  private double[] within(double[] parameters) {
    double[] clipped = parameters.clone();
    for (int j = 0; j < clipped.length; j++) {
      clipped[j] = Math.clamp(clipped[j], low[j], high[j]);
    }
    return clipped;
  }
}
