package dev.buildout.performance.training;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Kernel;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.performance.kernels.ChipKernels;
import dev.buildout.performance.kernels.Fabric;
import dev.buildout.performance.kernels.GemmLaw;

/**
 * A chip as training sees it.
 *
 * @param products products of the layers, in the format of training
 * @param plain products in 16 bits: the last one, and the measure of attention
 * @param operandBytes bytes of an operand of products
 * @param bytesPerSecond stated memory bandwidth, bytes/s
 * @param memoryBytes memory, bytes
 * @param domain chips of the fast fabric
 * @param fabric collectives
 */
record TrainingChip(
    GemmLaw products,
    GemmLaw plain,
    double operandBytes,
    double bytesPerSecond,
    double memoryBytes,
    int domain,
    Fabric fabric) {

  /**
   * Share of the memory that a job can have: the driver reports 1 % less than the chip has, and
   * what an allocator holds beside tensors that live is 1 to 3 % in runs with stages or shared
   * matrices and more with small ones, for which 5 % stand.
   */
  private static final double USABLE = 0.94;

  double usableBytes() {
    return USABLE * memoryBytes;
  }

  static TrainingChip of(Catalog catalog, Accelerator chip, NumberFormat format) {
    ChipKernels kernels = ChipKernels.of(catalog, chip);
    Kernel kernel = kernel(kernels, format);
    return new TrainingChip(
        kernels.gemm(kernel),
        kernels.gemm(Kernel.GEMM_BF16),
        kernel == Kernel.GEMM_BF16 ? 2 : kernel == Kernel.GEMM_FP4 ? 0.5 : 1,
        chip.hbmGbps() * 1e9,
        chip.hbmGb() * 1e9,
        Math.max(1, chip.scaleupChips()),
        Fabric.of(kernels));
  }

  /** The narrowest products that the chip can do and that hold the format. */
  private static Kernel kernel(ChipKernels kernels, NumberFormat format) {
    Kernel eight =
        format == NumberFormat.MXFP8 && kernels.has(Kernel.GEMM_FP8_BLOCK)
            ? Kernel.GEMM_FP8_BLOCK
            : Kernel.GEMM_FP8;
    if (format == NumberFormat.FP4 && kernels.has(Kernel.GEMM_FP4)) {
      return Kernel.GEMM_FP4;
    }
    return format.bits() <= 8 && format.bits() > 0 && kernels.has(eight) ? eight : Kernel.GEMM_BF16;
  }
}
