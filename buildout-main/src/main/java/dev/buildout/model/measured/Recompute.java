package dev.buildout.model.measured;

/** What the backward pass computes again instead of keeping. */
public enum Recompute {
  UNSTATED,
  NONE,
  /** Attention only (Korthikanti et al. 2022, arXiv:2205.05198), with sequence parallelism. */
  SELECTIVE,
  FULL
}
