package dev.buildout.performance.backtest;

import dev.buildout.model.LanguageModel;
import dev.buildout.model.measured.CollectiveRow;
import dev.buildout.model.measured.GemmRow;
import dev.buildout.model.measured.MeasuredRow;
import dev.buildout.model.measured.NeuronRow;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.model.measured.OfflineRow;
import dev.buildout.model.measured.Pool;
import dev.buildout.model.measured.ServingRow;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.performance.formulas.KernelTimes;
import java.util.EnumMap;
import java.util.Map;

/**
 * A model that anyone can do on the back of an envelope, to hold a real one against: a share of the
 * peak rate of compute and of bandwidth, nothing else.
 *
 * @param label name in tables and documents
 * @param computeShare share of the peak rate of compute
 * @param memoryShare share of the peak bandwidth; 0 where only operations count
 */
public record Baseline(String label, double computeShare, double memoryShare) {
  /** Operations at 40 % of peak, whatever the work. */
  public static final Baseline CONSTANT_MFU = new Baseline("constant_mfu_40", 0.4, 0);

  /** The larger of operations at peak and bytes at peak. */
  public static final Baseline ROOFLINE = new Baseline("roofline", 1, 1);

  /** Estimates without a spread; quantities that it cannot tell are left out. */
  Map<Quantity, Double> estimates(MeasuredRow row, Setting setting) {
    Map<Quantity, Double> found = new EnumMap<>(Quantity.class);
    switch (row) {
      case TrainingRow t -> training(found, t, setting);
      case ServingRow s -> serving(found, s, setting);
      case OfflineRow o -> offline(found, o, setting);
      case NeuronRow n -> neuron(found, n, setting);
      case GemmRow g -> product(found, g, setting);
      case CollectiveRow c ->
          found.put(
              Quantity.KERNEL_TIME,
              1e3 * c.bytes() / (setting.chip().scaleupGbps() * 1e9 * computeShare));
    }
    found.values().removeIf(value -> !(value > 0) || value.isInfinite());
    return found;
  }

  private void training(Map<Quantity, Double> found, TrainingRow row, Setting setting) {
    double perChip = setting.peakFlops() * computeShare;
    found.put(Quantity.TFLOPS_PER_CHIP, perChip / 1e12);
    found.put(Quantity.MFU, 100 * computeShare);
    LanguageModel model = setting.model().orElseThrow();
    // Where a row does not say how long sequences are, the operations of attention are left out.
    double perToken = 3 * Work.forward(model, Math.max(1, row.sequence()), 0);
    found.put(Quantity.TOKENS_PER_CHIP, perChip * Math.max(1, row.sequence()) / perToken);
    if (row.globalBatch() > 0 && row.sequence() > 0) {
      found.put(Quantity.STEP_TIME, Work.step(model, row) / (perChip * row.chips()));
    }
  }

  private void serving(Map<Quantity, Double> found, ServingRow row, Setting setting) {
    LanguageModel model = setting.model().orElseThrow();
    Pool prefill = row.prefill().orElse(row.decode());
    found.put(
        Quantity.TTFT,
        1e3 * prefillSeconds(model, setting, row.inputTokens(), prefill.chipsPerWorker()));
    double batch = row.decode().batch() > 0 ? row.decode().requestsPerWorker() : row.concurrency();
    double context = row.inputTokens() + row.outputTokens() / 2;
    double perOutput = decodeSeconds(model, setting, batch, context, row.decode().chipsPerWorker());
    found.put(Quantity.TPOT, 1e3 * perOutput);
  }

  private void offline(Map<Quantity, Double> found, OfflineRow row, Setting setting) {
    LanguageModel model = setting.model().orElseThrow();
    int chips = row.pool().chipsPerWorker();
    double context = row.inputTokens() + row.outputTokens() / 2;
    double one = Work.decodeBytes(model, 1, context, bits(setting));
    double cache = Work.decodeBytes(model, 1, 2 * context, bits(setting)) - one;
    double free =
        setting.chip().hbmGb() * 1e9 * chips - model.parametersB() * 1e9 * bits(setting) / 8;
    double batch = Math.max(1, Math.floor(free / Math.max(1, cache)));
    double step = decodeSeconds(model, setting, batch, context, chips);
    double request =
        prefillSeconds(model, setting, row.inputTokens(), chips)
            + row.outputTokens() * step / batch;
    found.put(Quantity.OUTPUT_TOKENS_PER_CHIP, row.outputTokens() / request / chips);
  }

  private void neuron(Map<Quantity, Double> found, NeuronRow row, Setting setting) {
    LanguageModel model = setting.model().orElseThrow();
    double context = row.inputTokens() + row.outputTokens() / 2;
    double first = row.batch() * prefillSeconds(model, setting, row.inputTokens(), row.chips());
    double step = decodeSeconds(model, setting, row.batch(), context, row.chips());
    found.put(Quantity.TTFT, 1e3 * first);
    found.put(Quantity.TPOT, 1e3 * step);
    found.put(
        Quantity.OUTPUT_TOKENS,
        row.batch() * row.outputTokens() / (first + row.outputTokens() * step));
  }

  private void product(Map<Quantity, Double> found, GemmRow row, Setting setting) {
    double flop = KernelTimes.productFlop(row.m(), row.n(), row.k());
    double bytes = setting.format().bits() / 8.0;
    double moved = KernelTimes.productBytes(row.m(), row.n(), row.k(), bytes, bytes, 2);
    found.put(Quantity.KERNEL_TIME, 1e3 * seconds(flop, moved, setting, 1));
  }

  private double prefillSeconds(LanguageModel model, Setting setting, double tokens, int chips) {
    return seconds(
        Work.forward(model, tokens, 0),
        model.activeParametersB() * 1e9 * bits(setting) / 8,
        setting,
        chips);
  }

  private double decodeSeconds(
      LanguageModel model, Setting setting, double batch, double context, int chips) {
    return seconds(
        batch * Work.forward(model, 1, context),
        Work.decodeBytes(model, batch, context, bits(setting)),
        setting,
        chips);
  }

  private double seconds(double flop, double bytes, Setting setting, int chips) {
    double computing = flop / (setting.peakFlops() * computeShare * chips);
    double moving =
        memoryShare == 0 ? 0 : bytes / (setting.chip().hbmGbps() * 1e9 * memoryShare * chips);
    return Math.max(computing, moving);
  }

  private static int bits(Setting setting) {
    return setting.format() == NumberFormat.FP32 ? 32 : setting.format().bits();
  }
}
