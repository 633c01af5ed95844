package dev.buildout.performance.kernels;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.Kernel;
import dev.buildout.model.KernelFact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a chip without measurements of an operation is taken to do: the shares of the measured chip
 * of the same software stack that came out nearest in time; where the stack has none, the mean of
 * all measured chips. Spreads widen with the distance.
 */
final class Inherited {
  static final double SPREAD_WITHIN_STACK = 0.2;
  static final double SPREAD_BEYOND = 0.4;

  /** Power helps up to here; no pair of chips of one line is further apart. */
  private static final double MOST_HEADROOM = 1.2;

  private Inherited() {}

  /** The law of an operation on a chip, from those of others; empty when none was measured. */
  static Optional<KernelFact> fact(
      Catalog catalog, Accelerator chip, Kernel kernel, List<KernelFact> facts) {
    List<KernelFact> measured =
        facts.stream()
            .filter(f -> f.kernel() == kernel && f.rows() > 0)
            .filter(f -> !f.accelerator().equals(chip.id()))
            .toList();
    return measured.stream()
        .filter(f -> chipOf(catalog, f).stack().equals(chip.stack()))
        .min(Comparator.comparingDouble(f -> years(chip, chipOf(catalog, f))))
        .map(f -> like(cooler(catalog, f, chip), chip, SPREAD_WITHIN_STACK))
        .or(() -> mean(measured).map(f -> like(f, chip, SPREAD_BEYOND)));
  }

  /** Name of the chip that an inherited law comes from, or of all. */
  static String source(Catalog catalog, Accelerator chip, Kernel kernel, List<KernelFact> facts) {
    return facts.stream()
        .filter(f -> f.kernel() == kernel && f.rows() > 0)
        .filter(f -> chipOf(catalog, f).stack().equals(chip.stack()))
        .min(Comparator.comparingDouble(f -> years(chip, chipOf(catalog, f))))
        .map(f -> "inherited from " + f.accelerator() + ", the nearest in time of its stack")
        .orElse("mean of all measured chips; none of this stack was measured");
  }

  private static Accelerator chipOf(Catalog catalog, KernelFact fact) {
    return catalog.getAccelerator(fact.accelerator());
  }

  /** Distance of first deliveries; chips of another memory or fabric break ties. */
  private static double years(Accelerator a, Accelerator b) {
    double apart = Math.abs(year(a) - year(b));
    double fabric = Math.abs(Math.log((1 + a.scaleupGbps()) / (1 + b.scaleupGbps())));
    return apart + fabric / 100;
  }

  private static double year(Accelerator chip) {
    String[] parts = chip.firstAvailable().split("-", 2);
    double months = parts.length > 1 ? Double.parseDouble(parts[1]) - 1 : 6;
    return parts[0].isEmpty() ? 2023 : Double.parseDouble(parts[0]) + months / 12;
  }

  /**
   * Products run as fast as power allows: a chip of the same makers' line with more power for each
   * operation per second reaches that much more of its stated rate, though never less.
   */
  private static KernelFact cooler(Catalog catalog, KernelFact f, Accelerator chip) {
    Accelerator from = chipOf(catalog, f);
    boolean known = from.tdpW() > 0 && chip.tdpW() > 0 && from.bf16Tflops() > 0;
    if (!f.kernel().isGemm() || !known) {
      return f;
    }
    double more = (chip.tdpW() / chip.bf16Tflops()) / (from.tdpW() / from.bf16Tflops());
    double share = Math.min(1, f.efficiency() * Math.clamp(more, 1, MOST_HEADROOM));
    return new KernelFact(
        f.id(),
        f.accelerator(),
        f.kernel(),
        share,
        f.memoryEfficiency(),
        f.corner(),
        f.overheadUs(),
        f.perRank(),
        f.falloff(),
        f.spread(),
        f.rows());
  }

  private static KernelFact like(KernelFact f, Accelerator chip, double spread) {
    return new KernelFact(
        KernelFits.id(chip.id(), f.kernel()),
        chip.id(),
        f.kernel(),
        f.efficiency(),
        f.memoryEfficiency(),
        f.corner(),
        f.overheadUs(),
        f.perRank(),
        f.falloff(),
        Math.hypot(f.spread(), spread),
        0);
  }

  private static Optional<KernelFact> mean(List<KernelFact> facts) {
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new KernelFact(
                "",
                "",
                facts.get(0).kernel(),
                mean(facts, KernelFact::efficiency),
                mean(facts, KernelFact::memoryEfficiency),
                mean(facts, KernelFact::corner),
                mean(facts, KernelFact::overheadUs),
                mean(facts, KernelFact::perRank),
                mean(facts, KernelFact::falloff),
                mean(facts, KernelFact::spread),
                0));
  }

  private static double mean(List<KernelFact> facts, ToDoubleFunction<KernelFact> value) {
    return facts.stream().mapToDouble(value).average().orElse(0);
  }
}
