package dev.buildout.performance.backtest;

import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.model.measured.TrainingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The quantities that a row measures, those that are scored first. */
final class Measured {
  /**
   * A quantity of a row.
   *
   * @param scored counts in errors; others follow from those that do
   */
  record Value(Quantity quantity, double value, boolean scored) {}

  private Measured() {}

  /**
   * Quantities of a row. Where a training row has only a rate of operations, its step time follows
   * from the model's own count of operations, which is step time times rate.
   */
  static List<Value> of(MeasuredRow row, Map<Quantity, Estimate> estimates) {
    return switch (row) {
      case TrainingRow t -> training(t, estimates);
      case ServingRow s ->
          values(new Quantity[] {Quantity.TTFT, Quantity.TPOT}, true, s.ttftMs(), s.tpotMs());
      case OfflineRow o ->
          values(
              new Quantity[] {Quantity.OUTPUT_TOKENS_PER_CHIP},
              true,
              o.outputTokensPerSecondPerChip());
      case NeuronRow n -> {
        List<Value> values =
            values(new Quantity[] {Quantity.TTFT, Quantity.TPOT}, true, n.ttftMs(), n.tpotMs());
        values.addAll(
            values(
                new Quantity[] {Quantity.OUTPUT_TOKENS},
                values.isEmpty(),
                n.outputTokensPerSecond()));
        yield values;
      }
      case GemmRow g -> values(new Quantity[] {Quantity.KERNEL_TIME}, true, g.ms());
      case CollectiveRow c -> values(new Quantity[] {Quantity.KERNEL_TIME}, true, c.ms());
    };
  }

  /** One of them is scored, the one nearest to a clock; the others are the same in other units. */
  private static List<Value> training(TrainingRow row, Map<Quantity, Estimate> estimates) {
    double step = row.stepSeconds();
    double tokens = row.tokensPerSecondPerChip();
    boolean timed = step > 0;
    if (!timed && tokens > 0 && row.globalBatch() > 0 && row.sequence() > 0) {
      step = row.globalBatch() * row.sequence() / (tokens * row.chips());
    }
    Estimate stepEstimate = estimates.get(Quantity.STEP_TIME);
    Estimate rateEstimate = estimates.get(Quantity.TFLOPS_PER_CHIP);
    if (step == 0 && row.tflopsPerChip() > 0 && stepEstimate != null && rateEstimate != null) {
      step = stepEstimate.median() * rateEstimate.median() / row.tflopsPerChip();
    }
    List<Value> values = new ArrayList<>();
    add(values, Quantity.STEP_TIME, step, timed);
    add(values, Quantity.TOKENS_PER_CHIP, tokens, !timed);
    add(values, Quantity.TFLOPS_PER_CHIP, row.tflopsPerChip(), !timed && tokens == 0);
    boolean onlyShare = !timed && tokens == 0 && row.tflopsPerChip() == 0;
    add(values, Quantity.MFU, row.mfuPercent(), onlyShare);
    return values;
  }

  private static List<Value> values(Quantity[] quantities, boolean scored, double... measured) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < quantities.length; i++) {
      add(values, quantities[i], measured[i], scored);
    }
    return values;
  }

  private static void add(List<Value> values, Quantity quantity, double value, boolean scored) {
    if (value > 0) {
      values.add(new Value(quantity, value, scored));
    }
  }
}
