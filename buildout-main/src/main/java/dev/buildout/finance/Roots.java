package dev.buildout.finance;

import java.util.OptionalDouble;
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
    return between(f, Math.min(near, far), Math.max(near, far));
  }

  /**
   * The root next to a start, on the side on which a function that rises crosses 0; it is looked
   * for in equal steps. Empty where none is met within the bounds.
   */
  static OptionalDouble nearest(
      DoubleUnaryOperator f, double start, double step, double least, double most) {
    double at = f.applyAsDouble(start);
    if (at == 0) {
      return OptionalDouble.of(start);
    }
    double away = at < 0 ? step : -step;
    double near = start;
    while (near > least && near < most) {
      double far = Math.clamp(near + away, least, most);
      if (f.applyAsDouble(far) * at <= 0) {
        return OptionalDouble.of(between(f, Math.min(near, far), Math.max(near, far)));
      }
      near = far;
    }
    return OptionalDouble.empty();
  }

  /** Bisection of a span at whose lower end the function is below 0. */
  private static double between(DoubleUnaryOperator f, double from, double to) {
    double low = from;
    double high = to;
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
