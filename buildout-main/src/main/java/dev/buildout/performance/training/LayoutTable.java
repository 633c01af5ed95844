package dev.buildout.performance.training;

import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.Recompute;
import dev.buildout.model.measured.Sharding;
import dev.buildout.performance.training.LayoutSpace.Outer;
import java.util.Optional;

/**
 * Layouts with the same tensor, context and expert degree. What copies and stages share is computed
 * once for each number of stages, and what layers take once for each micro-batch; then a layout
 * costs a few multiplications and nothing is allocated.
 */
final class LayoutTable {
  private final TrainingJob job;
  private final TrainingChip chip;
  private final TrainingFit fit;
  private final Outer outer;
  private final boolean prune;

  /** Numbers of stages, and of each: copies, seconds and parameters that all layouts share. */
  private final int[] pipelines;

  private final int[] data;
  private final double[] gather;
  private final double[] reduce;
  private final double[] optimizer;
  private final double[] common;
  private final double[] routed;
  private final double[] split;
  private final int[][] chunks;

  private long evaluated;
  private long feasible;
  private long pruned;
  private double best = Double.POSITIVE_INFINITY;
  private double bestBytes;
  private double closest = Double.POSITIVE_INFINITY;

  /** Pipeline index, chunks, micro-batch, recompute, sharding and sequence parallelism. */
  private final int[] bestAt = new int[6];

  private final int[] closestAt = new int[6];

  LayoutTable(
      TrainingJob job, TrainingChip chip, TrainingFit fit, Outer outer, int chips, boolean prune) {
    this.job = job;
    this.chip = chip;
    this.fit = fit;
    this.outer = outer;
    this.prune = prune;
    int left = chips / (outer.tensor() * outer.context());
    pipelines = LayoutSpace.pipelines(job, left);
    int n = pipelines.length;
    data = new int[n];
    gather = new double[n];
    reduce = new double[n];
    optimizer = new double[n];
    common = new double[n];
    routed = new double[n];
    split = new double[n];
    chunks = new int[n][];
    for (int i = 0; i < n; i++) {
      data[i] = left / pipelines[i];
      int[] all = LayoutSpace.divisors(job.model().layers() / pipelines[i]);
      chunks[i] = pipelines[i] == 1 ? new int[] {1} : all;
      Layout l = layout(new int[] {i, 1, 1, 0, 0, 0});
      gather[i] = StepTime.gatherSeconds(job, chip, l);
      reduce[i] = StepTime.reduceSeconds(job, chip, l);
      optimizer[i] = StepTime.optimizerSeconds(job, chip, l);
      common[i] = StepTime.commonHere(job, l);
      routed[i] = StepTime.routedHere(job, l);
      split[i] = common[i] / (data[i] * outer.context()) + routed[i] / StepTime.expertCopies(l);
    }
  }

  void search() {
    for (int micro : LayoutSpace.divisors((int) job.globalBatch())) {
      for (int r = 0; r < LayoutSpace.RECOMPUTES.length; r++) {
        for (int s = 0; s < (outer.tensor() > 1 ? 2 : 1); s++) {
          search(micro, r, s);
        }
      }
    }
  }

  private void search(int micro, int r, int s) {
    Recompute recompute = LayoutSpace.RECOMPUTES[r];
    LayerTimes times =
        LayerTimes.of(
            job,
            chip,
            fit,
            outer.tensor(),
            outer.context(),
            outer.expert(),
            micro,
            s == 1,
            recompute);
    double layers = times.forward() + times.backward();
    double ends = times.endsForward() + times.endsBackward();
    double perToken = TrainingMemory.perToken(job, outer.tensor(), recompute, s == 1);
    double tokens = micro * job.sequence() / outer.context();
    double logits = 6.0 * job.vocab() / outer.tensor();
    for (int i = 0; i < pipelines.length; i++) {
      if (fits(i, micro)) {
        double transfer =
            StepTime.transferSeconds(
                job, chip, fit, outer.tensor(), pipelines[i], outer.context(), micro);
        search(i, micro, r, s, layers, ends, transfer, tokens * perToken, tokens * logits);
      }
    }
  }

