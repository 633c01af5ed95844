package dev.buildout.performance.serving;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Kernel;
import dev.buildout.model.LanguageModel;
import dev.buildout.performance.formulas.KernelTimes;
import dev.buildout.performance.formulas.ServingFormulas;
import dev.buildout.performance.formulas.TransformerFormulas;
import dev.buildout.performance.kernels.ChipKernels;
import dev.buildout.performance.kernels.GemmLaw;

/**
 * The operators of a forward pass of one model on one layout, each by its roofline: products by the
 * law of the chip and format, attention by memory and compute, experts by those that a batch
 * touches. Times are of one rank; ranks work side by side.
 */
final class Operators {
  /**
   * Share of the memory bandwidth that long reads reach, whatever the format: the median over the
   * laws of products of all measured chips (0.69-1.03). Overlap of memory and compute in attention
   * and of experts.
   */
  static final double READ_SHARE = 0.85;

  private static final double CORNER = 4;
  private static final double EXPERT_CORNER = 2;

  /** Share of the BF16 rate that attention reaches (FlashAttention-2 and -3: 0.5-0.75). */
  private static final double ATTENTION_SHARE = 0.5;

  private static final double ACTIVATION_BYTES = 2;

  /** Operators that a layer launches, by its parts. */
  private static final double KERNELS_ATTENTION = 6;

  private static final double KERNELS_LATENT = 7;
  private static final double KERNELS_LINEAR = 10;
  private static final double KERNELS_DENSE = 4;
  private static final double KERNELS_EXPERTS = 10;

  /**
   * Tokens of a prompt that one round of launches takes: prompts are computed in chunks, each of
   * which costs the launches of a step.
   */
  private static final double CHUNK_TOKENS = 750;

  private final Shape shape;
  private final Layout layout;
  private final GemmLaw law;
  private final double weightBytes;
  private final double cacheBytes;
  private final double readRate;
  private final double attentionRate;
  private final Transfers transfers;
  private final double transferShare;
  private final Products products;
  private final ServingMemory memory;

  Operators(LanguageModel model, Accelerator chip, ChipKernels kernels, int bits, Layout layout) {
    this.shape = Shape.of(model);
    this.layout = layout;
    Kernel format = format(kernels, bits);
    this.law = kernels.gemm(format);
    this.weightBytes = weightBytes(bits);
    this.cacheBytes = TransformerFormulas.kvElementBytes(bits);
    this.readRate = chip.hbmGbps() * 1e9 * READ_SHARE;
    this.attentionRate = chip.bf16Tflops() * 1e12 * ATTENTION_SHARE;
    this.transfers = new Transfers(chip, kernels, layout, shape);
    this.transferShare = 1;
    this.products =
        new Products(shape, layout, law, kernels.gemm(Kernel.GEMM_BF16), weightBytes, readRate);
    this.memory = new ServingMemory(shape, layout, chip.hbmGb() * 1e9, weightBytes, cacheBytes);
  }

  private Operators(Operators of, double compute, double memory, double fabric) {
    this.shape = of.shape;
    this.layout = of.layout;
    this.law = Products.faster(of.law, compute);
    this.weightBytes = of.weightBytes;
    this.cacheBytes = of.cacheBytes;
    this.readRate = of.readRate * memory;
    this.attentionRate = of.attentionRate * compute;
    this.transfers = of.transfers;
    this.transferShare = of.transferShare / fabric;
    this.products = of.products.faster(compute, memory);
    this.memory = of.memory;
  }

  /** The same on a chip whose compute, memory and fabric are faster by factors. */
  Operators faster(double compute, double memory, double fabric) {
    return new Operators(this, compute, memory, fabric);
  }

  /** Bytes of a weight, with the scale of each block of 16 where it has four bits. */
  static double weightBytes(int bits) {
    return bits <= 4 ? 0.5 + 1.0 / 16 : bits / 8.0;
  }

  /** The narrowest products that the chip can do and that hold weights of so many bits. */
  static Kernel format(ChipKernels kernels, int bits) {
    if (bits <= 4 && kernels.has(Kernel.GEMM_FP4)) {
      return Kernel.GEMM_FP4;
    }
    return bits <= 8 && kernels.has(Kernel.GEMM_FP8) ? Kernel.GEMM_FP8 : Kernel.GEMM_BF16;
  }

