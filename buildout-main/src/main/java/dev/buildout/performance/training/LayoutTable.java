package dev.buildout.performance.training;

import dev.buildout.model.TrainingFit;
import dev.buildout.performance.training.LayoutSpace.Mode;
import dev.buildout.performance.training.LayoutSpace.Outer;
import java.util.List;
import java.util.Optional;

/**
 * Layouts with the same tensor, context and expert degree. What copies and stages share is computed
 * once for each number of stages, and what layers take once for each micro-batch; then a layout
 * costs a few multiplications and nothing is allocated.
 */
final class LayoutTable {
  /** Bounds are computed in another order than steps, which may differ in the last digits. */
  private static final double ROUNDING = 1 - 1e-9;

  private final TrainingJob job;
  private final TrainingChip chip;
  private final TrainingFit fit;
  private final Outer outer;
  private final boolean prune;
  private final double limit;
  private final int layers;

  private final Stages[] stages;
  private long evaluated;
  private long feasible;
  private long pruned;
  private double seconds = Double.POSITIVE_INFINITY;
  private double bytes;
  private double closestBytes = Double.POSITIVE_INFINITY;
  private final Choice at;
  private final Choice best;
  private final Choice closest;

  LayoutTable(
      TrainingJob job, TrainingChip chip, TrainingFit fit, Outer outer, int chips, boolean prune) {
    this.job = job;
    this.chip = chip;
    this.fit = fit;
    this.outer = outer;
    this.prune = prune;
    limit = chip.usableBytes();
    layers = job.model().layers();
    stages = Stages.all(job, chip, outer, chips);
    List<Mode> modes = LayoutSpace.modes(outer.tensor());
    at = new Choice(modes.get(0), stages[0].copies[0]);
    best = new Choice(modes.get(0), stages[0].copies[0]);
    closest = new Choice(modes.get(0), stages[0].copies[0]);
  }

  void search() {
    for (int micro : LayoutSpace.divisors((int) job.globalBatch())) {
      for (Mode mode : LayoutSpace.modes(outer.tensor())) {
        search(new LayerTable(job, chip, fit, outer, micro, mode), micro, mode);
      }
    }
  }

  /** All layouts with one micro-batch and mode; allocates nothing. */
  void search(LayerTable table, int micro, Mode mode) {
    at.microBatch = micro;
    at.mode = mode;
    for (Stages s : stages) {
      if (fits(s)) {
        at.pipeline = s.pipeline;
        at.stageLayers = s.layers;
        at.data = s.data;
        search(table, s);
      }
    }
  }

  /** Copies share the batch in whole micro-batches, and experts in whole ones. */
  private boolean fits(Stages s) {
    long ranks = (long) outer.tensor() * outer.context() * s.data;
    return job.globalBatch() % ((double) s.data * at.microBatch) == 0
        && ranks % outer.expert() == 0;
  }

  private void search(LayerTable table, Stages s) {
    double microBatches = job.globalBatch() / ((double) s.data * at.microBatch);
    double least = microBatches * (table.least() + table.ends) / s.pipeline;
    boolean late = prune && least * ROUNDING > seconds;
    for (CopyTable shared : s.copies) {
      at.copies = shared;
      for (int v : s.chunks) {
        // A chunk waits for its like of the stage before, so that micro-batches come in groups.
        if (v > 1 && microBatches % s.pipeline != 0) {
          break;
        }
        at.interleave = v;
        Recomputation[] again = s.recomputations(at.mode.tokens(), v);
        // Only chunks leave other computing to do meanwhile.
        for (int o = 0; o < (v > 1 ? 2 : 1); o++) {
          at.transfersOverlap = v > 1 && o == 0;
          if (late) {
            pruned += (long) again.length * shared.count();
          } else {
            search(table, microBatches, again);
          }
        }
      }
    }
  }

  private void search(LayerTable table, double microBatches, Recomputation[] again) {
    int p = at.pipeline;
    int chunk = at.stageLayers / at.interleave;
    double alike = Layout.stages(layers, p, at.stageLayers);
    double transfer = p == 1 ? 0 : transferSeconds();
    double held = TrainingFormulas.inFlight(p, at.interleave, microBatches);
    for (Recomputation r : again) {
      at.recompute = r;
      double share = r.share(chunk);
      double layerSeconds = table.seconds(r.kind(), share);
      double pipelined =
          StepTime.pipelined(
              microBatches,
              layerSeconds,
              table.ends,
              layers,
              p,
              at.stageLayers,
              at.interleave,
              transfer);
      double activations =
          ActivationMemory.bytes(
              table.kept(r, share),
              table.whole(),
              job,
              outer.tensor(),
              table.tokens,
              alike,
              held,
              share > 0 ? r.group() : 0,
              table.buffers);
      if (prune && hopeless(pipelined, activations)) {
        pruned += at.copies.count();
        at.shards = at.copies.leastShards;
        at.exchangesOverlap = at.copies.leastOverlap;
        remember(at.copies.leastBytes + activations);
      } else {
        evaluate(microBatches, pipelined, layerSeconds / p, activations);
      }
    }
  }

  private double transferSeconds() {
    boolean near =
        at.copies.placement.stagesNear(
            chip.domain(), outer.tensor(), outer.context(), at.pipeline, at.data);
    double exposed = Overlap.exposed(fit.exposed(), at.transfersOverlap);
    return StepTime.transferSeconds(
        job, chip, outer.tensor(), outer.context(), at.microBatch, near, exposed);
  }

  private boolean hopeless(double pipelined, double activations) {
    return (pipelined + at.copies.leastOptimizer) * ROUNDING > seconds
        || at.copies.leastBytes + activations > limit;
  }

  /** Time and memory of each way to split the model among copies. */
  private void evaluate(double microBatches, double pipelined, double compute, double activations) {
    CopyTable c = at.copies;
    for (int z = 0; z < c.sharding.length; z++) {
      at.shards = z;
      for (int o = 0; o < c.overlaps; o++) {
        at.exchangesOverlap = o;
        double needs = c.lasting[o][z] + activations;
        double exchange =
            Exchange.seconds(
                c.sharding[z],
                o == 0,
                microBatches,
                c.gather[z],
                c.reduce[z],
                c.across[z],
                compute);
        double step = pipelined + exchange + c.optimizer[z];
        evaluated++;
        if (needs <= limit) {
          feasible++;
          if (step < seconds) {
            seconds = step;
            bytes = needs;
            best.set(at);
          }
        }
        remember(needs);
      }
    }
  }

  private void remember(double needs) {
    if (needs < closestBytes) {
      closestBytes = needs;
      closest.set(at);
    }
  }

  LayoutsFound found() {
    return new LayoutsFound(
        evaluated,
        feasible,
        pruned,
        seconds < Double.POSITIVE_INFINITY ? Optional.of(best.layout(outer)) : Optional.empty(),
        seconds,
        bytes,
        closestBytes < Double.POSITIVE_INFINITY
            ? Optional.of(closest.layout(outer))
            : Optional.empty(),
        closestBytes);
  }
}
