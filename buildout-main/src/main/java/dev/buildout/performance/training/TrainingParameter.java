package dev.buildout.performance.training;

import dev.buildout.model.TrainingFit;
import java.util.Arrays;

/** The end-to-end parameters of a stack, in the order in which they are fitted. */
public enum TrainingParameter {
  PRODUCTS(0, 0.95, 0.4, 1),
  ATTENTION(1, 1.5, 0.1, 6),
  TRAFFIC(2, 1.5, 0.5, 6),
  EXPOSED(3, 0.5, 0.02, 2),
  HOST_US(4, 500, 10, 5000),
  NARROW(5, 1, 0.5, 2);

  private final int index;
  private final double usual;
  private final double least;
  private final double most;

  TrainingParameter(int index, double usual, double least, double most) {
    this.index = index;
    this.usual = usual;
    this.least = least;
    this.most = most;
  }

  /** Its place among those that are fitted. */
  int index() {
    return index;
  }

  /** What it is taken to be before anything was measured. */
  public double usual() {
    return usual;
  }

  public double least() {
    return least;
  }

  public double most() {
    return most;
  }

  static double[] usualValues() {
    return Arrays.stream(values()).mapToDouble(TrainingParameter::usual).toArray();
  }

  static double[] valuesOf(TrainingFit fit) {
    return Arrays.stream(values()).mapToDouble(p -> p.in(fit)).toArray();
  }

  /** Its value in a fit. */
  public double in(TrainingFit fit) {
    return switch (this) {
      case PRODUCTS -> fit.products();
      case ATTENTION -> fit.attention();
      case TRAFFIC -> fit.traffic();
      case EXPOSED -> fit.exposed();
      case HOST_US -> fit.hostUs();
      case NARROW -> fit.narrow();
    };
  }
}
