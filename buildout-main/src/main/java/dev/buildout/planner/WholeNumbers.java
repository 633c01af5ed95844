package dev.buildout.planner;

import dev.buildout.planner.formulation.Formulation;
import dev.buildout.planner.formulation.Vintage;
import dev.buildout.uncertainty.ScenarioTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the fractional hall modules of a relaxation into whole ones, and orders of systems where
 * the case wants them whole. Running totals along a path are rounded, not single periods: a total
 * that is rounded up is never short of the relaxed capacity, and never more than one above it.
 */
final class WholeNumbers {
  private static final double SLACK = 1e-6;

  /** A generation is developed in full as soon as any of it is. */
  private static final double DEVELOP_FROM = 1e-4;

  private WholeNumbers() {}

  /**
   * Column values in which every integer column is whole.
   *
   * @param roundUpFrom fraction of one from which a running total is rounded up, in (0, 1]
   */
  static double[] round(Formulation f, double[] relaxed, double roundUpFrom) {
    double[] x = relaxed.clone();
    ScenarioTree tree = f.in.tree;
    for (int[] column : totals(f)) {
      roundTotals(tree, column, x, roundUpFrom);
    }
    for (Formulation.Generation g : f.generations) {
      int[] develop = f.columns.develop[g.purchase()];
      roundTotals(tree, develop, x, DEVELOP_FROM);
      x[g.column()] = Math.rint(x[g.column()]);
    }
    return x;
  }

  /** Columns by node whose running total is rounded: a site's modules, an offer's systems there. */
  static List<int[]> totals(Formulation f) {
    Map<List<Object>, int[]> columns = new LinkedHashMap<>();
    boolean wholeSystems = f.in.theCase.wholeSystems();
    for (Vintage v : f.columns.vintages) {
      boolean system = v.kind() == Vintage.Kind.SYSTEM && wholeSystems;
      if (v.isDecision() && (system || v.kind() == Vintage.Kind.HALL)) {
        List<Object> total = List.of(v.kind(), v.source(), v.site());
        columns.computeIfAbsent(total, t -> none(f))[v.node()] = v.column();
      }
    }
    List<int[]> all = new ArrayList<>(columns.values());
    if (wholeSystems) {
      all.addAll(Arrays.asList(f.columns.reserve));
    }
    return all;
  }

  private static int[] none(Formulation f) {
    int[] column = new int[f.in.nodes()];
    Arrays.fill(column, -1);
    return column;
  }

  private static void roundTotals(ScenarioTree tree, int[] column, double[] x, double roundUpFrom) {
    double[] total = new double[tree.size()];
    double[] whole = new double[tree.size()];
    for (int n = 0; n < tree.size(); n++) {
      int parent = tree.parent(n);
      double before = parent < 0 ? 0 : total[parent];
      double wholeBefore = parent < 0 ? 0 : whole[parent];
      total[n] = before + (column[n] < 0 ? 0 : x[column[n]]);
      double rounded = Math.floor(total[n] + 1 - roundUpFrom + SLACK);
      whole[n] = column[n] < 0 ? wholeBefore : Math.max(wholeBefore, rounded);
      if (column[n] >= 0) {
        x[column[n]] = whole[n] - wholeBefore;
      }
    }
  }
}
