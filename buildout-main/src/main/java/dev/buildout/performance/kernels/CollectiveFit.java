package dev.buildout.performance.kernels;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Kernel;
import dev.buildout.model.KernelFact;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.performance.fitting.Errors;
import dev.buildout.performance.fitting.LeastSquares;
import dev.buildout.performance.formulas.KernelTimes;
import java.util.List;

/**
 * The law of one collective of one chip: latency, its growth with ranks, the share of the stated
 * rate, and what messages of medium size take longer, fitted to logarithms of measured times. It is
 * judged on sizes of messages that were left out of the fit, all ranks together.
 */
final class CollectiveFit {
  private static final double ODD = 0.1;
  private static final double[] LOW = {0.01, 0.5, 0, 0, 0};
  private static final double[] HIGH = {1.2, 100, 3, 3, 1};
  private static final double[][] STARTS = {{0.7, 8, 0.1, 1, 0.01}, {0.4, 8, 0.1, 1, 0.3}};

  private final Accelerator chip;
  private final Kernel kernel;

  private CollectiveFit(Accelerator chip, Kernel kernel) {
    this.chip = chip;
    this.kernel = kernel;
  }

  static FittedKernel of(Accelerator chip, Kernel kernel, List<CollectiveRow> rows) {
    return new CollectiveFit(chip, kernel).fit(rows);
  }

  private FittedKernel fit(List<CollectiveRow> rows) {
    double[] logs =
        LeftOut.logRatios(
            rows,
            row -> String.valueOf(row.bytes()),
            this::parameters,
            (row, p) -> Math.log(row.ms() * 1e-3 / seconds(row, p)));
    double[] errors = LeftOut.errors(logs);
    double[] p = parameters(rows);
    KernelFact fact =
        new KernelFact(
            KernelFits.id(chip.id(), kernel),
            chip.id(),
            kernel,
            p[0],
            1,
            p[3],
            p[1],
            p[2],
            p[4],
            Errors.spread(logs),
            rows.size());
    return new FittedKernel(fact, Errors.median(errors), Errors.mean(errors));
  }

  private double[] parameters(List<CollectiveRow> rows) {
    return new LeastSquares(LOW, HIGH, ODD)
        .fit(
            p ->
                rows.stream()
                    .mapToDouble(row -> Math.log(seconds(row, p) / (row.ms() * 1e-3)))
                    .toArray(),
            STARTS)
        .parameters();
  }

  private double seconds(CollectiveRow row, double[] p) {
    double wire =
        kernel == Kernel.ALL_REDUCE
            ? KernelTimes.allReduceWire(row.bytes(), row.chips())
            : KernelTimes.gatherWire(row.bytes(), row.chips());
    return new CollectiveLaw(p[1] * 1e-6, p[2], chip.scaleupGbps() * 1e9 * p[0], p[4], p[3], 0)
        .seconds(wire, row.chips());
  }
}
