package dev.buildout.performance.serving;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Kernel;
import dev.buildout.performance.formulas.KernelTimes;
import dev.buildout.performance.kernels.ChipKernels;
import dev.buildout.performance.kernels.CollectiveLaw;

/**
 * Transfers between the chips of a layout: two all-reduces a layer where attention is split, tokens
 * to experts and back where ranks have requests of their own. Rates are those of the laws; serving
 * software has collectives of its own for small messages, whose latency is about half of NCCL's.
 */
final class Transfers {
  /** Latency between two chips of a fast fabric and what each rank beyond adds to it. */
  private static final double LATENCY_SECONDS = 3.0e-6;

  private static final double PER_RANK = 0.22;
  private static final double ACTIVATION_BYTES = 2;

  /** Tokens go to experts in 8 bits and come back in 16: 1.5 bytes an element on the way. */
  private static final double ROUTED_BYTES = 1.5;

  private final Accelerator chip;
  private final Layout layout;
  private final Shape shape;
  private final CollectiveLaw reduce;
  private final CollectiveLaw exchange;
  private final CollectiveLaw network;

  Transfers(Accelerator chip, ChipKernels kernels, Layout layout, Shape shape) {
    this.chip = chip;
    this.layout = layout;
    this.shape = shape;
    this.reduce = kernels.collective(Kernel.ALL_REDUCE);
    this.exchange = kernels.collective(Kernel.ALL_TO_ALL);
    this.network = kernels.scaleOut();
  }

  /** Seconds of a pass with a number of tokens on each rank. */
  double seconds(double tokens) {
    double seconds = 0;
    double layers = shape.attentionLayers() + shape.linearLayers();
    double bytes = tokens * shape.hidden();
    if (layout.tensor() > 1) {
      double wire = KernelTimes.allReduceWire(bytes * ACTIVATION_BYTES, layout.tensor());
      seconds += 2 * layers * one(wire, layout.tensor(), reduce);
    }
    if (layout.attentionData() > 1 && shape.expertLayers() > 0) {
      int ranks = layout.ranks();
      double sent = bytes * Math.min(shape.expertsActive(), ranks) * ROUTED_BYTES / layout.tensor();
      seconds +=
          2 * shape.expertLayers() * one(KernelTimes.gatherWire(sent, ranks), ranks, exchange);
    }
    return seconds;
  }

  private double one(double wire, int ranks, CollectiveLaw law) {
    double latency = LATENCY_SECONDS * (1 + PER_RANK * KernelTimes.stepsBeyondTwo(ranks));
    int fabric = Math.max(1, chip.scaleupChips());
    if (ranks <= fabric) {
      return latency + wire / law.bytesPerSecond();
    }
    double outside = wire * (ranks - fabric) / ranks;
    double rate = network.bytesPerSecond() > 0 ? network.bytesPerSecond() : law.bytesPerSecond();
    return latency
        + network.latencySeconds()
        + outside / rate
        + (wire - outside) / law.bytesPerSecond();
  }
}
