package dev.buildout.performance.kernels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/** Scores a fit on groups of rows that it has not seen: each group in turn is left out. */
final class LeftOut {
  private LeftOut() {}

  /**
   * Logarithms of measured over predicted, each row by a fit to the other groups; by the fit to all
   * where there is one group only.
   */
  static <R> double[] logRatios(
      List<R> rows,
      Function<R, String> group,
      Function<List<R>, double[]> fit,
      ToDoubleBiFunction<R, double[]> logRatio) {
    Map<String, List<R>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(group.apply(row), g -> new ArrayList<>()).add(row));
    double[] logs = new double[rows.size()];
    int at = 0;
    for (List<R> left : groups.values()) {
      List<R> others = new ArrayList<>(rows);
      if (groups.size() > 1) {
        others.removeAll(left);
      }
      double[] parameters = fit.apply(others);
      for (R row : left) {
        logs[at] = logRatio.applyAsDouble(row, parameters);
        at++;
      }
    }
    return logs;
  }

  /** Relative errors of predictions, without sign: {@code |p/m - 1|}. */
  static double[] errors(double[] logRatios) {
    return Arrays.stream(logRatios).map(log -> Math.abs(Math.exp(-log) - 1)).toArray();
  }
}
