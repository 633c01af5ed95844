package dev.buildout.app.studies;

/**
 * Where a function that rises with its argument from 0 on is zero, as far as tried. The next
 * argument is that of the secant, or the middle where the secant leaves what is known.
 */
final class Bracket {
  /** A slope between points nearer than this share tells more about rounding than about slope. */
  private static final double APART = 1e-3;

  /** How far a measured slope may be from the expected one. */
  private static final double ODD = 8;

  private static final double WIDER = 4;

  private final double expected;
  private double slope;
  private double low = Double.NEGATIVE_INFINITY;
  private double high = Double.POSITIVE_INFINITY;
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;

  /**
   * @param slope expected, above 0
   */
  Bracket(double slope) {
    this.expected = slope;
    this.slope = slope;
  }

  /** There is no value at x, nor below it. */
  void addNone(double x) {
    low = Math.max(low, x);
    lastX = x;
    lastY = Double.NaN;
  }

  void add(double x, double y) {
    double measured = (y - lastY) / (x - lastX);
    boolean apart = Math.abs(x - lastX) > APART * Math.max(Math.abs(x), Math.abs(lastX));
    if (apart && measured > expected / ODD && measured < expected * ODD) {
      slope = measured;
    }
    if (y < 0) {
      low = Math.max(low, x);
    } else {
      high = Math.min(high, x);
    }
    lastX = x;
    lastY = y;
  }

  /** Change of the function per unit of its argument, as last measured. */
  double slope() {
    return slope;
  }

  /** The highest argument known to be too low; 0 when none is. */
  double low() {
    return Math.max(0, low);
  }

  double next() {
    double floor = low();
    if (Double.isNaN(lastY)) {
      return Double.isInfinite(high) ? WIDER * lastX : (floor + high) / 2;
    }
    double guess = Math.max(0, lastX - lastY / slope);
    if (lastY == 0 || (guess < high && guess > low)) {
      return guess;
    }
    return Double.isInfinite(high) ? WIDER * Math.max(lastX, floor) : (floor + high) / 2;
  }
}
