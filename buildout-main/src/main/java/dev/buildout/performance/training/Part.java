package dev.buildout.performance.training;

/** Part of a layer: seconds of a micro-batch on a chip, and of waiting for collectives. */
final class Part {
  double products;
  double backwardProducts;
  double attention;
  double traffic;

  /** The part of {@link #traffic} that norms and activation functions are. */
  double elementwise;

  double waiting;

  double forward() {
    return products + attention + traffic;
  }
}
