package dev.buildout.performance.training;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.model.measured.TrainingTask;
import dev.buildout.performance.backtest.Setting;
import java.util.List;
import java.util.Locale;

/**
 * A measured row as a job on a chip, and the layouts that it may have had: one where the row states
 * its degrees, else those that who tunes it may choose among.
 *
 * @param job what was trained
 * @param accelerator the chip's specification
 * @param chip what it was trained on
 * @param layouts at least one
 * @param evaluation time of evaluations within a step as a row states it, over that of the step
 */
record RowJob(
    TrainingJob job,
    Accelerator accelerator,
    TrainingChip chip,
    List<Layout> layouts,
    double evaluation) {
  /** Where a file does not say how long sequences are. */
  private static final double USUAL_SEQUENCE = 4096;

  private static final double FULL_PIPELINE = 8;

  static RowJob of(Catalog catalog, TrainingRow row, Setting setting) {
    LanguageModel model = setting.model().orElseThrow();
    Accelerator accelerator = setting.chip();
    TrainingChip chip = TrainingChip.of(catalog, accelerator, format(row, accelerator));
    boolean further = model.draftLayers() > 0 && !setting.qualifier().contains("w/o");
    double sequence = row.sequence() > 0 ? row.sequence() : USUAL_SEQUENCE;
    double batch =
        row.globalBatch() > 0
            ? row.globalBatch()
            : row.chips()
                / (double) row.degrees().modelParallel()
                * (row.degrees().pipeline() > 1 ? FULL_PIPELINE * row.degrees().pipeline() : 1);
    TrainingJob job =
        new TrainingJob(
            model,
            further ? model.draftLayers() : 0,
            sequence,
            batch,
            row.task() == TrainingTask.ADAPTERS);
    return new RowJob(
        job,
        accelerator,
        chip,
        RowLayouts.of(row, job, accelerator, chip),
        Evaluations.share(job, SoftwareEpoch.of(row.software())));
  }

  /** Who leaves the format out tunes for records: the narrowest that is usual for the chip. */
  private static NumberFormat format(TrainingRow row, Accelerator chip) {
    String software = row.software().toLowerCase(Locale.ROOT);
    boolean tuned = software.contains("nemo") || software.contains("mlperf");
    if (row.format() != NumberFormat.UNSTATED) {
      return row.format();
    }
    return tuned && !software.contains("deepspeed") && chip.fp8Tflops() > 0
        ? NumberFormat.FP8
        : NumberFormat.BF16;
  }

  /** Time of the row's layout, or of the quickest that it may have had and that fits. */
  double seconds(TrainingFit fact) {
    double best = Double.POSITIVE_INFINITY;
    for (Layout layout : layouts) {
      best = Math.min(best, StepTime.seconds(job, chip, fact, layout));
    }
    return best * (1 + evaluation);
  }

  /** Seconds of the step that a row measured, by whichever quantity it states. */
  double measuredSeconds(TrainingRow row) {
    if (row.stepSeconds() > 0) {
      return row.stepSeconds();
    }
    if (row.tokensPerSecondPerChip() > 0) {
      return job.globalBatch() * job.sequence() / (row.tokensPerSecondPerChip() * row.chips());
    }
    double rate =
        row.tflopsPerChip() > 0
            ? row.tflopsPerChip()
            : row.mfuPercent() / 100 * accelerator.bf16Tflops();
    return job.reportedFlop() / (rate * 1e12 * row.chips());
  }
}
