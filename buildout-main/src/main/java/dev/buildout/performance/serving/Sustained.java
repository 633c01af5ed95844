package dev.buildout.performance.serving;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.performance.kernels.ChipKernels;
import java.util.Optional;

/**
 * What a chip sustains in serving: compute as in prefill, by the law of products and what software
 * loses of it, and memory bandwidth as in decoding.
 *
 * @param tflops operations in the narrowest format that holds the weights, TFLOP/s
 * @param gbps memory bandwidth, GB/s
 * @param sigma spread of both, that of times per output token
 */
public record Sustained(double tflops, double gbps, double sigma) {

  /** Empty where the chip states no rates. */
  public static Optional<Sustained> of(Catalog catalog, Accelerator chip, int bits) {
    if (!(chip.bf16Tflops() > 0 && chip.hbmGbps() > 0)) {
      return Optional.empty();
    }
    ChipKernels kernels = ChipKernels.of(catalog, chip);
    return Software.of(catalog, false, chip)
        .map(s ->
            new Sustained(
                kernels.gemm(Operators.format(kernels, bits)).flops()
                    / 1e12
                    / Math.max(1, s.fit().prefill())
                    * s.speed(),
                chip.hbmGbps() * Operators.READ_SHARE / s.fit().work() * s.speed(),
                s.tpotSigma()));
  }
}
