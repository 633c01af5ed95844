package dev.buildout.performance.calibration;

import dev.buildout.model.Provenance;

/**
 * A record of the catalog that was fitted, and what to.
 *
 * @param <R> its type
 * @param fact the parameters
 * @param provenance files, rows and errors behind them
 */
public record Fitted<R extends Record>(R fact, Provenance provenance) {}
