package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Problems that keep a solver busy for long. */
final class HardProblems {
  private HardProblems() {}

  /**
   * Market split (Cornuejols and Dawande 1998): equations in 0-1 columns that almost never hold;
   * the slack is minimised. Branch and cut has nothing to grip.
   */
  static Problem marketSplit(int rows, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    ProblemBuilder p = new ProblemBuilder();
    int columns = 10 * (rows - 1);
    for (int j = 0; j < columns; j++) {
      p.addIntegerColumn("x" + j, 0, 1, 0);
    }
    for (int i = 0; i < rows; i++) {
      int[] coefficient = random.ints(columns, 0, 100).toArray();
      int sum = 0;
      for (int value : coefficient) {
        sum += value;
      }
      double half = Math.floor(sum * 0.5);
      int row = p.addRow("split" + i, half, half);
      for (int j = 0; j < columns; j++) {
        p.add(row, j, coefficient[j]);
      }
      p.add(row, p.addColumn("over" + i, 0, INF, 1), -1);
      p.add(row, p.addColumn("under" + i, 0, INF, 1), 1);
    }
    return p.build();
  }

  /** A dense covering problem with random coefficients: simplex needs many slow iterations. */
  static Problem denseCover(int rows, int columns, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    ProblemBuilder p = new ProblemBuilder();
    for (int j = 0; j < columns; j++) {
      p.addColumn("x" + j, 0, INF, random.nextDouble(1, 2));
    }
    for (int i = 0; i < rows; i++) {
      int row = p.addRow("cover" + i, random.nextDouble(1, 2), INF);
      for (int j = 0; j < columns; j++) {
        p.add(row, j, random.nextDouble(0, 1));
      }
    }
    return p.build();
  }
}
