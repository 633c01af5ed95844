package dev.buildout.performance.training;

import dev.buildout.model.measured.Recompute;
import dev.buildout.model.measured.Sharding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All layouts of a job on a number of chips: every way in which degrees divide chips, heads,
 * layers, experts and the batch, with each micro-batch, interleaving, recomputation and sharding.
 */
final class LayoutSpace {
  /** Recomputing attention alone changes nothing where attention is fused. */
  static final Recompute[] RECOMPUTES = {Recompute.NONE, Recompute.FULL};

  static final Sharding[] SHARDINGS = {Sharding.NONE, Sharding.GRADIENTS, Sharding.FULL};

  /** What layouts of one table share. */
  record Outer(int tensor, int context, int expert) {}

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

  /** Numbers of stages into which layers split evenly, on chips that are left. */
  static int[] pipelines(TrainingJob job, int left) {
    return Arrays.stream(divisors(left)).filter(p -> job.model().layers() % p == 0).toArray();
  }

  /** Divisors in rising order. */
  static int[] divisors(int number) {
    return IntStream.rangeClosed(1, number).filter(d -> number % d == 0).toArray();
  }
}
