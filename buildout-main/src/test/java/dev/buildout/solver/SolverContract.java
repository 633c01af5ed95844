package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static dev.buildout.solver.Rows.atLeast;
import static dev.buildout.solver.Rows.atMost;
import static dev.buildout.solver.Rows.equal;
import static dev.buildout.solver.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every solver of linear programmes must answer, by cases with answers worked out by hand. L
 * is an optimum, N is no optimum, E is an edge.
 */
abstract class SolverContract {
  private static final double TOLERANCE = 1e-8;

  abstract Solver solver();

  abstract Set<Capability> capabilities();

  SolveOptions options() {
    return SolveOptions.defaults();
  }

  /** Cheap x is limited to 3, so dear y serves the rest: one unit more costs 2. */
  @Test
  void l01OneRowEachWay() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 1);
    int y = p.addColumn("y", 0, INF, 2);
    atLeast(p, "demand", 4, x, 1, y, 1);
    atMost(p, "limit", 3, x, 1);

    expect(p, 5, values(3, 1), duals(2, -1), reduced(0, 0));
  }

  /** Hillier and Lieberman's Wyndor Glass: maximise by minimising the negative. */
  @Test
  void l02MaximiseThroughNegation() {
    ProblemBuilder p = new ProblemBuilder();
    int doors = p.addColumn("doors", 0, INF, -3);
    int windows = p.addColumn("windows", 0, INF, -5);
    atMost(p, "plant 1", 4, doors, 1);
    atMost(p, "plant 2", 12, windows, 2);
    atMost(p, "plant 3", 18, doors, 3, windows, 2);

    expect(p, -36, values(2, 6), duals(0, -1.5, -1), reduced(0, 0));
  }

  @Test
  void l03ColumnAtItsLowerBoundHasPositiveReducedCost() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 2);
    int y = p.addColumn("y", 0.5, INF, 3);
    atLeast(p, "demand", 2, x, 1, y, 1);

    expect(p, 4.5, values(1.5, 0.5), duals(2), reduced(0, 1));
  }

  @Test
  void l04ColumnAtItsUpperBoundHasNegativeReducedCost() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, 1, 1);
    int y = p.addColumn("y", 0, INF, 3);
    atLeast(p, "demand", 2, x, 1, y, 1);

    expect(p, 4, values(1, 1), duals(3), reduced(-2, 0));
  }

  @Test
  void l05FreeColumnGoesBelowZero() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", -INF, INF, 1);
    int y = p.addColumn("y", 0, INF, 2);
    atLeast(p, "sum", 1, x, 1, y, 1);
    atMost(p, "cap", -2, x, 1);

    expect(p, 4, values(-2, 3), duals(2, -1), reduced(0, 0));
  }

  @Test
  void l06FixedColumn() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 2, 2, 3);
    int y = p.addColumn("y", 0, INF, 1);
    atLeast(p, "sum", 5, x, 1, y, 1);

    expect(p, 9, values(2, 3), duals(1), reduced(2, 0));
  }

  @Test
  void l07RangedRowAtItsUpperEnd() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, 10, -1);
    int y = p.addColumn("y", 0, 4, -2);
    row(p, "range", 2, 6, x, 1, y, 1);

    expect(p, -10, values(2, 4), duals(-1), reduced(0, -1));
  }

  @Test
  void l08RangedRowAtItsLowerEnd() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, 10, 1);
    int y = p.addColumn("y", 0, 4, 2);
    row(p, "range", 2, 6, x, 1, y, 1);

    expect(p, 2, values(2, 0), duals(1), reduced(0, 1));
  }

  @Test
  void l09FreeRowHasNoPrice() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 1, 5, 2);
    row(p, "watched", -INF, INF, x, 7);

    expect(p, 2, values(1), duals(0), reduced(2));
  }

  @Test
  void l10EqualityWithNegativeDual() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, -2);
    int y = p.addColumn("y", 0, INF, 1);
    equal(p, "balance", 3, x, 1, y, -1);
    atMost(p, "limit", 8, x, 1);

    // x = 3 + y, so each y earns 2 and costs 1: up to x = 8, y = 5.
    expect(p, -11, values(8, 5), duals(-1, -1), reduced(0, 0));
  }

  @Test
  void l11RepeatedCoefficientsAddUpAndTheOffsetCounts() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 1);
    int demand = atLeast(p, "demand", 10, x, 1, x, 3);
    p.add(demand, x, 1);
    p.addCost(x, 1);
    p.addOffset(100);

    expect(p, 104, values(2), duals(0.4), reduced(0));
  }

  /** Beale's example, on which a careless simplex cycles. */
  @Test
  void l12Degenerate() {
    ProblemBuilder p = new ProblemBuilder();
    int a = p.addColumn("a", 0, INF, -0.75);
    int b = p.addColumn("b", 0, INF, 150);
    int c = p.addColumn("c", 0, INF, -0.02);
    int d = p.addColumn("d", 0, INF, 6);
    atMost(p, "first", 0, a, 0.25, b, -60, c, -0.04, d, 9);
    atMost(p, "second", 0, a, 0.5, b, -90, c, -0.02, d, 3);
    atMost(p, "third", 1, c, 1);
    Problem problem = p.build();

    Solution solution = solver().solve(problem, options());

    assertThat(solution.objective()).isCloseTo(-0.05, within(TOLERANCE));
    assertThat(solution.columnValues()).containsExactly(values(0.04, 0, 1, 0), within(TOLERANCE));
    assertThat(SolutionCheck.of(problem, solution).worst()).isLessThan(TOLERANCE);
  }

  /** A dual is the change of the minimum per unit of right-hand side, in sign and size. */
  @Test
  void l13DualIsTheSlopeOfTheMinimum() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, 6, 1);
    int y = p.addColumn("y", 0, INF, 4);
    int atLeast = atLeast(p, "at least", 10, x, 1, y, 2);
    int atMost = atMost(p, "at most", 5, x, 1);
    Solution before = solver().solve(p.build(), options());

    p.setRowBounds(atLeast, 10.5, INF);
    double moreDemand = solver().solve(p.build(), options()).objective() - before.objective();
    p.setRowBounds(atLeast, 10, INF);
    p.setRowBounds(atMost, -INF, 5.5);
    double moreRoom = solver().solve(p.build(), options()).objective() - before.objective();

    assertThat(moreDemand).isCloseTo(1, within(TOLERANCE));
    assertThat(before.dual(atLeast)).isCloseTo(moreDemand / 0.5, within(TOLERANCE));
    assertThat(moreRoom).isCloseTo(-0.5, within(TOLERANCE));
    assertThat(before.dual(atMost)).isCloseTo(moreRoom / 0.5, within(TOLERANCE));
  }

  @Test
  void n01Infeasible() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 1);
    int y = p.addColumn("y", 0, 0.5, 2);
    atLeast(p, "demand", 4, x, 1, y, 1);
    atMost(p, "limit", 3, x, 1);

    Solution solution = expect(p, Status.INFEASIBLE);

    assertThat(solution.objective()).isEqualTo(INF);
    assertThat(solution.bound()).isEqualTo(INF);
    assertThat(solution.hasPoint()).isFalse();
    assertThat(solution.columnValues()).isEmpty();
    assertThat(solution.rowDuals()).isEmpty();
  }

  @Test
  void n02InfeasibleIsProvedByARay() {
    Capability.RAYS.assumeIn(capabilities());
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 1);
    int y = p.addColumn("y", 0, 0.5, 2);
    int z = p.addColumn("z", 0, INF, 0);
    atLeast(p, "demand", 4, x, 1, y, 1);
    atMost(p, "limit", 3, x, 1);
    atLeast(p, "unrelated", 1, z, 1);

    Solution solution = expect(p, Status.INFEASIBLE);

    double[] ray = solution.dualRay().orElseThrow();
    // demand - limit: the rows ask for at least 1 where the columns give at most 0.5.
    assertThat(RayCheck.farkasGap(p.build(), ray)).isCloseTo(0.5, within(TOLERANCE));
  }

  @Test
  void n03Unbounded() {
    Solution solution = expect(unbounded(), Status.UNBOUNDED);

    assertThat(solution.objective()).isEqualTo(-INF);
    assertThat(solution.columnValues()).isEmpty();
  }

  @Test
  void n04UnboundedIsProvedByARay() {
    Capability.RAYS.assumeIn(capabilities());

    Solution solution = expect(unbounded(), Status.UNBOUNDED);

    double[] ray = solution.primalRay().orElseThrow();
    assertThat(RayCheck.isUnboundedDirection(unbounded().build(), ray)).isTrue();
  }

  @Test
  void n05CrossedColumnBoundsAreInfeasible() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 3, 2, 1);
    atLeast(p, "row", 1, x, 1);

    expect(p, Status.INFEASIBLE);
  }

  @Test
  void n06CrossedRowBoundsAreInfeasible() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 1);
    row(p, "row", 3, 2, x, 1);

    expect(p, Status.INFEASIBLE);
  }

  @Test
  void e01NothingAtAll() {
    ProblemBuilder p = new ProblemBuilder();
    p.addOffset(7);

    expect(p, 7, values(), duals(), reduced());
  }

  @Test
  void e02NoRows() {
    ProblemBuilder p = new ProblemBuilder();
    p.addColumn("down", 1, 5, 2);
    p.addColumn("up", -INF, 5, -2);

    expect(p, -8, values(1, 5), duals(), reduced(2, -2));
  }

  @Test
  void e03NoColumns() {
    ProblemBuilder p = new ProblemBuilder();
    p.addRow("holds", -1, 1);

    expect(p, 0, values(), duals(0), reduced());
  }

  @Test
  void e04NoColumnsAndARowThatCannotHold() {
    ProblemBuilder p = new ProblemBuilder();
    p.addRow("holds", -1, 1);
    p.addRow("cannot", 1, 2);

    expect(p, Status.INFEASIBLE);
  }

  @Test
  void e05ColumnInNoRow() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 1);
    p.addColumn("alone", -3, 8, 1);
    atLeast(p, "row", 2, x, 1);

    expect(p, -1, values(2, -3), duals(1), reduced(0, 1));
  }

  @Test
  void e06NoCostsMeansAnyPoint() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 0);
    atLeast(p, "row", 2, x, 1);

    Solution solution = expect(p, Status.OPTIMAL);

    assertThat(solution.value(x)).isGreaterThanOrEqualTo(2 - TOLERANCE);
    assertThat(solution.dual(0)).isZero();
  }

  private static ProblemBuilder unbounded() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, -1);
    int y = p.addColumn("y", 0, INF, 1);
    atLeast(p, "difference", -2, x, -1, y, 2);
    atLeast(p, "start", 1, x, 1, y, 1);
    return p;
  }

  private Solution expect(ProblemBuilder problem, Status status) {
    Solution solution = solver().solve(problem.build(), options());
    assertThat(solution.status()).isEqualTo(status);
    return solution;
  }

  private void expect(
      ProblemBuilder builder, double objective, double[] x, double[] y, double[] reducedCosts) {
    Problem problem = builder.build();
    Solution solution = solver().solve(problem, options());

    assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
    assertThat(solution.objective()).as("objective").isCloseTo(objective, within(TOLERANCE));
    assertThat(solution.bound()).as("bound").isCloseTo(objective, within(TOLERANCE));
    assertThat(solution.columnValues()).as("values").containsExactly(x, within(TOLERANCE));
    assertThat(solution.rowDuals()).as("duals").containsExactly(y, within(TOLERANCE));
    assertThat(solution.reducedCosts())
        .as("reduced costs")
        .containsExactly(reducedCosts, within(TOLERANCE));
    assertThat(SolutionCheck.of(problem, solution).worst()).isLessThan(TOLERANCE);
  }

  private static double[] values(double... values) {
    return values;
  }

  private static double[] duals(double... values) {
    return values;
  }

  private static double[] reduced(double... values) {
    return values;
  }
}
