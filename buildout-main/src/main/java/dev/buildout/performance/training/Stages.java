package dev.buildout.performance.training;

import dev.buildout.performance.training.LayoutSpace.Outer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A number of stages of a table: what all layouts with it share, computed once. */
final class Stages {
  final int pipeline;

  /** Layers of the fullest stage. */
  final int layers;

  final int data;

  /** Numbers of chunks per stage. */
  final int[] chunks;

  /** What copies take, by placement. */
  final CopyTable[] copies;

  /** What may be computed again, by how tokens are shared and the layers of a chunk. */
  private final Map<TokenSplit, Recomputation[][]> recomputations = new EnumMap<>(TokenSplit.class);

  private Stages(TrainingJob job, TrainingChip chip, Outer outer, int pipeline, int data) {
    this.pipeline = pipeline;
    this.data = data;
    layers = Math.ceilDiv(job.model().layers(), pipeline);
    chunks = LayoutSpace.chunks(job.model().layers(), pipeline);
    copies =
        LayoutSpace.placements(outer, chip.domain(), pipeline, data).stream()
            .map(at -> new CopyTable(job, chip, outer, pipeline, layers, data, at))
            .toArray(CopyTable[]::new);
    for (TokenSplit split : TokenSplit.values()) {
      Recomputation[][] by = new Recomputation[layers + 1][];
      for (int v : chunks) {
        by[layers / v] = LayoutSpace.recomputations(layers / v, split);
      }
      recomputations.put(split, by);
    }
  }

  static Stages[] all(TrainingJob job, TrainingChip chip, Outer outer, int chips) {
    int left = chips / (outer.tensor() * outer.context());
    return Arrays.stream(LayoutSpace.pipelines(job, left))
        .mapToObj(p -> new Stages(job, chip, outer, p, left / p))
        .toArray(Stages[]::new);
  }

  /** What may be computed again of each chunk. */
  Recomputation[] recomputations(TokenSplit split, int interleave) {
    return Objects.requireNonNull(recomputations.get(split))[layers / interleave];
  }
}
