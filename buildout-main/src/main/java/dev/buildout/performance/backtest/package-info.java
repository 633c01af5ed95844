/**
 * Holds a performance model against measurements. In: measured rows and a {@link Predictor}. Out:
 * for every measured quantity what was predicted, with its band and with simpler models beside it,
 * and errors by group and overall. Which model predicts is not its business.
 */
@NullMarked
package dev.buildout.performance.backtest;

import org.jspecify.annotations.NullMarked;
