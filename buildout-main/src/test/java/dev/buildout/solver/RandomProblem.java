package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A random linear programme whose minimum is known before any solver sees it: a point and
 * multipliers are drawn first, bounds and costs are put around them so that both are optimal. Has
 * free, fixed and boxed columns, equations and ranged rows.
 *
 * @param problem to solve
 * @param objective its minimum
 */
record RandomProblem(Problem problem, double objective) {

  /** About a third of the rows bind; density is the share of coefficients that are not zero. */
  static RandomProblem of(int rows, int columns, double density, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    ProblemBuilder p = new ProblemBuilder();
    double[] x = new double[columns];
    double objective = 0;
    for (int j = 0; j < columns; j++) {
      x[j] = Math.rint(random.nextDouble(-10, 10));
      double multiplier = addColumn(p, x[j], random);
      objective += multiplier * x[j];
      p.addCost(j, multiplier);
    }
    for (int i = 0; i < rows; i++) {
      int[] touched = random.ints(0, columns).limit(count(columns, density)).distinct().toArray();
      double[] coefficient = random.doubles(touched.length, -5, 5).toArray();
      double activity = 0;
      for (int k = 0; k < touched.length; k++) {
        activity += coefficient[k] * x[touched[k]];
      }
      double multiplier = addRow(p, activity, random);
      for (int k = 0; k < touched.length; k++) {
        p.add(i, touched[k], coefficient[k]);
        p.addCost(touched[k], multiplier * coefficient[k]);
      }
      objective += multiplier * activity;
    }
    p.addOffset(3);
    return new RandomProblem(p.build(), objective + 3);
  }

  private static long count(int columns, double density) {
    return Math.max(2, Math.round(columns * density));
  }

  /** Adds a column around its value and returns a reduced cost that suits. */
  private static double addColumn(ProblemBuilder p, double value, RandomGenerator random) {
    double price = random.nextDouble(0.1, 4);
    String name = "x" + p.columns();
    return switch (random.nextInt(6)) {
      case 0 -> column(p, name, value, value + 5, price);
      case 1 -> column(p, name, value - 5, value, -price);
      case 2 -> column(p, name, value, value, price - 2);
      case 3 -> column(p, name, -INF, INF, 0);
      case 4 -> column(p, name, value, INF, price);
      default -> column(p, name, value - 1, value + 3, 0);
    };
  }

  private static double column(
      ProblemBuilder p, String name, double lower, double upper, double price) {
    p.addColumn(name, lower, upper, 0);
    return price;
  }

  /** Adds a row around its activity and returns a dual that suits. */
  private static double addRow(ProblemBuilder p, double activity, RandomGenerator random) {
    double price = random.nextDouble(0.1, 4);
    String name = "r" + p.rows();
    return switch (random.nextInt(6)) {
      case 0 -> row(p, name, activity, INF, price);
      case 1 -> row(p, name, -INF, activity, -price);
      case 2 -> row(p, name, activity, activity, price - 2);
      case 3 -> row(p, name, activity, activity + 4, price);
      case 4 -> row(p, name, activity - 4, activity + 4, 0);
      default -> row(p, name, activity - 2, INF, 0);
    };
  }

  private static double row(
      ProblemBuilder p, String name, double lower, double upper, double price) {
    p.addRow(name, lower, upper);
    return price;
  }
}
