package dev.buildout.performance.training;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.LanguageModel;
import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.Degrees;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.model.measured.Recompute;
import dev.buildout.model.measured.Sharding;
import dev.buildout.model.measured.TrainingRow;
import dev.buildout.model.measured.TrainingTask;
import dev.buildout.performance.backtest.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A measured row as a job on a chip, and the layouts that it may have had: one where the row states
 * its degrees, else those that who tunes it may choose among.
 *
 * @param job what was trained
 * @param accelerator the chip's specification
 * @param chip what it was trained on
 * @param layouts at least one
 */
record RowJob(TrainingJob job, Accelerator accelerator, TrainingChip chip, List<Layout> layouts) {
  /** Where a file does not say how long sequences are. */
  private static final double USUAL_SEQUENCE = 4096;

  private static final double FULL_PIPELINE = 8;

  private static final int MOST_CHUNKS = 8;

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
    return new RowJob(job, accelerator, chip, layouts(row, job, accelerator, chip));
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
    return best;
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

  private static List<Layout> layouts(
      TrainingRow row, TrainingJob job, Accelerator accelerator, TrainingChip chip) {
    Degrees d = row.degrees();
    int cores = row.degreesInCores() ? Math.max(1, accelerator.cores()) : 1;
    boolean stated = d.tensor() > 0 || d.pipeline() > 0;
    boolean tpu = accelerator.stack().equals("tpu");
    boolean sharded =
        row.sharding() != Sharding.UNSTATED
            || SoftwareEpoch.of(row.software()) == SoftwareEpoch.DEEPSPEED;
    List<Layout> found = new ArrayList<>();
    if (stated || sharded) {
      int tensor = Math.max(1, Math.max(1, d.tensor()) / cores);
      found.add(
          layout(
              row,
              job,
              chip,
              tensor,
              Math.max(1, d.pipeline()),
              Math.max(1, d.context()),
              !stated && row.sharding() == Sharding.UNSTATED ? Sharding.FULL : row.sharding()));
      return found;
    }
    if (tpu) {
      for (int tensor = 1; tensor <= 16 && row.chips() % tensor == 0; tensor *= 2) {
        found.add(layout(row, job, chip, tensor, 1, 1, Sharding.FULL));
      }
      return found;
    }
    double smallest = Double.POSITIVE_INFINITY;
    Layout closest = null;
    // Adapters are trained in as few stages as there must be.
    for (int pipeline = 1;
        pipeline <= job.model().layers() && (found.isEmpty() || !job.adapters());
        pipeline *= 2) {
      for (int tensor = 1; tensor <= Math.min(chip.domain(), 8); tensor *= 2) {
        for (int context = 1; context <= 4; context *= 2) {
          int one = tensor * pipeline * context;
          boolean divides =
              row.chips() % one == 0
                  && job.model().layers() % pipeline == 0
                  && wholeBatches(job, row.chips() / one);
          if (!divides) {
            continue;
          }
          Layout layout = layout(row, job, chip, tensor, pipeline, context, Sharding.NONE);
          double bytes = TrainingMemory.of(job, layout).bytes();
          if (bytes <= chip.usableBytes()) {
            found.add(layout);
          }
          if (bytes < smallest) {
            smallest = bytes;
            closest = layout;
          }
        }
      }
    }
    if (found.isEmpty()) {
      found.add(closest != null ? closest : layout(row, job, chip, 1, 1, 1, Sharding.FULL));
    }
    return found;
  }

  private static boolean wholeBatches(TrainingJob job, int copies) {
    return job.globalBatch() % copies == 0;
  }

  private static Layout layout(
      TrainingRow row,
      TrainingJob job,
      TrainingChip chip,
      int tensor,
      int pipeline,
      int context,
      Sharding sharding) {
    int data = Math.max(1, row.chips() / (tensor * pipeline * context));
    int expert = 1;
    int experts = job.model().experts();
    if (experts > 0) {
      int ranks = data * tensor * context;
      expert = row.degrees().expert() > 0 ? row.degrees().expert() : largest(experts, ranks);
      expert = Math.min(expert, ranks);
    }
    int micro = (int) Math.max(1, row.microBatch());
    int perStage = Math.max(1, job.model().layers() / pipeline);
    boolean divides = job.model().layers() % pipeline == 0;
    int interleave = row.degrees().interleave();
    if (interleave == 0) {
      boolean silent = row.degrees().pipeline() == 0;
      interleave = silent && pipeline > 1 && divides ? largest(perStage, MOST_CHUNKS) : 1;
    }
    Layout layout = null;
    for (Recompute recompute : choices(row)) {
      layout =
          new Layout(
              tensor,
              pipeline,
              0,
              interleave,
              context,
              expert,
              data,
              micro,
              Recomputation.of(
                  recompute, Math.max(1, job.model().layers() / (pipeline * interleave))),
              StepTime.orNone(sharding),
              row.shardGroup(),
              tensor > 1 && row.recompute() != Recompute.FULL
                  ? TokenSplit.GATHERED_AGAIN
                  : TokenSplit.NONE,
              Overlap.ALL,
              Placement.NEAREST);
      if (TrainingMemory.of(job, layout).bytes() <= chip.usableBytes()) {
        break;
      }
    }
    return Objects.requireNonNull(layout);
  }

  private static List<Recompute> choices(TrainingRow row) {
    return row.recompute() == Recompute.UNSTATED
        ? SoftwareEpoch.of(row.software()) == SoftwareEpoch.DEEPSPEED
            ? List.of(Recompute.FULL)
            : List.of(Recompute.NONE, Recompute.SELECTIVE)
        : List.of(row.recompute());
  }

  /** Largest divisor of a number that is at most another. */
  private static int largest(int number, int most) {
    int divisor = Math.max(1, Math.min(number, most));
    while (number % divisor != 0) {
      divisor--;
    }
    return divisor;
  }
}
