package dev.buildout.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buildout.units.Timeline;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Paths, predecessors and branches of a small tree. */
class ScenarioTreeTest {
  /**
   * <pre>
   *        0            period 0
   *      /   \
   *     1     2         period 1
   *     |    / \
   *     3   4   5       period 2
   * </pre>
   */
  private static final ScenarioTree TREE =
      new ScenarioTree(
          new int[] {-1, 0, 0, 1, 2, 2},
          new int[] {0, 1, 1, 2, 2, 2},
          new double[] {1, 0.5, 0.5, 0.5, 0.25, 0.25});

  @Test
  void pathsRunFromRootToLeaf() {
    assertThat(TREE.isOnPath(2, 5)).isTrue();
    assertThat(TREE.isOnPath(1, 5)).isFalse();
    assertThat(TREE.isOnPath(0, 3)).isTrue();
    assertThat(TREE.isOnPath(5, 5)).isTrue();
    assertThat(TREE.isOnPath(5, 2)).isFalse();
  }

  @Test
  void ancestorsAreCountedInPeriods() {
    assertThat(TREE.ancestor(5, 0)).isEqualTo(5);
    assertThat(TREE.ancestor(5, 1)).isEqualTo(2);
    assertThat(TREE.ancestor(5, 2)).isZero();
    assertThat(TREE.ancestor(5, 3)).isEqualTo(-1);
  }

  @Test
  void branchesAreSeenWithinTheirReach() {
    assertThat(TREE.branchesAfter(0, 1)).isTrue();
    assertThat(TREE.branchesAfter(1, 1)).isFalse();
    assertThat(TREE.branchesAfter(2, 1)).isTrue();
    assertThat(TREE.branchesAfter(2, 9)).as("to the end of the tree").isTrue();
  }

  @Test
  void certainPlanIsOnePath() {
    ScenarioTree path = ScenarioTree.singlePath(Timeline.of(YearMonth.of(2026, 1), 12, 24, 3));

    assertThat(path.size()).isEqualTo(5);
    assertThat(path.probability(4)).isEqualTo(1);
    assertThat(path.ancestor(4, 4)).isZero();
    assertThat(path.branchesAfter(0, 4)).isFalse();
  }

  @Test
  void childrenFollowTheirParentByOnePeriod() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ScenarioTree(new int[] {-1, 0}, new int[] {0, 2}, new double[] {1, 1}))
        .withMessageContaining("node 1 must follow its parent by one period");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScenarioTree(new int[] {0}, new int[] {0}, new double[] {1}))
        .withMessageContaining("a tree starts with its root in period 0");
  }
}
