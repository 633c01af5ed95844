package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static dev.buildout.solver.Rows.atLeast;
import static dev.buildout.solver.Rows.atMost;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RayCheckTest {

  @Test
  void aRayProvesInfeasibilityOnlyIfItDoes() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 1);
    int y = p.addColumn("y", 0, 0.5, 2);
    atLeast(p, "demand", 4, x, 1, y, 1);
    atMost(p, "limit", 3, x, 1);
    Problem problem = p.build();

    assertThat(RayCheck.farkasGap(problem, new double[] {10, -10})).isEqualTo(0.5);
    assertThat(RayCheck.farkasGap(problem, new double[] {1, 0})).isEqualTo(-INF);
    assertThat(RayCheck.farkasGap(problem, new double[] {-1, 1})).isEqualTo(-INF);
    assertThat(RayCheck.farkasGap(problem, new double[] {0, 0})).isZero();
    assertThat(RayCheck.provingInfeasibility(problem, new double[] {-1, 1}).orElseThrow())
        .containsExactly(1, -1);
    assertThat(RayCheck.provingInfeasibility(problem, new double[] {1, 0})).isEmpty();
  }

  @Test
  void aDirectionIsUnboundedOnlyIfNothingStopsIt() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, -1);
    int y = p.addColumn("y", 0, 8, 1);
    atMost(p, "slope", 3, x, -1, y, 1);
    p.addOffset(100);
    Problem problem = p.build();

    assertThat(RayCheck.isUnboundedDirection(problem, new double[] {1, 0})).isTrue();
    assertThat(RayCheck.isUnboundedDirection(problem, new double[] {1, 0.5})).isFalse();
    assertThat(RayCheck.isUnboundedDirection(problem, new double[] {-1, 0})).isFalse();
    assertThat(RayCheck.isUnboundedDirection(problem, new double[] {0, 0})).isFalse();
    assertThat(RayCheck.provingUnboundedness(problem, new double[] {-2, 0}).orElseThrow())
        .containsExactly(2, 0);
  }
}
