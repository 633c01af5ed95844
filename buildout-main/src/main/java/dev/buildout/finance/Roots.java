package dev.buildout.finance;

import java.util.function.DoubleUnaryOperator;

/** Where a monotone function is 0. */
final class Roots {
  private static final int DOUBLINGS = 200;
  private static final int HALVINGS = 200;

  /**
   * The root of an increasing function, to the last digits of a double; not a number where it has
   * one sign everywhere.
   *
   * @param start where to look first
   * @param step first distance from it, above 0; doubled until the sign changes
   */
  static double increasing(DoubleUnaryOperator f, double start, double step) {
    double near = start;
    double atStart = f.applyAsDouble(start);
    if (atStart == 0) {
      return start;
    }
    double away = atStart < 0 ? step : -step;
    double far = near + away;
    for (int i = 0; f.applyAsDouble(far) * atStart > 0; i++) {
      if (i == DOUBLINGS) {
        return Double.NaN;
      }
      near = far;
      away *= 2;
      far = near + away;
    }
    double low = Math.min(near, far);
    double high = Math.max(near, far);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (f.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private Roots() {}
}
