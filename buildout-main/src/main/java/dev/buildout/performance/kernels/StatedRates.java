package dev.buildout.performance.kernels;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Kernel;

/** The rate that a chip's maker states for products of each kind. */
final class StatedRates {
  private StatedRates() {}

  /** Operations/s; 0 where the chip has no units for them. */
  static double flops(Accelerator chip, Kernel kernel) {
    double tera =
        switch (kernel) {
          case GEMM_BF16, GEMM_W8A16, GEMM_W4A16 -> chip.bf16Tflops();
          case GEMM_FP8, GEMM_FP8_BLOCK -> chip.fp8Tflops();
          case GEMM_FP4 -> chip.fp4Tflops();
          case GEMM_INT8 -> chip.int8Tops();
          default -> 0;
        };
    return tera * 1e12;
  }

  /** Bytes of an element of the weights, scales of blocks included. */
  static double weightBytes(Kernel kernel) {
    return switch (kernel) {
      case GEMM_BF16 -> 2;
      case GEMM_FP4 -> 0.5 + 1.0 / 16;
      case GEMM_W4A16 -> 0.5 + 2.0 / 128;
      default -> 1;
    };
  }

  /** Bytes of an element of the activations. */
  static double inputBytes(Kernel kernel) {
    return switch (kernel) {
      case GEMM_BF16, GEMM_W8A16, GEMM_W4A16 -> 2;
      case GEMM_FP4 -> 0.5 + 1.0 / 16;
      default -> 1;
    };
  }
}
