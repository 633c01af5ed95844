package dev.buildout.performance.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Fits whose answer is known. */
class LeastSquaresTest {
  private static final double[] FREE_LOW = {-1e6, -1e6};
  private static final double[] FREE_HIGH = {1e6, 1e6};

  /** Through (0,1), (1,3), (2,5): y = 1 + 2 x. */
  @Test
  void lineThroughItsPoints() {
    Fit fit =
        new LeastSquares(FREE_LOW, FREE_HIGH, Double.POSITIVE_INFINITY)
            .fit(LeastSquaresTest::line, new double[] {0, 0});

    assertThat(fit.get(0)).isCloseTo(1, within(1e-6));
    assertThat(fit.get(1)).isCloseTo(2, within(1e-6));
    assertThat(fit.loss()).isLessThan(1e-12);
  }

  /** Rosenbrock's valley, 100 (y - x^2)^2 + (1 - x)^2, has its floor at (1, 1). */
  @Test
  void bentValley() {
    Fit fit =
        new LeastSquares(FREE_LOW, FREE_HIGH, Double.POSITIVE_INFINITY)
            .fit(p -> new double[] {10 * (p[1] - p[0] * p[0]), 1 - p[0]}, new double[] {-1.2, 1});

    assertThat(fit.get(0)).isCloseTo(1, within(1e-5));
    assertThat(fit.get(1)).isCloseTo(1, within(1e-5));
  }

  /**
   * Within y <= 1.5, the slope is at most 1.5 and the best intercept is the mean of what is left.
   */
  @Test
  void boundsHold() {
    Fit fit =
        new LeastSquares(new double[] {-9, -9}, new double[] {9, 1.5}, Double.POSITIVE_INFINITY)
            .fit(LeastSquaresTest::line, new double[] {0, 0});

    assertThat(fit.get(1)).isEqualTo(1.5);
    assertThat(fit.get(0)).isCloseTo(1.5, within(1e-6));
  }

  /** Nine values of 1 and one of 100: the mean is 10.9, the soft absolute value stays near 1. */
  @Test
  void fewOddValuesDoNotBendTheRest() {
    Residuals residuals =
        p -> {
          double[] r = new double[10];
          for (int i = 0; i < 10; i++) {
            r[i] = p[0] - (i == 0 ? 100 : 1);
          }
          return r;
        };
    double[] low = {-1e3};
    double[] high = {1e3};

    assertThat(
            new LeastSquares(low, high, Double.POSITIVE_INFINITY)
                .fit(residuals, new double[] {0})
                .get(0))
        .isCloseTo(10.9, within(1e-6));
    assertThat(new LeastSquares(low, high, 0.1).fit(residuals, new double[] {0}).get(0))
        .isCloseTo(1, within(0.05));
  }

  @Test
  void quantilesAndSpread() {
    double[] values = {4, 1, 3, 2};

    assertThat(Errors.median(values)).isEqualTo(2.5);
    assertThat(Errors.quantile(values, 0)).isEqualTo(1);
    assertThat(Errors.quantile(values, 1)).isEqualTo(4);
    assertThat(Errors.median(new double[0])).isNaN();
    assertThat(Errors.spread(new double[] {0.1281551, -0.1281551, 0.1281551}))
        .isCloseTo(0.1, within(1e-6));
  }

  private static double[] line(double[] p) {
    double[] r = new double[3];
    for (int x = 0; x < 3; x++) {
      r[x] = p[0] + p[1] * x - (1 + 2 * x);
    }
    return r;
  }
}
