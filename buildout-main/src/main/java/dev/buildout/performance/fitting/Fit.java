package dev.buildout.performance.fitting;

/**
 * The end of a fit.
 *
 * @param parameters where the loss is least
 * @param loss half the sum of the losses of all residuals
 * @param steps steps that were taken
 */
public record Fit(double[] parameters, double loss, int steps) {
  public Fit {
    parameters = parameters.clone();
  }

  @Override
  public double[] parameters() {
    return parameters.clone();
  }

  /** One of the parameters. */
  public double get(int index) {
    return parameters[index];
  }
}
