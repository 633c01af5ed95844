package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static dev.buildout.solver.Rows.atLeast;
import static dev.buildout.solver.Rows.atMost;
import static dev.buildout.solver.Rows.equal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Generation expansion, "problem 5.2": four technologies are built a stage ahead of a load curve of
 * three blocks that is one of two. Data and optima as published with the examples of SDDP.jl
 * (StructDualDynProg.jl_prob5.2_2stages and _3stages: 340,315.52 and 406,712.49); here the whole
 * scenario tree is one linear programme.
 */
class GenerationExpansionTest {
  private static final double[] INVESTMENT = {16, 5, 32, 2};
  private static final double[] GENERATION = {25, 80, 6.5, 160};
  private static final double[] HOURS = {8760, 7000, 1500};
  private static final double[][] LOAD = {{3919, 3410, 2986}, {7086, 1918, 2165}};
  private static final double[] PROBABILITY = {0.9, 0.1};
  private static final int TECHNOLOGIES = 4;

  private final ProblemBuilder p = new ProblemBuilder();

  @Test
  void twoStages() {
    expectMinimum(2, 1e6, 340_315.52);
  }

  @Test
  void threeStages() {
    expectMinimum(3, 1e5, 406_712.49);
  }

  private void expectMinimum(int stages, double penalty, double published) {
    int[] built = new int[TECHNOLOGIES];
    for (int i = 0; i < TECHNOLOGIES; i++) {
      built[i] = p.addColumn("built " + i, 0, INF, INVESTMENT[i]);
    }
    addChildren(built, 2, stages, 1, penalty);
    Problem problem = p.build();

    for (Solver solver : new Solver[] {new HighsSolver(), new GlopSolver()}) {
      Solution solution = solver.solve(problem);

      assertThat(solution.objective()).as(solver.name()).isCloseTo(published, within(1e-2));
      assertThat(SolutionCheck.of(problem, solution).ok(1e-9)).isTrue();
    }
  }

  /** The nodes that follow one with these capacities, down to the last stage. */
  private void addChildren(
      int[] capacity, int stage, int stages, double probability, double penalty) {
    for (int load = 0; load < LOAD.length; load++) {
      double weight = probability * PROBABILITY[load];
      addOperation(capacity, LOAD[load], weight, penalty);
      if (stage < stages) {
        int[] next = new int[TECHNOLOGIES];
        for (int i = 0; i < TECHNOLOGIES; i++) {
          next[i] = p.addColumn("capacity " + i, 0, INF, 0);
          int added = p.addColumn("added " + i, 0, INF, INVESTMENT[i] * weight);
          equal(p, "growth", 0, next[i], 1, capacity[i], -1, added, -1);
        }
        addChildren(next, stage + 1, stages, weight, penalty);
      }
    }
  }

  /** Serves one load curve; what is missing in the worst block is paid for once. */
  private void addOperation(int[] capacity, double[] load, double weight, double penalty) {
    int missing = p.addColumn("missing", 0, INF, penalty * weight);
    int[] served = new int[load.length];
    for (int block = 0; block < load.length; block++) {
      served[block] = atLeast(p, "block " + block, load[block], missing, 1);
    }
    for (int i = 0; i < TECHNOLOGIES; i++) {
      int limit = atMost(p, "limit " + i, 0, capacity[i], -1);
      for (int block = 0; block < load.length; block++) {
        double cost = GENERATION[i] * HOURS[block] / HOURS[0];
        int output = p.addColumn("output", 0, INF, cost * weight);
        p.add(limit, output, 1);
        p.add(served[block], output, 1);
      }
    }
  }
}
