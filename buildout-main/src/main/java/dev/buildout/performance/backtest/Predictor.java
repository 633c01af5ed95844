package dev.buildout.performance.backtest;

import dev.buildout.model.measured.MeasuredRow;

/** A model of performance, as far as it can be held against measurements. */
@FunctionalInterface
public interface Predictor {
  /** What the model says of a row, without looking at what was measured. */
  Prediction predict(MeasuredRow row);
}
