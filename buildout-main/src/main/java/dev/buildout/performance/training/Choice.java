package dev.buildout.performance.training;

import dev.buildout.performance.training.LayoutSpace.Mode;
import dev.buildout.performance.training.LayoutSpace.Outer;

/** A layout of a table that a search stands at or remembers: changed in place, never allocated. */
final class Choice {
  int pipeline;
  int stageLayers;
  int data;
  int interleave;
  int microBatch;
  Mode mode;
  boolean transfersOverlap;
  Recomputation recompute = Recomputation.NOTHING;
  CopyTable copies;
  int shards;
  int exchangesOverlap;

  Choice(Mode mode, CopyTable copies) {
    this.mode = mode;
    this.copies = copies;
  }

  void set(Choice o) {
    pipeline = o.pipeline;
    stageLayers = o.stageLayers;
    data = o.data;
    interleave = o.interleave;
    microBatch = o.microBatch;
    mode = o.mode;
    transfersOverlap = o.transfersOverlap;
    recompute = o.recompute;
    copies = o.copies;
    shards = o.shards;
    exchangesOverlap = o.exchangesOverlap;
  }

  Layout layout(Outer outer) {
    return new Layout(
        outer.tensor(),
        pipeline,
        stageLayers,
        interleave,
        outer.context(),
        outer.expert(),
        data,
        microBatch,
        recompute,
        copies.sharding[shards],
        copies.group[shards],
        mode.tokens(),
        new Overlap(mode.overlap(), transfersOverlap, exchangesOverlap == 0),
        copies.placement);
  }
}
