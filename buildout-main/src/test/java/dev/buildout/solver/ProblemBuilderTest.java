package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemBuilderTest {
  private final ProblemBuilder builder = new ProblemBuilder();

  @Test
  void sortsByRowAndColumnAndSumsDuplicates() {
    for (int j = 0; j < 3; j++) {
      builder.addColumn("x" + j, 0, INF, j);
    }
    builder.addRow("r0", 0, INF);
    builder.addRow("empty", 0, INF);
    builder.addRow("r2", 0, INF);
    builder.add(2, 2, 1);
    builder.add(0, 1, 2);
    builder.add(2, 0, 3);
    builder.add(0, 1, 0.5);
    builder.add(2, 2, -1);
    builder.add(0, 0, 0);
    builder.add(2, 1, 4);

    Problem problem = builder.build();

    assertThat(problem.rowStarts()).containsExactly(0, 1, 1, 3);
    assertThat(problem.rowIndices()).containsExactly(1, 0, 1);
    assertThat(problem.rowValues()).containsExactly(2.5, 3, 4);
    assertThat(problem.coefficient(0, 1)).isEqualTo(2.5);
    assertThat(problem.coefficient(2, 2)).isZero();
    assertThat(problem.nonzeros()).isEqualTo(3);
  }

  @Test
  void keepsNamesBoundsCostsAndKinds() {
    int x = builder.addColumn("x", -1, 2, 3);
    int n = builder.addIntegerColumn("n", 0, INF, -1);
    int r = builder.addRow("r", -INF, 9);
    builder.addCost(x, 0.5);
    builder.addOffset(4);
    builder.addOffset(-1);
    builder.setColumnBounds(n, 1, 7);
    builder.setRowBounds(r, 2, 8);

    Problem problem = builder.build();

    assertThat(problem.columnName(x)).isEqualTo("x");
    assertThat(problem.rowName(r)).isEqualTo("r");
    assertThat(problem.cost(x)).isEqualTo(3.5);
    assertThat(problem.isInteger(n)).isTrue();
    assertThat(problem.integers()).isEqualTo(1);
    assertThat(problem.columnLowers()).containsExactly(-1, 1);
    assertThat(problem.columnUppers()).containsExactly(2, 7);
    assertThat(problem.rowLowers()).containsExactly(2);
    assertThat(problem.rowUppers()).containsExactly(8);
    assertThat(problem.objective(new double[] {2, 5})).isEqualTo(3 + 7 - 5);
  }

  @Test
  void aProblemDoesNotChangeWithItsBuilderOrItsArrays() {
    int x = builder.addColumn("x", 0, 1, 1);
    Problem problem = builder.build();

    builder.addCost(x, 5);
    builder.setColumnBounds(x, 3, 4);
    builder.setInteger(x);
    problem.costs()[0] = 9;

    assertThat(problem.cost(0)).isEqualTo(1);
    assertThat(problem.columnUpper(0)).isEqualTo(1);
    assertThat(problem.integers()).isZero();
  }

  @Test
  void namesWhatIsWrong() {
    int x = builder.addColumn("steel", 0, 1, 1);
    int r = builder.addRow("mass", 0, 1);

    assertThatThrownBy(() -> builder.addColumn("tin", 0, 1e30, 1))
        .hasMessageContaining("upper bound of column tin is 1.0E30")
        .hasMessageContaining("Maybe a number stands for infinity");
    assertThatThrownBy(() -> builder.addRow("mass 2", Double.NaN, 1))
        .hasMessageContaining("lower bound of row mass 2 is NaN");
    assertThatThrownBy(() -> builder.setColumnBounds(x, INF, INF))
        .hasMessageContaining("lower bound of column steel is Infinity");
    assertThatThrownBy(() -> builder.add(r, x, INF))
        .hasMessageContaining("column steel in row mass is Infinity");
    assertThatThrownBy(() -> builder.add(r, 7, 1))
        .hasMessageContaining("Column 7 does not exist, expected 0 to 0");
    assertThatThrownBy(() -> builder.add(-1, x, 1)).hasMessageContaining("Row -1 does not exist");
    assertThatThrownBy(() -> builder.addCost(x, Double.NaN))
        .hasMessageContaining("cost of steel is NaN");
  }
}
