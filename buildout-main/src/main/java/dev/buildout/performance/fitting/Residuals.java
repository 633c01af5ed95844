package dev.buildout.performance.fitting;

/** What is to become small. */
@FunctionalInterface
public interface Residuals {
  /**
   * Residuals at a point; the same number of them at every point, all finite.
   *
   * @param parameters a point; not to be changed
   */
  double[] at(double[] parameters);
}
