package dev.buildout.performance.training;

import dev.buildout.model.measured.Sharding;
import dev.buildout.performance.training.LayoutSpace.Outer;
import dev.buildout.performance.training.LayoutSpace.Shards;
import java.util.List;

/**
 * What copies of a model take that all layouts with the same stages and placement share: for each
 * way to split a model among them, seconds of exchanges and of the optimizer, and bytes.
 */
final class CopyTable {
  final Sharding[] sharding;
  final int[] group;

  /** Seconds of gathering weights, reducing gradients, the same across groups, and optimizing. */
  final double[] gather;

  final double[] reduce;
  final double[] across;
  final double[] optimizer;

  /** Bytes beside activations, with exchanges beside computing and without. */
  final double[][] lasting;

  /** Whether exchanges may go on beside computing: 1 where there is nothing to exchange, else 2. */
  final int overlaps;

  /** The least of seconds and bytes, and the option with the latter. */
  final double leastOptimizer;

  final double leastBytes;
  final int leastShards;
  final int leastOverlap;

  final Placement placement;

  CopyTable(
      TrainingJob job,
      TrainingChip chip,
      Outer outer,
      int pipeline,
      int stageLayers,
      int data,
      Placement placement) {
    this.placement = placement;
    int copies = data * outer.context();
    List<Shards> options = LayoutSpace.shards(job, copies);
    int n = options.size();
    overlaps = copies == 1 || job.adapters() ? 1 : 2;
    sharding = new Sharding[n];
    group = new int[n];
    gather = new double[n];
    reduce = new double[n];
    across = new double[n];
    optimizer = new double[n];
    lasting = new double[overlaps][n];
    double quickest = Double.POSITIVE_INFINITY;
    double smallest = Double.POSITIVE_INFINITY;
    int smallestShards = 0;
    int smallestOverlap = 0;
    for (int z = 0; z < n; z++) {
      sharding[z] = options.get(z).sharding();
      group[z] = options.get(z).group();
      for (int o = 0; o < overlaps; o++) {
        Layout l = layout(outer, pipeline, stageLayers, data, z, o);
        gather[z] = Exchange.gatherSeconds(job, chip, l);
        reduce[z] = Exchange.reduceSeconds(job, chip, l);
        across[z] = Exchange.acrossSeconds(job, chip, l);
        optimizer[z] = StepTime.optimizerSeconds(job, chip, l);
        lasting[o][z] = TrainingMemory.of(job, l).lasting();
        quickest = Math.min(quickest, optimizer[z]);
        if (lasting[o][z] < smallest) {
          smallest = lasting[o][z];
          smallestShards = z;
          smallestOverlap = o;
        }
      }
    }
    leastOptimizer = quickest;
    leastBytes = smallest;
    leastShards = smallestShards;
    leastOverlap = smallestOverlap;
  }

  /** Ways to split, each with exchanges beside computing or not. */
  int count() {
    return sharding.length * overlaps;
  }

  private Layout layout(Outer outer, int pipeline, int stageLayers, int data, int z, int o) {
    return new Layout(
        outer.tensor(),
        pipeline,
        stageLayers,
        1,
        outer.context(),
        outer.expert(),
        data,
        1,
        Recomputation.NOTHING,
        sharding[z],
        group[z],
        TokenSplit.NONE,
        new Overlap(false, false, o == 0),
        placement);
  }
}
