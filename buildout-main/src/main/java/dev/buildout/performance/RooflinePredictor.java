package dev.buildout.performance;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.Layer;
import dev.buildout.model.SoftwareStack;
import dev.buildout.model.WorkUnit;
import dev.buildout.model.Workload;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.Pool;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.performance.backtest.Estimate;
import dev.buildout.performance.backtest.Prediction;
import dev.buildout.performance.backtest.Predictor;
import dev.buildout.performance.backtest.Quantity;
import dev.buildout.performance.backtest.Setting;
import dev.buildout.performance.formulas.TransformerFormulas;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roofline by which plans are made, as a model of measured rows. */
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
            case ServingRow s -> serving(s, setting);
            case OfflineRow o -> offline(o, setting);
            case NeuronRow n -> neuron(n, setting);
            case GemmRow g -> new Prediction.None("a roofline of models has no single products");
            case CollectiveRow c -> new Prediction.None("a roofline of models has no collectives");
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

  private Prediction serving(ServingRow row, Setting setting) {
    Pool decode = row.decode();
    double batch = decode.batch() > 0 ? decode.requestsPerWorker() : row.concurrency();
    Serving decoding =
        serving(setting, row.inputTokens(), row.outputTokens(), decode.chipsPerWorker());
    double seconds =
        row.isDisaggregated()
            ? decoding.decodeSeconds(batch)
            : decoding.secondsPerOutputToken(batch);
    int prefillChips = row.prefill().map(Pool::chipsPerWorker).orElse(decode.chipsPerWorker());
    Serving prefilling = serving(setting, row.inputTokens(), row.outputTokens(), prefillChips);
    Map<Quantity, Estimate> found = new EnumMap<>(Quantity.class);
    put(found, Quantity.TPOT, 1e3 * seconds, sigma(setting));
    put(found, Quantity.TTFT, 1e3 * prefilling.prefillSeconds(), sigma(setting));
    return new Prediction.Of(found);
  }

  private Prediction offline(OfflineRow row, Setting setting) {
    int chips = row.pool().chipsPerWorker();
    Serving serving = serving(setting, row.inputTokens(), row.outputTokens(), chips);
    double batch = serving.batchOfMemory();
    if (batch < 1) {
      return new Prediction.None("weights and one request do not fit the chips of the row");
    }
    double output = batch / serving.secondsPerOutputToken(batch);
    Map<Quantity, Estimate> found = new EnumMap<>(Quantity.class);
    put(found, Quantity.OUTPUT_TOKENS_PER_CHIP, output / chips, sigma(setting));
    return new Prediction.Of(found);
  }

  private Prediction neuron(NeuronRow row, Setting setting) {
    Serving serving = serving(setting, row.inputTokens(), row.outputTokens(), row.chips());
    double first = row.batch() * serving.prefillSeconds();
    double step = serving.decodeSeconds(row.batch());
    Map<Quantity, Estimate> found = new EnumMap<>(Quantity.class);
    put(found, Quantity.TTFT, 1e3 * first, sigma(setting));
    put(found, Quantity.TPOT, 1e3 * step, sigma(setting));
    double seconds = first + row.outputTokens() * step;
    put(found, Quantity.OUTPUT_TOKENS, row.batch() * row.outputTokens() / seconds, sigma(setting));
    return new Prediction.Of(found);
  }

  private Serving serving(Setting setting, double input, double output, int chips) {
    Accelerator chip = setting.chip();
    return new Serving(
        model(setting),
        work(input, output, Math.min(16, setting.format().bits())),
        chip,
        stack(chip),
        chips);
  }

  /** Requests of one shape; what a plan needs beside is left empty. */
  private static Workload work(double input, double output, int bits) {
    return new Workload(
        "row",
        "measured requests",
        Layer.INFRASTRUCTURE,
        WorkUnit.MTOK,
        "",
        input / (input + output),
        0,
        input + output,
        0,
        bits,
        "",
        0,
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        false,
        List.of());
  }

  private SoftwareStack stack(Accelerator chip) {
    return catalog.getStack(chip.stack());
  }

  private static LanguageModel model(Setting setting) {
    return setting.model().orElseThrow();
  }

  private static double sigma(Setting setting) {
    return model(setting).experts() == 0 ? ServingRate.SIGMA_DENSE : ServingRate.SIGMA_EXPERTS;
  }

  private static void put(
      Map<Quantity, Estimate> found, Quantity quantity, double median, double sigma) {
    if (median > 0 && Double.isFinite(median)) {
      found.put(quantity, new Estimate(median, sigma));
    }
  }
}
