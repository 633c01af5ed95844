package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.SoftwareStack;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.backtest.Prediction;
import dev.buildout.performance.backtest.Predictor;
import dev.buildout.performance.backtest.Quantity;
import dev.buildout.performance.backtest.Setting;
import dev.buildout.performance.formulas.TransformerFormulas;
import java.util.EnumMap;
import java.util.Map;

/** The roofline by which plans are made, as a model of measured training steps. */
public final class RooflinePredictor implements Predictor {
  private static final double SIGMA_TRAINING = 0.3;

  private final Catalog catalog;
  private final Setting.Resolver resolver;

  public RooflinePredictor(Catalog catalog) {
    this.catalog = catalog;
    this.resolver = new Setting.Resolver(catalog);
  }

  @Override
  public Prediction predict(MeasuredRow row) {
    return switch (resolver.resolve(row)) {
      case Setting.Resolved.Not(String reason) -> new Prediction.None(reason);
      case Setting.Resolved.As(Setting setting) ->
          switch (row) {
            case TrainingRow t -> training(t, setting);
            default -> new Prediction.None("not a training step");
          };
    };
  }

  private Prediction training(TrainingRow row, Setting setting) {
    LanguageModel model = model(setting);
    double perChip = setting.peakFlops() * stack(setting.chip()).trainingEfficiency();
    double sequence = Math.max(1, row.sequence());
    double perToken =
        3
            * (TransformerFormulas.flopPerToken(model.activeParametersB())
                + TransformerFormulas.prefillAttentionFlop(
                        model.layers(), model.hidden(), sequence, 0)
                    / sequence);
    Map<Quantity, Estimate> found = new EnumMap<>(Quantity.class);
    put(found, Quantity.TFLOPS_PER_CHIP, perChip / 1e12, SIGMA_TRAINING);
    put(found, Quantity.MFU, 100 * perChip / (setting.chip().bf16Tflops() * 1e12), SIGMA_TRAINING);
    put(found, Quantity.TOKENS_PER_CHIP, perChip / perToken, SIGMA_TRAINING);
    double tokens = row.globalBatch() * row.sequence();
    put(found, Quantity.STEP_TIME, tokens * perToken / (perChip * row.chips()), SIGMA_TRAINING);
    return new Prediction.Of(found);
  }

  private SoftwareStack stack(Accelerator chip) {
    return catalog.getStack(chip.stack());
  }

  private static LanguageModel model(Setting setting) {
    return setting.model().orElseThrow();
  }

  private static void put(
      Map<Quantity, Estimate> found, Quantity quantity, double median, double sigma) {
    if (median > 0 && Double.isFinite(median)) {
      found.put(quantity, new Estimate(median, sigma));
    }
  }
}