  /**
   * A step in which every request gets a token.
   *
   * @param requests of all ranks of a stage
   * @param context tokens that each attends to
   */
  Pass decode(double requests, double context) {
    double perRank = requests / layout.attentionData();
    double work =
        products.dense(perRank)
            + experts(requests)
            + decodeAttention(perRank, context)
            + products.logits(perRank);
    return new Pass(work, transferShare * transfers.seconds(perRank), kernels());
  }

  /**
   * The prefill of one request on each rank.
   *
   * @param fresh tokens that are computed
   * @param cached tokens before them that are found in the cache
   */
  Pass prefill(double fresh, double cached) {
    double work =
        products.dense(fresh)
            + experts(fresh * layout.attentionData())
            + prefillAttention(fresh, cached)
            + products.logits(1);
    return new Pass(
        work, transferShare * transfers.seconds(fresh), kernels() * fresh / CHUNK_TOKENS);
  }

  /** Routed experts of all layers: weights of those that a token of the pass chose, s. */
  private double experts(double tokens) {
    if (shape.expertLayers() == 0) {
      return 0;
    }
    double inner = shape.expertFfn() * (double) layout.expert() / layout.ranks();
    double perExpert = (shape.inputMatrices() + 1) * shape.expertHidden() * inner;
    double touched =
        shape.experts()
            / (double) layout.expert()
            * TransformerFormulas.expertCoverage(shape.experts(), shape.expertsActive(), tokens);
    double routed = tokens * shape.expertsActive() / layout.expert();
    double bytes =
        touched * perExpert * weightBytes
            + routed
                * (2 * shape.expertHidden() + (shape.inputMatrices() + 1) * inner)
                * ACTIVATION_BYTES;
    return shape.expertLayers()
        * KernelTimes.overlapped(
            2 * routed * perExpert / law.flops(), bytes / readRate, EXPERT_CORNER);
  }

  private double decodeAttention(double requests, double context) {
    double seen = seen(context);
    double split = shape.latent() ? 1 : Math.min(layout.tensor(), shape.kvHeads());
    double bytes = requests * seen * shape.cacheElements() / split * cacheBytes;
    double flop = requests * seen * shape.decodeFlopPerPair() / layout.tensor();
    double state = requests * shape.linearLayers() * shape.stateBytes() / layout.tensor();
    return KernelTimes.overlapped(bytes / readRate, flop / attentionRate, CORNER)
        + state / readRate;
  }

  /** Keys that a request reads in all layers. */
  private double seen(double context) {
    double full = shape.sparseTokens() > 0 ? Math.min(context, shape.sparseTokens()) : context;
    double window = Math.min(context, shape.window());
    return (shape.attentionLayers() - shape.windowLayers()) * full + shape.windowLayers() * window;
  }

  private double prefillAttention(double fresh, double cached) {
    double sparse = shape.sparseTokens() > 0 ? shape.sparseTokens() : Double.POSITIVE_INFINITY;
    double pairs =
        (shape.attentionLayers() - shape.windowLayers())
                * ServingFormulas.attentionPairs(fresh, cached, sparse)
            + shape.windowLayers() * ServingFormulas.attentionPairs(fresh, cached, shape.window());
    return pairs * shape.prefillFlopPerPair() / layout.tensor() / attentionRate;
  }

  private double kernels() {
    return shape.attentionLayers() * (shape.latent() ? KERNELS_LATENT : KERNELS_ATTENTION)
        + shape.linearLayers() * KERNELS_LINEAR
        + shape.denseLayers() * KERNELS_DENSE
        + shape.expertLayers() * KERNELS_EXPERTS;
  }

  /**
   * Requests of a stage whose cache fits beside the weights, of all ranks.
   *
   * @param context tokens that each holds
   * @return below one rank's request where not even that fits
   */
  double requestsOfMemory(double context) {
    return memory.requests(context);
  }

  /** Bytes of cache that a request of a copy takes on each chip, all chips alike. */
  double cachePerChip(double context) {
    return memory.cachePerChip(context);
  }

  /** Bytes of a chip for weights and cache. */
  double usableBytes() {
    return memory.usableBytes();
  }

  /** Bytes of weights on each chip. */
  double weightsPerChip() {
    return memory.weightsPerChip();
  }
}
