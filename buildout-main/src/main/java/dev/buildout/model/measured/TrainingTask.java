package dev.buildout.model.measured;

/** What is trained. */
public enum TrainingTask {
  PRETRAINING,
  /** All weights, on shorter sequences that are packed. */
  FINE_TUNING,
  /** Low-rank adapters: weights get no gradients. */
  ADAPTERS
}
