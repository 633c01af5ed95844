package dev.buildout.performance.serving;

import dev.buildout.performance.formulas.KernelTimes;
import dev.buildout.performance.kernels.GemmLaw;

/**
 * Matrix products that every token of a pass goes through, on one rank.
 *
 * @param law of products in the format of the weights
 * @param wide of those that stay in 16 bits
 * @param weightBytes bytes of a weight
 * @param readRate sustained memory bandwidth, bytes/s
 */
record Products(
    Shape shape, Layout layout, GemmLaw law, GemmLaw wide, double weightBytes, double readRate) {
  private static final double ACTIVATION_BYTES = 2;

  /** The same on a chip whose compute and memory are faster by factors. */
  Products faster(double compute, double memory) {
    return new Products(
        shape, layout, faster(law, compute), faster(wide, compute), weightBytes, readRate * memory);
  }

  static GemmLaw faster(GemmLaw law, double compute) {
    return new GemmLaw(
        law.flops() * compute,
        law.bytesPerSecond(),
        law.corner(),
        law.overheadSeconds(),
        law.spread());
  }

  /** Products that every token goes through, s. */
  double dense(double tokens) {
    double tensor = layout.tensor();
    double d = shape.hidden();
    double seconds = 0;
    double attention = shape.attentionLayers();
    if (shape.latent()) {
      double heads = shape.heads() / tensor;
      double down = shape.queryRank() + shape.cacheRank() + shape.rope();
      seconds += attention * product(law, weightBytes, tokens, down, d);
      seconds +=
          attention * product(law, weightBytes, tokens, heads * shape.headDim(), shape.queryRank());
      seconds +=
          attention
              * product(
                  wide, 2, tokens, heads * (shape.nope() + shape.valueDim()), shape.cacheRank());
      seconds += attention * product(law, weightBytes, tokens, d, heads * shape.valueDim());
    } else {
      double width = shape.heads() * shape.headDim() / tensor;
      double keys = 2.0 * Math.max(shape.kvHeads(), tensor) * shape.headDim() / tensor;
      seconds += attention * product(law, weightBytes, tokens, width + keys, d);
      seconds += attention * product(law, weightBytes, tokens, d, width);
    }
    double linear = shape.linearLayers();
    if (linear > 0) {
      seconds += linear * product(law, weightBytes, tokens, 3 * shape.linearInner() / tensor, d);
      seconds += linear * product(law, weightBytes, tokens, d, shape.linearInner() / tensor);
    }
    seconds += shape.denseLayers() * feedForward(tokens, shape.ffn() / tensor);
    if (shape.sharedExperts() > 0) {
      double inner = shape.sharedExperts() * shape.expertFfn() / tensor;
      seconds += shape.expertLayers() * feedForward(tokens, inner);
    }
    seconds += shape.expertLayers() * product(wide, 2, tokens, shape.experts(), d);
    return seconds;
  }

  private double feedForward(double tokens, double inner) {
    return inner == 0
        ? 0
        : product(law, weightBytes, tokens, shape.inputMatrices() * inner, shape.hidden())
            + product(law, weightBytes, tokens, shape.hidden(), inner);
  }

  /** The last product, over the vocabulary, s. */
  double logits(double tokens) {
    return product(wide, 2, tokens, (double) shape.vocab() / layout.tensor(), shape.hidden());
  }

  /** A product of tokens x k by k x n, without the time of its launch, s. */
  private double product(GemmLaw of, double bytesPerWeight, double tokens, double n, double k) {
    double bytes =
        KernelTimes.productBytes(
            tokens, n, k, Math.min(2, bytesPerWeight), bytesPerWeight, ACTIVATION_BYTES);
    return KernelTimes.overlapped(
        KernelTimes.productFlop(tokens, n, k) / of.flops(), bytes / readRate, of.corner());
  }
}
