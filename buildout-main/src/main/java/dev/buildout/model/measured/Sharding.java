package dev.buildout.model.measured;

/** What data-parallel ranks split among themselves. */
public enum Sharding {
  UNSTATED,
  /** At most the optimizer's state. */
  NONE,
  /** Optimizer's state and gradients. */
  GRADIENTS,
  /** Optimizer's state, gradients and weights. */
  FULL
}
