package dev.buildout.performance.training;

import dev.buildout.model.Accelerator;
import dev.buildout.model.Catalog;
import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.performance.training.LayoutSpace.Outer;
import java.util.Comparator;

/**
 * Finds the layout with the shortest step among all that fit in memory. Layouts that differ only in
 * how copies split a model are left out together where even the least time that they can take is
 * longer than what was found, or the least memory is more than a job can have; all others are
 * computed.
 */
public final class LayoutSearch {
  private final TrainingJob job;
  private final TrainingChip chip;
  private final TrainingFit fit;
  private final boolean pruned;
  private final double sigma;

  private LayoutSearch(
      TrainingJob job, TrainingChip chip, TrainingFit fit, boolean pruned, double sigma) {
    this.job = job;
    this.chip = chip;
    this.fit = fit;
    this.pruned = pruned;
    this.sigma = sigma;
  }

  /** A search for today's software on a chip. */
  public static LayoutSearch of(
      Catalog catalog, Accelerator accelerator, NumberFormat format, TrainingJob job) {
    TrainingFit fit = TrainingSoftware.of(catalog).today(accelerator.stack(), accelerator.id());
    return new LayoutSearch(
        job,
        TrainingChip.of(catalog, accelerator, format),
        fit,
        true,
        TrainingSoftware.sigma(fit, accelerator.id(), job.model().experts() > 0));
  }

  /** The same without leaving any layout out. */
  public LayoutSearch exhaustive() {
    return new LayoutSearch(job, chip, fit, false, sigma);
  }

  /** Log-normal spread of measured steps around estimates like these. */
  public double sigma() {
    return sigma;
  }

  /** Memory of a chip, bytes. */
  public double memoryBytes() {
    return chip.memoryBytes();
  }

  /** Of that what a job can have, bytes. */
  public double usableBytes() {
    return chip.usableBytes();
  }

  /** The batch nearest to the job's that splits among copies on a number of chips, sequences. */
  public long nearestBatch(int chips) {
    return LayoutSpace.nearestBatch(job, chips);
  }

  /** The best layout on a number of chips; the same on any number of threads. */
  public LayoutsFound on(int chips) {
    return LayoutSpace.outer(job, chips).parallelStream()
        .map(outer -> of(outer, chips))
        .reduce(LayoutsFound.NONE, LayoutsFound::with);
  }

  /** The same without a second thread, to measure by. */
  public LayoutsFound onOneCore(int chips) {
    return LayoutSpace.outer(job, chips).stream()
        .map(outer -> of(outer, chips))
        .reduce(LayoutsFound.NONE, LayoutsFound::with);
  }

  private LayoutsFound of(Outer outer, int chips) {
    LayoutTable table = new LayoutTable(job, chip, fit, outer, chips, pruned);
    table.search();
    return table.found();
  }

  /** Shorter steps first, then simpler layouts. */
  static final Comparator<Layout> SIMPLER =
      Comparator.comparingInt(Layout::pipeline)
          .thenComparingInt(Layout::tensor)
          .thenComparingInt(Layout::context)
          .thenComparingInt(Layout::expert)
          .thenComparingInt(Layout::interleave)
          .thenComparing(Layout::sharding)
          .thenComparingInt(Layout::shardGroup)
          .thenComparing(l -> l.recompute().kind())
          .thenComparingInt(l -> l.recompute().layers())
          .thenComparingInt(Layout::microBatch)
          .thenComparing(Layout::tokens)
          .thenComparing(Layout::placement);
}
