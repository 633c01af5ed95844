package dev.buildout.performance.kernels;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Kernel;
import dev.buildout.model.KernelFact;
import dev.buildout.model.SoftwareStack;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The laws of all operations of one chip, from the facts of a catalog. */
public final class ChipKernels {
  /** Spread of a network's times: nothing beyond the fast fabric was measured. */
  private static final double SCALEOUT_SPREAD = 0.3;

  private final Accelerator chip;
  private final SoftwareStack stack;
  private final Map<Kernel, KernelFact> facts = new EnumMap<>(Kernel.class);

  private ChipKernels(Accelerator chip, SoftwareStack stack) {
    this.chip = chip;
    this.stack = stack;
  }

  /** What a catalog says of a chip; where it says nothing of an operation, what others do. */
  public static ChipKernels of(Catalog catalog, Accelerator chip) {
    ChipKernels kernels = new ChipKernels(chip, catalog.getStack(chip.stack()));
    for (Kernel kernel : Kernel.values()) {
      catalog.kernels().stream()
          .filter(f -> f.accelerator().equals(chip.id()) && f.kernel() == kernel)
          .findFirst()
          .or(() -> Inherited.fact(catalog, chip, kernel, catalog.kernels()))
          .ifPresent(fact -> kernels.facts.put(kernel, fact));
    }
    return kernels;
  }

  /**
   * Products in a format.
   *
   * @throws NoSuchElementException when the chip states no rate for it
   */
  public GemmLaw gemm(Kernel kernel) {
    KernelFact f = fact(kernel);
    return new GemmLaw(
        StatedRates.flops(chip, kernel) * f.efficiency(),
        chip.hbmGbps() * 1e9 * f.memoryEfficiency(),
        f.corner(),
        f.overheadUs() * 1e-6,
        f.spread());
  }

  /** True where an operation can be timed: for products, where the chip has units for them. */
  public boolean has(Kernel kernel) {
    return facts.containsKey(kernel) && (!kernel.isGemm() || StatedRates.flops(chip, kernel) > 0);
  }

  /** A collective within the fast fabric. */
  public CollectiveLaw collective(Kernel kernel) {
    KernelFact f = fact(kernel);
    return new CollectiveLaw(
        f.overheadUs() * 1e-6,
        f.perRank(),
        chip.scaleupGbps() * 1e9 * f.efficiency(),
        f.falloff(),
        f.corner(),
        f.spread());
  }

  /** Transfers over the network beyond the fast fabric, which the stack's software drives. */
  public CollectiveLaw scaleOut() {
    return new CollectiveLaw(
        stack.scaleoutLatencyUs() * 1e-6,
        0,
        chip.scaleoutGbps() * 1e9 * stack.scaleoutEfficiency(),
        0,
        1,
        SCALEOUT_SPREAD);
  }

  private KernelFact fact(Kernel kernel) {
    KernelFact fact = facts.get(kernel);
    if (fact == null) {
      throw new NoSuchElementException("no law of " + kernel + " for " + chip.id());
    }
    return fact;
  }
}
