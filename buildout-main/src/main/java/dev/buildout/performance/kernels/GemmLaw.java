package dev.buildout.performance.kernels;

import dev.buildout.performance.formulas.KernelTimes;

/**
 * Time of matrix products on one chip in one format.
 *
 * @param flops sustained rate, operations/s
 * @param bytesPerSecond sustained bandwidth, bytes/s
 * @param corner how compute and memory overlap, at least 1
 * @param overheadSeconds time of the smallest product, s
 * @param spread log-normal spread of measured times around it
 */
public record GemmLaw(
    double flops, double bytesPerSecond, double corner, double overheadSeconds, double spread) {

  /** Seconds for operations and bytes of one product. */
  public double seconds(double flop, double bytes) {
    return KernelTimes.product(flop, bytes, flops, bytesPerSecond, corner, overheadSeconds);
  }
}
