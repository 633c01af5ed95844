package dev.buildout.performance.kernels;

import dev.buildout.model.Catalog;
import dev.buildout.model.Kernel;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.backtest.Prediction;
import dev.buildout.performance.backtest.Predictor;
import dev.buildout.performance.backtest.Quantity;
import dev.buildout.performance.backtest.Setting;
import dev.buildout.performance.formulas.KernelTimes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The laws of single operations, as a model of their measured rows. */
public final class KernelPredictor implements Predictor {
  private static final double OUTPUT_BYTES = 2;

  private final Catalog catalog;
  private final Setting.Resolver resolver;
  private final Map<String, ChipKernels> kernels = new HashMap<>();

  public KernelPredictor(Catalog catalog) {
    this.catalog = catalog;
    this.resolver = new Setting.Resolver(catalog);
  }

  @Override
  public Prediction predict(MeasuredRow row) {
    return switch (resolver.resolve(row)) {
      case Setting.Resolved.Not(String reason) -> new Prediction.None(reason);
      case Setting.Resolved.As(Setting setting) ->
          switch (row) {
            case GemmRow g -> product(g, kernels(setting));
            case CollectiveRow c -> collective(c, kernels(setting));
            default -> new Prediction.None("not a single operation");
          };
    };
  }

  private static Prediction product(GemmRow row, ChipKernels kernels) {
    Optional<Kernel> kernel = KernelFits.kernelOf(row.kind());
    if (kernel.isEmpty()) {
      return new Prediction.None("dt: found \"" + row.kind() + "\", no known product");
    }
    if (!kernels.has(kernel.get())) {
      return new Prediction.None("the chip has no rate for " + row.kind());
    }
    GemmLaw law = kernels.gemm(kernel.get());
    double bytes =
        KernelTimes.productBytes(
            row.m(),
            row.n(),
            row.k(),
            StatedRates.inputBytes(kernel.get()),
            StatedRates.weightBytes(kernel.get()),
            OUTPUT_BYTES);
    double flop = KernelTimes.productFlop(row.m(), row.n(), row.k());
    return time(law.seconds(flop, bytes), law.spread());
  }

  private static Prediction collective(CollectiveRow row, ChipKernels kernels) {
    Kernel kernel = KernelFits.kernelOf(row.operation());
    if (!kernels.has(kernel)) {
      return new Prediction.None("no law of " + row.operation().label());
    }
    CollectiveLaw law = kernels.collective(kernel);
    double wire =
        kernel == Kernel.ALL_REDUCE
            ? KernelTimes.allReduceWire(row.bytes(), row.chips())
            : KernelTimes.gatherWire(row.bytes(), row.chips());
    return time(law.seconds(wire, row.chips()), law.spread());
  }

  private static Prediction time(double seconds, double spread) {
    return new Prediction.Of(Map.of(Quantity.KERNEL_TIME, new Estimate(1e3 * seconds, spread)));
  }

  private ChipKernels kernels(Setting setting) {
    return kernels.computeIfAbsent(
        setting.chip().id(), id -> ChipKernels.of(catalog, setting.chip()));
  }
}
