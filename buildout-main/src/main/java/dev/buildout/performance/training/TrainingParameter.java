package dev.buildout.performance.training;

import dev.buildout.model.TrainingFact;

/** The end-to-end parameters of a stack, in the order in which they are fitted. */
public enum TrainingParameter {
  PRODUCTS(0.95, 0.4, 1),
  ATTENTION(1.5, 0.2, 6),
  TRAFFIC(1.5, 0.5, 6),
  EXPOSED(0.5, 0.02, 2),
  HOST_US(200, 10, 3000),
  NARROW(1, 0.5, 2);

  private final double usual;
  private final double least;
  private final double most;

  TrainingParameter(double usual, double least, double most) {
    this.usual = usual;
    this.least = least;
    this.most = most;
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

  /** Its value in a fact. */
  public double in(TrainingFact fact) {
    return switch (this) {
      case PRODUCTS -> fact.products();
      case ATTENTION -> fact.attention();
      case TRAFFIC -> fact.traffic();
      case EXPOSED -> fact.exposed();
      case HOST_US -> fact.hostUs();
      case NARROW -> fact.narrow();
    };
  }
}
