package dev.buildout.performance.training;

import dev.buildout.model.Catalog;
import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.backtest.Prediction;
import dev.buildout.performance.backtest.Predictor;
import dev.buildout.performance.backtest.Quantity;
import dev.buildout.performance.backtest.Setting;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The model of training, held against measured rows. */
public final class TrainingPredictor implements Predictor {
  private final Catalog catalog;
  private final Setting.Resolver resolver;
  private final Function<Setting, TrainingSoftware> software;

  public TrainingPredictor(Catalog catalog) {
    this(catalog, setting -> TrainingSoftware.of(catalog));
  }

  /** With parameters that depend on the row, such as those fitted without its group. */
  TrainingPredictor(Catalog catalog, Function<Setting, TrainingSoftware> software) {
    this.catalog = catalog;
    this.resolver = new Setting.Resolver(catalog);
    this.software = software;
  }

  @Override
  public Prediction predict(MeasuredRow row) {
    if (!(row instanceof TrainingRow training)) {
      return new Prediction.None("a model of training has no such rows");
    }
    return switch (resolver.resolve(row)) {
      case Setting.Resolved.Not(String reason) -> new Prediction.None(reason);
      case Setting.Resolved.As(Setting setting) -> predict(training, setting);
    };
  }

  private Prediction predict(TrainingRow row, Setting setting) {
    RowJob job = RowJob.of(catalog, row, setting);
    TrainingFit fit =
        software.apply(setting).of(setting.chip().stack(), SoftwareEpoch.of(row.software()));
    double seconds = job.seconds(fit);
    double sigma =
        TrainingSoftware.sigma(
            fit, setting.chip().id(), setting.model().orElseThrow().experts() > 0);
    double tokens = job.job().globalBatch() * job.job().sequence();
    double teraPerChip = job.job().reportedFlop() / seconds / row.chips() / 1e12;
    Map<Quantity, Estimate> found = new EnumMap<>(Quantity.class);
    found.put(Quantity.STEP_TIME, new Estimate(seconds, sigma));
    found.put(Quantity.TOKENS_PER_CHIP, new Estimate(tokens / seconds / row.chips(), sigma));
    found.put(Quantity.TFLOPS_PER_CHIP, new Estimate(teraPerChip, sigma));
    found.put(Quantity.MFU, new Estimate(100 * teraPerChip / setting.chip().bf16Tflops(), sigma));
    return new Prediction.Of(found);
  }
}
