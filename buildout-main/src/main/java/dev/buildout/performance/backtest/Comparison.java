package dev.buildout.performance.backtest;

import dev.buildout.model.measured.MeasuredRow;
import java.util.Map;
import java.util.Optional;

/**
 * A measured quantity and what models say of it.
 *
 * @param row where it was measured
 * @param set kind of measurements that it belongs to
 * @param quantity what
 * @param measured value
 * @param predicted estimate; empty where the model has none
 * @param baselines estimates of simple models by their label
 * @param scored counts in errors
 * @param cluster rows with the same name count once, by their median; empty for a row of its own
 * @param note why it is not scored; may be empty
 */
public record Comparison(
    MeasuredRow row,
    String set,
    Quantity quantity,
    double measured,
    Optional<Estimate> predicted,
    Map<String, Double> baselines,
    boolean scored,
    String cluster,
    String note) {
  public Comparison {
    baselines = Map.copyOf(baselines);
  }
}
