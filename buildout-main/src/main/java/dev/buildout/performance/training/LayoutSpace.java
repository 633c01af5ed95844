package dev.buildout.performance.training;

import dev.buildout.model.measured.Sharding;
import dev.buildout.performance.training.Recomputation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All layouts of a job on a number of chips: every way in which degrees divide chips, heads,
 * layers, experts and the batch, and of each what Megatron-Core and sharded data parallelism let
 * one choose. A choice that changes neither time nor memory is not counted twice.
 */
final class LayoutSpace {
  /** What layouts of one table share. */
  record Outer(int tensor, int context, int expert) {}

  /**
   * The number of sequences nearest to a job's that splits among copies of some layout; the larger
   * of two.
   */
  static long nearestBatch(TrainingJob job, int chips) {
    long batch = (long) job.globalBatch();
    long nearest = 0;
    for (Outer o : outer(job, chips)) {
      int left = chips / (o.tensor() * o.context());
      for (int pipeline : pipelines(job, left)) {
        long copies = left / pipeline;
        long below = batch / copies * copies;
        long above = below + copies;
        for (long each : new long[] {above, below}) {
          boolean nearer = Math.abs(each - batch) < Math.abs(nearest - batch);
          if (each > 0 && (nearest == 0 || nearer)) {
            nearest = each;
          }
        }
      }
    }
    return nearest;
  }

  /** How chips that share matrices work together. */
  record Mode(TokenSplit tokens, boolean overlap) {}

  /** Among how many copies what is split. */
  record Shards(Sharding sharding, int group) {}

  private LayoutSpace() {}

  static List<Outer> outer(TrainingJob job, int chips) {
    List<Outer> found = new ArrayList<>();
    int experts = job.model().experts();
    for (int tensor : divisors(chips)) {
      if (job.heads() % tensor != 0) {
        continue;
      }
      for (int context : divisors(chips / tensor)) {
        if (context > 1 && job.sequence() % (2.0 * context) != 0) {
          continue;
        }
        for (int expert : experts == 0 ? new int[] {1} : divisors(experts)) {
          if ((chips % expert) == 0) {
            found.add(new Outer(tensor, context, expert));
          }
        }
      }
    }
    return found;
  }

  /** Collectives of matrices overlap with products only where tokens are shared too. */
  static List<Mode> modes(int tensor) {
    return tensor == 1
        ? List.of(new Mode(TokenSplit.NONE, false))
        : List.of(
            new Mode(TokenSplit.NONE, false),
            new Mode(TokenSplit.GATHERED_AGAIN, true),
            new Mode(TokenSplit.GATHERED_AGAIN, false),
            new Mode(TokenSplit.KEPT, true),
            new Mode(TokenSplit.KEPT, false));
  }

  /** Numbers of stages on chips that are left; some stages may have a layer less than others. */
  static int[] pipelines(TrainingJob job, int left) {
    return Arrays.stream(divisors(left)).filter(p -> p <= job.model().layers()).toArray();
  }

  /** Numbers of chunks of a stage, if stages are alike. */
  static int[] chunks(int layers, int pipeline) {
    return pipeline == 1 || layers % pipeline != 0 ? new int[] {1} : divisors(layers / pipeline);
  }

  /**
   * What may be computed again of a chunk's layers. Where what products need is kept whole, norms
   * are not computed again to save it.
   */
  static Recomputation[] recomputations(int chunkLayers, TokenSplit tokens) {
    List<Recomputation> found = new ArrayList<>();
    found.add(Recomputation.NOTHING);
    if (tokens != TokenSplit.KEPT) {
      found.add(new Recomputation(Kind.ELEMENTWISE, 0));
    }
    found.add(new Recomputation(Kind.FEED_FORWARD, 0));
    for (int layers = 1; layers <= chunkLayers; layers++) {
      found.add(new Recomputation(Kind.LAYERS, layers));
    }
    for (int layers : divisors(chunkLayers)) {
      if (layers > 1) {
        found.add(new Recomputation(Kind.GROUPS, layers));
      }
    }
    return found.toArray(Recomputation[]::new);
  }

  /**
   * What copies split, and among how many of them; experts, of which there are fewer copies, among
   * all. One copy has nothing to split.
   */
  static List<Shards> shards(TrainingJob job, int copies) {
    if (copies == 1) {
      return List.of(new Shards(Sharding.NONE, 1));
    }
    List<Shards> found = new ArrayList<>();
    for (int group : job.model().experts() > 0 ? new int[] {copies} : divisors(copies)) {
      found.add(new Shards(Sharding.NONE, group));
      if (group > 1) {
        found.add(new Shards(Sharding.GRADIENTS, group));
        found.add(new Shards(Sharding.FULL, group));
      }
    }
    return found;
  }

  /**
   * Orders of chips that differ in what is near. Chips that share experts are always nearer than
   * stages.
   */
  static List<Placement> placements(Outer outer, int domain, int pipeline, int data) {
    int tensor = outer.tensor();
    int context = outer.context();
    Placement usual = Placement.COPIES_NEAR;
    Placement other = Placement.STAGES_NEAR;
    boolean stagesDiffer =
        usual.stagesNear(domain, tensor, context, pipeline, data)
            != other.stagesNear(domain, tensor, context, pipeline, data);
    boolean copiesDiffer =
        Math.min(usual.nearCopies(domain, tensor, context, pipeline), data * context)
            != Math.min(other.nearCopies(domain, tensor, context, pipeline), data * context);
    return pipeline > 1 && outer.expert() == 1 && (stagesDiffer || copiesDiffer)
        ? List.of(usual, other)
        : List.of(usual);
  }

  /** Divisors in rising order. */
  static int[] divisors(int number) {
    return IntStream.rangeClosed(1, number).filter(d -> number % d == 0).toArray();
  }
}
