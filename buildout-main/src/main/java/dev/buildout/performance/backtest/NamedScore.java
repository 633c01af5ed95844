package dev.buildout.performance.backtest;

/**
 * The score of some measurements that belong together.
 *
 * @param name what belongs together, with the quantity where there are several
 * @param quantity label of what was measured
 * @param model score of the model
 * @param constantMfu score of operations at 40 % of peak
 * @param roofline score of the pure roofline
 */
public record NamedScore(
    String name, String quantity, Score model, Score constantMfu, Score roofline) {}
