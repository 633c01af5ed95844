package dev.buildout.performance.kernels;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Kernel;
import dev.buildout.model.KernelFact;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.performance.fitting.Errors;
import dev.buildout.performance.fitting.Fit;
import dev.buildout.performance.fitting.LeastSquares;
import dev.buildout.performance.formulas.KernelTimes;
import java.util.List;

/**
 * The law of matrix products of one chip in one format: shares of the stated rates, a corner and a
 * fixed time, fitted to logarithms of measured times. It is judged on weights whose shape (n, k)
 * was left out of the fit.
 */
final class GemmFit {
  private static final double OUTPUT_BYTES = 2;
  private static final double ODD = 0.05;
  private static final double[] LOW = {0.02, 0.02, 1, 0.2};
  private static final double[] HIGH = {1.2, 1.2, 12, 100};
  private static final double[][] STARTS = {{0.7, 0.8, 2, 5}, {0.5, 0.8, 5, 10}};

  private final Accelerator chip;
  private final Kernel kernel;

  private GemmFit(Accelerator chip, Kernel kernel) {
    this.chip = chip;
    this.kernel = kernel;
  }

  static FittedKernel of(Accelerator chip, Kernel kernel, List<GemmRow> rows) {
    return new GemmFit(chip, kernel).fit(rows);
  }

  private FittedKernel fit(List<GemmRow> rows) {
    double[] logs =
        LeftOut.logRatios(
            rows,
            row -> row.n() + "x" + row.k(),
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
            p[1],
            p[2],
            p[3],
            0,
            0,
            Errors.spread(logs),
            rows.size());
    return new FittedKernel(fact, Errors.median(errors), Errors.mean(errors));
  }

  private double[] parameters(List<GemmRow> rows) {
    Fit fit =
        new LeastSquares(LOW, HIGH, ODD)
            .fit(
                p ->
                    rows.stream()
                        .mapToDouble(row -> Math.log(seconds(row, p) / (row.ms() * 1e-3)))
                        .toArray(),
                STARTS);
    return fit.parameters();
  }

  private double seconds(GemmRow row, double[] p) {
    return KernelTimes.product(
        KernelTimes.productFlop(row.m(), row.n(), row.k()),
        KernelTimes.productBytes(
            row.m(),
            row.n(),
            row.k(),
            StatedRates.inputBytes(kernel),
            StatedRates.weightBytes(kernel),
            OUTPUT_BYTES),
        StatedRates.flops(chip, kernel) * p[0],
        chip.hbmGbps() * 1e9 * p[1],
        p[2],
        p[3] * 1e-6);
  }
}
