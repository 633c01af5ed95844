package dev.buildout.performance.serving;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.ServingFit;
import dev.buildout.performance.backtest.Quantity;
import java.util.Optional;

/**
 * Serving software of a chip, how much faster than its fit it is taken to be, and how far off that
 * may be: the mean of all backends that were measured on the chip's stack, over all their releases,
 * as nobody knows years ahead which one will lead. No drafted tokens. A stack without measurements
 * has the parameters of the one with most of them, and a wider spread.
 *
 * <p>Only that stack was measured with requests that arrive one by one. Rows of others start all
 * requests of a batch at once, so that their first token waits for the prefill of the whole batch:
 * true of such a batch, and of no service. How long a first token waits is that of the stack that
 * was measured in service.
 */
record Software(
    ServingFit fit, double speed, double rateSigma, double ttftSigma, double tpotSigma) {
  /** What a stack without measurements adds to the spread of the one it takes after. */
  static final double SPREAD_BEYOND_STACK = 0.25;

  static Optional<Software> of(Catalog catalog, boolean experts, Accelerator chip) {
    Spreads spreads = new Spreads(catalog.servingSpreads());
    Stacks stacks = new Stacks(catalog.servingFits());
    ServingFit inService = stacks.inService().orElse(null);
    return stacks
        .choose(chip.stack(), "", "")
        .map(fit ->
            new Software(
                inService == null ? fit : fit.withFirstToken(inService),
                catalog.getStack(chip.stack()).speed(),
                spread(spreads, Quantity.OUTPUT_TOKENS_PER_CHIP, experts, chip, fit),
                spread(spreads, Quantity.TTFT, experts, chip, inService == null ? fit : inService),
                spread(spreads, Quantity.TPOT, experts, chip, fit)));
  }

  double[] parameters() {
    return Latency.parameters(fit);
  }

  /** Tokens of a pass, over how much slower it is than estimated. */
  double tokensPerPass() {
    return fit.stepTokens() * speed;
  }

  /** The same where what software adds to the operators of a step is shorter by a factor. */
  Software lighter(double factor) {
    ServingFit lighter = fit.lighter(factor);
    return new Software(lighter, speed, rateSigma, ttftSigma, tpotSigma);
  }

  private static double spread(
      Spreads spreads, Quantity quantity, boolean experts, Accelerator chip, ServingFit fit) {
    boolean seen = fit.chips().contains(chip.id());
    double beyond = fit.stack().equals(chip.stack()) ? 0 : SPREAD_BEYOND_STACK;
    return Math.hypot(spreads.ofMean(quantity, fit.stack(), experts, seen), beyond);
  }
}
