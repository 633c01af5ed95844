package dev.buildout.performance;

import dev.buildout.model.Accelerator;

/** Which of a chip's rates applies. */
final class ChipRates {
  private ChipRates() {}

  /**
   * Dense peak rate for operands of a number of bits: the narrowest format that the chip has and
   * that holds them.
   *
   * @return TFLOP/s; 0 where the chip states none
   */
  static double peakTflops(Accelerator chip, int bits) {
    if (bits <= 4 && chip.fp4Tflops() > 0) {
      return chip.fp4Tflops();
    }
    return bits <= 8 && chip.fp8Tflops() > 0 ? chip.fp8Tflops() : chip.bf16Tflops();
  }

  /** Name of the format whose rate {@link #peakTflops} gives. */
  static String format(Accelerator chip, int bits) {
    if (bits <= 4 && chip.fp4Tflops() > 0) {
      return "FP4";
    }
    return bits <= 8 && chip.fp8Tflops() > 0 ? "FP8" : "BF16";
  }
}
