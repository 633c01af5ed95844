package dev.buildout.planner.constraints;

import dev.buildout.planner.formulation.Formulation;

/** The nodes of the twelve months that end with a node. */
final class TrailingYear {
  private TrailingYear() {}

  /** The node and its predecessors; empty when they reach back before the start of the plan. */
  static int[] nodes(Formulation f, int n) {
    int periods = 0;
    int months = 0;
    for (int at = n; at >= 0 && months < 12; at = f.in.tree.parent(at)) {
      months += f.in.period(at).months();
      periods++;
    }
    if (months != 12) {
      return new int[0];
    }
    int[] nodes = new int[periods];
    for (int i = 0; i < periods; i++) {
      nodes[i] = f.in.tree.ancestor(n, i);
    }
    return nodes;
  }
}
