package dev.buildout.finance.backtest;

import java.util.Optional;

/**
 * One prediction held against what was reported. Amounts in USD m, errors in percent of what was
 * reported; empty where there is nothing to hold it against or nothing to predict it from.
 *
 * @param metric e.g. "da_on_ppe"
 * @param predicted median, with the spread of choices that fit alike
 * @param ratioBaseline what the last known ratio would have said
 * @param growthBaseline what the last known growth would have said
 * @param usedFor "fit", "choose" or "test"
 * @param reason why there is no prediction; empty when there is one
 */
public record BacktestRow(
    String firm,
    int year,
    String metric,
    Optional<Band> predicted,
    Optional<Double> reported,
    Optional<Double> ratioBaseline,
    Optional<Double> growthBaseline,
    String usedFor,
    String reason) {

  /** Error in percent of what was reported, above 0 when predicted too high. */
  public Optional<Double> errorPct() {
    return errorPct(predicted.map(Band::median));
  }

  public Optional<Double> ratioErrorPct() {
    return errorPct(ratioBaseline);
  }

  public Optional<Double> growthErrorPct() {
    return errorPct(growthBaseline);
  }

  private Optional<Double> errorPct(Optional<Double> value) {
    return reported.filter(r -> r != 0).flatMap(r -> value.map(v -> 100 * (v - r) / Math.abs(r)));
  }
}