  /** Copies share the batch in whole micro-batches, and experts in whole ones. */
  private boolean fits(int i, int micro) {
    long ranks = (long) outer.tensor() * outer.context() * data[i];
    return job.globalBatch() % ((double) data[i] * micro) == 0 && ranks % outer.expert() == 0;
  }

  private void search(
      int i,
      int micro,
      int r,
      int s,
      double layers,
      double ends,
      double transfer,
      double kept,
      double logits) {
    int p = pipelines[i];
    double microBatches = job.globalBatch() / ((double) data[i] * micro);
    int stage = job.model().layers() / p;
    if (prune && hopeless(i, microBatches, layers, ends, kept, logits)) {
      pruned += (long) chunkCount(i, microBatches) * LayoutSpace.SHARDINGS.length;
      remember(i, 1, micro, r, 2, s, least(i, microBatches, kept, logits));
      return;
    }
    for (int v : chunks[i]) {
      if (v > 1 && microBatches % p != 0) {
        break;
      }
      double held = TrainingFormulas.inFlight(p, v, microBatches);
      double activations = kept / p * held + (p > 1 ? 0 : logits);
      for (int z = 0; z < LayoutSpace.SHARDINGS.length; z++) {
        Sharding sharding = LayoutSpace.SHARDINGS[z];
        double bytes =
            TrainingMemory.bytes(
                common[i], routed[i], split[i], stage, sharding, job.adapters(), activations);
        double seconds =
            StepTime.step(
                microBatches,
                layers,
                ends,
                job.model().layers(),
                p,
                v,
                transfer,
                gather[i],
                reduce[i],
                optimizer[i],
                sharding);
        evaluated++;
        if (bytes <= chip.memoryBytes()) {
          feasible++;
          if (seconds < best) {
            best = seconds;
            bestBytes = bytes;
            set(bestAt, i, v, micro, r, z, s);
          }
        }
        remember(i, v, micro, r, z, s, bytes);
      }
    }
  }

  private boolean hopeless(
      int i, double microBatches, double layers, double ends, double kept, double logits) {
    return microBatches * (layers / pipelines[i] + ends) + optimizer[i] > best
        || least(i, microBatches, kept, logits) > chip.memoryBytes();
  }

  /** The least memory of all interleavings and shardings. */
  private double least(int i, double microBatches, double kept, double logits) {
    int p = pipelines[i];
    double activations =
        kept / p * TrainingFormulas.inFlight(p, 1, microBatches) + (p > 1 ? 0 : logits);
    double least = Double.POSITIVE_INFINITY;
    for (Sharding sharding : LayoutSpace.SHARDINGS) {
      double bytes =
          TrainingMemory.bytes(
              common[i],
              routed[i],
              split[i],
              job.model().layers() / (double) p,
              sharding,
              job.adapters(),
              activations);
      least = Math.min(least, bytes);
    }
    return least;
  }

  private int chunkCount(int i, double microBatches) {
    return microBatches % pipelines[i] == 0 ? chunks[i].length : 1;
  }

  private void remember(int i, int v, int micro, int r, int z, int s, double bytes) {
    if (bytes < closest) {
      closest = bytes;
      set(closestAt, i, v, micro, r, z, s);
    }
  }

  private static void set(int[] at, int i, int v, int micro, int r, int z, int s) {
    at[0] = i;
    at[1] = v;
    at[2] = micro;
    at[3] = r;
    at[4] = z;
    at[5] = s;
  }

  LayoutsFound found() {
    return new LayoutsFound(
        evaluated,
        feasible,
        pruned,
        best < Double.POSITIVE_INFINITY ? Optional.of(layout(bestAt)) : Optional.empty(),
        best,
        bestBytes,
        closest < Double.POSITIVE_INFINITY ? Optional.of(layout(closestAt)) : Optional.empty(),
        closest);
  }

  private Layout layout(int[] at) {
    return new Layout(
        outer.tensor(),
        pipelines[at[0]],
        at[1],
        outer.context(),
        outer.expert(),
        data[at[0]],
        at[2],
        LayoutSpace.RECOMPUTES[at[3]],
        LayoutSpace.SHARDINGS[at[4]],
        0,
        at[5] == 1);
  }
}
