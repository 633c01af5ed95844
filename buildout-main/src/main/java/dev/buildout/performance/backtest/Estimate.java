package dev.buildout.performance.backtest;

/**
 * A prediction: the median of a log-normal law and its spread.
 *
 * @param median in the unit of its quantity, above 0
 * @param sigma spread of the logarithm; 0 where the model states none
 */
public record Estimate(double median, double sigma) {
  /** The middle 80 % of a normal law reach this far from its mean, in standard deviations. */
  public static final double REACH = 1.2815515655446004;

  /** Lower end of the 80 % band. */
  public double low() {
    return median * Math.exp(-REACH * sigma);
  }

  /** Upper end of the 80 % band. */
  public double high() {
    return median * Math.exp(REACH * sigma);
  }
}
