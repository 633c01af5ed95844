package dev.buildout.performance.backtest;

import java.util.Map;

/** What a model says of a measured row. */
public sealed interface Prediction {
  /** Estimates of quantities; those that are left out are not scored. */
  record Of(Map<Quantity, Estimate> estimates) implements Prediction {
    public Of {
      estimates = Map.copyOf(estimates);
    }
  }

  /** The row means nothing to the model, and why: an unknown name, a format the chip lacks. */
  record None(String reason) implements Prediction {}
}
