package dev.buildout.performance.serving;

/**
 * What fits the memory of a layout's chips.
 *
 * @param bytes memory of a chip
 * @param weightBytes bytes of a weight
 * @param cacheBytes bytes of an element of the cache
 */
record ServingMemory(
    Shape shape, Layout layout, double bytes, double weightBytes, double cacheBytes) {
  /** Share of memory for weights and cache; servers are set to 0.9 to 0.95 of it. */
  private static final double USABLE_MEMORY = 0.92;

  /**
   * Requests of a stage whose cache fits beside the weights, of all ranks.
   *
   * @param context tokens that each holds
   * @return below one rank's request where not even that fits
   */
  double requests(double context) {
    double each = cachePerChip(context);
    double free = usableBytes() - weightsPerChip();
    return each > 0 ? free / each : free < 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  /** Bytes of cache that a request of a copy takes on each chip, all chips alike. */
  double cachePerChip(double context) {
    double split = shape.latent() ? 1 : Math.min(layout.tensor(), shape.kvHeads());
    double each = seenAll(context) * shape.cacheElements() / split * cacheBytes;
    return each / layout.pipeline() / layout.attentionData();
  }

  /** Bytes of a chip for weights and cache. */
  double usableBytes() {
    return USABLE_MEMORY * bytes;
  }

  /** Keys that a request keeps: sparse attention picks among all. */
  private double seenAll(double context) {
    return (shape.attentionLayers() - shape.windowLayers()) * context
        + shape.windowLayers() * Math.min(context, shape.window());
  }

  /** Bytes of weights on each chip: attention and shared parts are copied to each data rank. */
  double weightsPerChip() {
    double routed =
        (shape.inputMatrices() + 1.0)
            * shape.expertHidden()
            * shape.expertFfn()
            * shape.experts()
            * shape.expertLayers();
    double rest = Math.max(0, shape.parameters() - routed);
    return (routed / layout.ranks() + rest / layout.tensor()) * weightBytes / layout.pipeline();
  }
}
