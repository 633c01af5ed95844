package dev.buildout.performance.training;

/**
 * How chips that share matrices share the tokens between them too (Korthikanti et al. 2022,
 * arXiv:2205.05198, section 4.2).
 */
public enum TokenSplit {
  /** Each chip holds all tokens; sums of products are reduced to all. */
  NONE,
  /** Each keeps its share; what products need is gathered again in the backward pass. */
  GATHERED_AGAIN,
  /** What products need is kept whole and gathered once. */
  KEPT;

  boolean split() {
    return this != NONE;
  }
}
