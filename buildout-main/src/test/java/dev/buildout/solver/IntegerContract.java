package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static dev.buildout.solver.Rows.atLeast;
import static dev.buildout.solver.Rows.atMost;
import static dev.buildout.solver.Rows.equal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a solver of mixed-integer programmes must answer; skipped for those that solve none. */
abstract class IntegerContract {
  private static final double TOLERANCE = 1e-7;

  abstract Solver solver();

  abstract Set<Capability> capabilities();

  @BeforeEach
  void integersOnly() {
    Capability.INTEGERS.assumeIn(capabilities());
  }

  /** Worth 10, 13, 7 at weights 3, 4, 2, room for 6: the last two, worth 20. */
  private static ProblemBuilder knapsack() {
    ProblemBuilder p = new ProblemBuilder();
    int a = p.addIntegerColumn("a", 0, 1, -10);
    int b = p.addIntegerColumn("b", 0, 1, -13);
    int c = p.addIntegerColumn("c", 0, 1, -7);
    atMost(p, "room", 6, a, 3, b, 4, c, 2);
    return p;
  }

  @Test
  void i01Knapsack() {
    Problem problem = knapsack().build();

    Solution solution = solver().solve(problem);

    assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
    assertThat(solution.objective()).isCloseTo(-20, within(TOLERANCE));
    assertThat(solution.bound()).isLessThanOrEqualTo(solution.objective() + TOLERANCE);
    assertThat(solution.gap()).isLessThanOrEqualTo(1e-4);
    assertThat(solution.columnValues()).containsExactly(new double[] {0, 1, 1}, within(TOLERANCE));
    assertThat(solution.algorithm()).isEqualTo(Algorithm.BRANCH_AND_CUT);
    assertThat(solution.hasDuals()).isFalse();
    assertThat(SolutionCheck.of(problem, solution).ok(TOLERANCE)).isTrue();
  }

  /** The second and third alone, worth 20, are the optimum: nothing worse may replace them. */
  @Test
  void i01aSearchKeepsTheBestOfTheValuesOffered() {
    Capability.STARTS.assumeIn(capabilities());
    SolveOptions rough = SolveOptions.defaults().withMipRelativeGap(1.1).withPresolve(false);
    try (Session session = solver().open(knapsack().build(), rough)) {
      session.setStart(new double[] {0, 1, 1});
      Solution solution = session.run();

      assertThat(solution.columnValues())
          .containsExactly(new double[] {0, 1, 1}, within(TOLERANCE));
      assertThat(solution.objective()).isCloseTo(-20, within(TOLERANCE));
    }
  }

  @Test
  void i01bAnImpossibleStartIsLeft() {
    try (Session session = solver().open(knapsack().build(), SolveOptions.defaults())) {
      session.setStart(new double[] {1, 1, 1});

      assertThat(session.run().objective()).isCloseTo(-20, within(TOLERANCE));
    }
  }

  @Test
  void i02TheRelaxationIsLower() {
    Solution solution = solver().solve(knapsack().build().relaxed());

    // Best worth per weight first: c (3.5), a (3.33), then a quarter of b.
    assertThat(solution.objective()).isCloseTo(-20.25, within(TOLERANCE));
    assertThat(solution.hasDuals()).isTrue();
  }

  @Test
  void i03FixedIntegersLeaveALinearProgrammeWithPrices() {
    ProblemBuilder p = knapsack();
    int slack = p.addColumn("bought room", 0, INF, 3);
    p.add(0, slack, -1);
    Problem problem = p.build();
    Solution solution = solver().solve(problem);

    Solution priced = solver().solve(problem.withIntegersFixed(solution.columnValues()));

    // All three for 3 more units of room at 3 each: -30 + 9.
    assertThat(solution.objective()).isCloseTo(-21, within(TOLERANCE));
    assertThat(priced.objective()).isCloseTo(-21, within(TOLERANCE));
    assertThat(priced.dual(0)).isCloseTo(-3, within(TOLERANCE));
  }

  @Test
  void i04EvenNumbersHaveNoOddSum() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addIntegerColumn("x", 0, 10, 1);
    int y = p.addIntegerColumn("y", 0, 10, 1);
    equal(p, "odd", 7, x, 2, y, 2);

    Solution solution = solver().solve(p.build());

    assertThat(solution.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(solver().solve(p.build().relaxed()).isOptimal()).isTrue();
  }

  @Test
  void i05GeneralIntegersAndContinuousTogether() {
    ProblemBuilder p = new ProblemBuilder();
    int modules = p.addIntegerColumn("modules", 0, 100, 7);
    int rest = p.addColumn("rest", 0, INF, 1);
    atLeast(p, "demand", 33.5, modules, 10, rest, 1);
    p.addOffset(2);

    // Three modules and 3.5 of the rest, not 3.35 modules.
    Solution solution = solver().solve(p.build());

    assertThat(solution.columnValues()).containsExactly(new double[] {3, 3.5}, within(TOLERANCE));
    assertThat(solution.objective()).isCloseTo(26.5, within(TOLERANCE));
  }

  @Test
  void i06SessionChangesIntegerProblems() {
    try (Session session = solver().open(knapsack().build(), SolveOptions.defaults())) {
      session.run();
      session.setRowBounds(0, -INF, 5);
      assertThat(session.run().objective()).isCloseTo(-17, within(TOLERANCE));

      session.setColumnBounds(0, 0, 0);
      assertThat(session.run().objective()).isCloseTo(-13, within(TOLERANCE));
    }
  }
}
