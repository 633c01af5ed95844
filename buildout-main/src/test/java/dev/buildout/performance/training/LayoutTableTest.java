package dev.buildout.performance.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.buildout.model.TrainingFit;
import dev.buildout.model.measured.NumberFormat;
import dev.buildout.performance.training.LayoutSpace.Mode;
import dev.buildout.performance.training.LayoutSpace.Outer;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the inner loop costs, and what is counted. */
class LayoutTableTest {
  private static final TrainingJob JOB = Jobs.job("gpt-3-175b", 2048, 512);
  private static final TrainingChip CHIP =
      TrainingChip.of(Jobs.CATALOG, Jobs.CATALOG.getAccelerator("a100-sxm"), NumberFormat.BF16);
  private static final TrainingFit FIT = TrainingSoftware.of(Jobs.CATALOG).today("cuda");

  /** Thousands of layouts of a micro-batch and mode, and not a byte. */
  @Test
  void theInnerLoopAllocatesNothing() {
    Outer outer = new Outer(8, 1, 1);
    Mode mode = new Mode(TokenSplit.GATHERED_AGAIN, true);
    LayoutTable table = new LayoutTable(JOB, CHIP, FIT, outer, 512, false);
    LayerTable layers = new LayerTable(JOB, CHIP, FIT, outer, 1, mode);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    table.search(layers, 1, mode);
    threads.getCurrentThreadAllocatedBytes();
    long counted = table.found().evaluated();

    long before = threads.getCurrentThreadAllocatedBytes();
    table.search(layers, 1, mode);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(table.found().evaluated()).isEqualTo(2 * counted).isGreaterThan(10_000);
    assertThat(allocated).isZero();
  }

  /** Counted by hand: 2 chips with one layer each share a batch of 2. */
  @Test
  void choicesAreCountedOnce() {
    assertThat(LayoutSpace.modes(1)).hasSize(1);
    assertThat(LayoutSpace.modes(2)).hasSize(5);
    // Nothing, elementwise, feed-forward, 1 to 4 layers, and groups of 2 and 4.
    assertThat(LayoutSpace.recomputations(4, TokenSplit.NONE)).hasSize(3 + 4 + 2);
    assertThat(LayoutSpace.recomputations(4, TokenSplit.KEPT)).hasSize(2 + 4 + 2);
    // Of 4 copies the optimizer's state among 1, 2, 4; gradients and weights among 2, 4.
    assertThat(LayoutSpace.shards(JOB, 4)).hasSize(3 + 2 * 2);
    assertThat(LayoutSpace.shards(JOB, 1)).hasSize(1);
    // All eight chips of a node share a matrix: nothing else is near, whatever the order.
    assertThat(LayoutSpace.placements(new Outer(8, 1, 1), 8, 4, 16)).hasSize(1);
    assertThat(LayoutSpace.placements(new Outer(4, 1, 1), 8, 2, 16)).hasSize(2);
    assertThat(LayoutSpace.placements(new Outer(4, 1, 1), 8, 1, 16)).hasSize(1);
  }

  @Test
  void recomputationsAreDistinct() {
    Set<Recomputation> seen =
        new HashSet<>(List.of(LayoutSpace.recomputations(12, TokenSplit.NONE)));
    assertThat(seen).hasSize(LayoutSpace.recomputations(12, TokenSplit.NONE).length);
  }
}
