package dev.buildout.performance.serving;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.ServingFit;
import dev.buildout.performance.backtest.Quantity;
import java.util.Optional;

/**
 * Serving software of a chip and how far off it may be: the mean of all backends that were measured
 * on the chip's stack, over all their releases, as nobody knows years ahead which one will lead. No
 * drafted tokens. A stack without measurements has the parameters of the one with most of them, and
 * a wider spread.
 */
record Software(
    double[] parameters, double stepTokens, double rateSigma, double ttftSigma, double tpotSigma) {
  /** What a stack without measurements adds to the spread of the one it takes after. */
  static final double SPREAD_BEYOND_STACK = 0.25;

  static Optional<Software> of(Catalog catalog, LanguageModel model, Accelerator chip) {
    Spreads spreads = new Spreads(catalog.servingSpreads());
    return new Stacks(catalog.servingFits())
        .choose(chip.stack(), "", "")
        .map(fit ->
            new Software(
                Latency.parameters(fit),
                fit.stepTokens(),
                spread(spreads, Quantity.OUTPUT_TOKENS_PER_CHIP, model, chip, fit),
                spread(spreads, Quantity.TTFT, model, chip, fit),
                spread(spreads, Quantity.TPOT, model, chip, fit)));
  }

  private static double spread(
      Spreads spreads, Quantity quantity, LanguageModel model, Accelerator chip, ServingFit fit) {
    boolean seen = fit.chips().contains(chip.id());
    double beyond = fit.stack().equals(chip.stack()) ? 0 : SPREAD_BEYOND_STACK;
    return Math.hypot(
        spreads.of(Spreads.kinds(quantity, chip.stack(), "", model.experts() > 0, seen)), beyond);
  }
}
