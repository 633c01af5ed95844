package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static dev.buildout.solver.Rows.atLeast;
import static dev.buildout.solver.Rows.atMost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold when a problem is changed and solved again. */
abstract class SessionContract {
  private static final double TOLERANCE = 1e-8;

  abstract Solver solver();

  abstract Set<Capability> capabilities();

  /** x costs 1 and reaches 3, y costs 2; 4 are wanted. Minimum 5, see the contract's L01. */
  private static Problem problem() {
    ProblemBuilder p = new ProblemBuilder();
    int x = p.addColumn("x", 0, INF, 1);
    int y = p.addColumn("y", 0, INF, 2);
    atLeast(p, "demand", 4, x, 1, y, 1);
    atMost(p, "limit", 3, x, 1);
    return p.build();
  }

  private Session open() {
    return solver().open(problem(), SolveOptions.defaults());
  }

  @Test
  void runsTwiceWithTheSameAnswer() {
    try (Session session = open()) {
      assertThat(session.run().objective()).isCloseTo(5, within(TOLERANCE));
      assertThat(session.run().objective()).isCloseTo(5, within(TOLERANCE));
    }
  }

  @Test
  void rowBoundsChange() {
    try (Session session = open()) {
      session.run();
      session.setRowBounds(0, 6, INF);

      expectMinimum(session, 9, 3, 3);
    }
  }

  @Test
  void columnBoundsChange() {
    try (Session session = open()) {
      session.run();
      session.setColumnBounds(0, 0, 1);

      expectMinimum(session, 7, 1, 3);
    }
  }

  @Test
  void costsChange() {
    try (Session session = open()) {
      session.run();
      session.setCost(0, 5);
      expectMinimum(session, 8, 0, 4);

      session.setCosts(new double[] {1, 0.5});
      expectMinimum(session, 2, 0, 4);
    }
  }

  @Test
  void rowsAreAdded() {
    try (Session session = open()) {
      session.run();
      session.addRows(
          new String[] {"y at least 2", "2x plus y at least 9"},
          new double[] {2, 9},
          new double[] {INF, INF},
          new int[] {0, 1},
          new int[] {1, 1, 0},
          new double[] {1, 1, 2});
      expectMinimum(session, 9, 3, 3);

      session.setRowBounds(3, -INF, INF);
      expectMinimum(session, 6, 2, 2);
      assertThat(session.problem().rowName(3)).isEqualTo("2x plus y at least 9");
      assertThat(session.problem().coefficient(3, 0)).isEqualTo(2);
    }
  }

  @Test
  void manyChangesBetweenTwoRuns() {
    try (Session session = open()) {
      session.addRow("y at most 2", -INF, 2, new int[] {1}, new double[] {1});
      session.setRowBounds(2, -INF, 5);
      session.setRowBounds(1, -INF, 10);
      session.setColumnBounds(0, 0, 8);
      session.setColumnBounds(0, 0, 2.5);
      session.setCost(1, 10);

      expectMinimum(session, 17.5, 2.5, 1.5);
    }
  }

  @Test
  void becomesInfeasibleAndFeasibleAgain() {
    try (Session session = open()) {
      session.run();
      session.setColumnBounds(1, 0, 0.5);
      assertThat(session.run().status()).isEqualTo(Status.INFEASIBLE);

      session.setColumnBounds(1, 0, INF);
      expectMinimum(session, 5, 3, 1);
    }
  }

  @Test
  void theOriginalStaysAsItWas() {
    Problem problem = problem();
    try (Session session = solver().open(problem, SolveOptions.defaults())) {
      session.setCost(0, 9);
      session.setColumnBounds(0, 1, 2);
      session.setRowBounds(0, 7, 8);
      session.run();
    }

    assertThat(problem.cost(0)).isEqualTo(1);
    assertThat(problem.columnUpper(0)).isEqualTo(INF);
    assertThat(problem.rowLower(0)).isEqualTo(4);
  }

  @Test
  void wrongNumbersAreRefusedAtOnce() {
    try (Session session = open()) {
      assertThatThrownBy(() -> session.setCost(0, Double.NaN))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cost of x is NaN");
      assertThatThrownBy(() -> session.setRowBounds(1, INF, INF))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("lower bound of row limit is Infinity");
      assertThatThrownBy(() -> session.setColumnBounds(2, 0, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      expectMinimum(session, 5, 3, 1);
    }
  }

  @Test
  void unchangedProblemNeedsNoIterations() {
    Capability.BASIS.assumeIn(capabilities());
    RandomProblem random = RandomProblem.of(200, 200, 0.05, 1);
    try (Session session = solver().open(random.problem(), SolveOptions.defaults())) {
      assertThat(session.run().iterations()).isPositive();
      assertThat(session.run().iterations()).isZero();
    }
  }

  @Test
  void basisCarriesOverToAnotherSession() {
    Capability.BASIS.assumeIn(capabilities());
    RandomProblem random = RandomProblem.of(200, 200, 0.05, 2);
    Solution first = solver().solve(random.problem(), SolveOptions.defaults());
    Basis basis = first.basis().orElseThrow();

    try (Session session = solver().open(random.problem(), SolveOptions.defaults())) {
      session.setBasis(basis);
      Solution second = session.run();

      assertThat(second.iterations()).isZero();
      assertThat(second.basis()).contains(basis);
      assertThat(second.objective()).isCloseTo(first.objective(), within(1e-6));
    }
  }

  @Test
  void rowsAddedAfterABasisEnterIt() {
    Capability.BASIS.assumeIn(capabilities());
    Basis basis = solver().solve(problem(), SolveOptions.defaults()).basis().orElseThrow();

    try (Session session = open()) {
      session.setBasis(basis);
      session.addRow("y at least 2", 2, INF, new int[] {1}, new double[] {1});

      expectMinimum(session, 6, 2, 2);
    }
  }

  @Test
  void aBasisOfAnotherSizeIsRefused() {
    Capability.BASIS.assumeIn(capabilities());
    try (Session session = open()) {
      assertThatThrownBy(() -> session.setBasis(Basis.slack(2, 3)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("2 columns and 3 rows, expected 2 and 2");
    }
  }

  @Test
  void closingTwiceDoesNoHarm() {
    Session session = open();
    session.run();
    session.close();
    session.close();
  }

  private static void expectMinimum(Session session, double objective, double... values) {
    Solution solution = session.run();
    assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
    assertThat(solution.objective()).isCloseTo(objective, within(TOLERANCE));
    assertThat(solution.columnValues()).containsExactly(values, within(TOLERANCE));
    assertThat(SolutionCheck.of(session.problem(), solution).worst()).isLessThan(TOLERANCE);
  }
}
