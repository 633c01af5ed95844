package dev.buildout.uncertainty;

import dev.buildout.units.Timeline;
import java.util.BitSet;

/**
 * Nodes of a multi-stage plan, parents before children. Each node is one period in one state of the
 * world; decisions belong to nodes, so that they depend only on what is known there.
 */
public final class ScenarioTree {
  private final int[] parent;
  private final int[] period;
  private final double[] probability;

  /** onPath[n] holds the node's ancestors and itself. */
  private final BitSet[] onPath;

  /**
   * @param parent node's predecessor, -1 for the root
   * @param period node's period; a child's is its parent's plus 1
   * @param probability of reaching the node
   */
  public ScenarioTree(int[] parent, int[] period, double[] probability) {
    if (parent.length == 0 || parent[0] != -1 || period[0] != 0) {
      throw new IllegalArgumentException("a tree starts with its root in period 0");
    }
    for (int n = 1; n < parent.length; n++) {
      if (parent[n] < 0 || parent[n] >= n || period[n] != period[parent[n]] + 1) {
        throw new IllegalArgumentException("node " + n + " must follow its parent by one period");
      }
    }
    this.parent = parent.clone();
    this.period = period.clone();
    this.probability = probability.clone();
    this.onPath = new BitSet[parent.length];
    for (int n = 0; n < onPath.length; n++) {
      onPath[n] = n == 0 ? new BitSet() : (BitSet) onPath[parent[n]].clone();
      onPath[n].set(n);
    }
  }

  /** One node per period, certain. */
  public static ScenarioTree singlePath(Timeline timeline) {
    int n = timeline.size();
    int[] parent = new int[n];
    int[] period = new int[n];
    double[] probability = new double[n];
    for (int i = 0; i < n; i++) {
      parent[i] = i - 1;
      period[i] = i;
      probability[i] = 1;
    }
    return new ScenarioTree(parent, period, probability);
  }

  public int size() {
    return parent.length;
  }

  public int parent(int node) {
    return parent[node];
  }

  public int period(int node) {
    return period[node];
  }

  public double probability(int node) {
    return probability[node];
  }

  /** True when the path from the root to the node passes through the other. */
  public boolean isOnPath(int ancestor, int node) {
    return onPath[node].get(ancestor);
  }

  /** The node's predecessor so many periods back; -1 when that lies before the root. */
  public int ancestor(int node, int periodsBack) {
    int at = node;
    for (int i = 0; i < periodsBack && at >= 0; i++) {
      at = parent[at];
    }
    return at;
  }

  /** True when more than one node follows within the periods after the given one. */
  public boolean branchesAfter(int node, int periods) {
    int found = 0;
    for (int n = node + 1; n < size(); n++) {
      if (period[n] == Math.min(period[node] + periods, period[size() - 1]) && isOnPath(node, n)) {
        found++;
      }
    }
    return found > 1;
  }
}
