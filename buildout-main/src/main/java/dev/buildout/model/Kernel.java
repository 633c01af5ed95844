package dev.buildout.model;

/** An operation whose speed is measured on its own. */
public enum Kernel {
  /** Matrix product of BF16 operands. */
  GEMM_BF16,
  /** Matrix product of FP8 operands with one scale each. */
  GEMM_FP8,
  /** Matrix product of FP8 operands with a scale for each block. */
  GEMM_FP8_BLOCK,
  /** Matrix product of FP4 operands with a scale for each block. */
  GEMM_FP4,
  /** Matrix product of INT8 operands. */
  GEMM_INT8,
  /** Matrix product of INT8 weights with BF16 activations. */
  GEMM_W8A16,
  /** Matrix product of INT4 weights with BF16 activations. */
  GEMM_W4A16,
  ALL_REDUCE,
  ALL_GATHER,
  REDUCE_SCATTER,
  ALL_TO_ALL;

  /** True for matrix products; the others move data between chips. */
  public boolean isGemm() {
    return compareTo(GEMM_W4A16) <= 0;
  }
}
