package dev.buildout.performance.training;

import dev.buildout.model.Accelerator;
import dev.buildout.model.measured.Degrees;
import dev.buildout.model.measured.Recompute;
import dev.buildout.model.measured.Sharding;
import dev.buildout.model.measured.TrainingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Layouts that a measured row may have had: one where it states its degrees, else those that who
 * tunes it may choose among and that fit.
 */
final class RowLayouts {
  private static final int MOST_CHUNKS = 8;

  private RowLayouts() {}

  static List<Layout> of(
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
