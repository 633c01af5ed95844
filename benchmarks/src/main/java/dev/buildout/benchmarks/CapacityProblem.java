package dev.buildout.benchmarks;

import dev.buildout.solver.Problem;
import dev.buildout.solver.ProblemBuilder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A linear programme with the shape of a capacity plan: at each site s, systems of kind k are
 * bought in period t and serve for some periods; power is limited by site and demand is to be met.
 *
 * <pre>
 *   min  sum cost[k] * d^t * buy[s,k,t] + penalty * unmet[t]
 *   s.t. sum_k power[k] * installed(s,k,t)         &lt;= limit[s,t]     for s, t
 *        sum_{s,k} rate[k] * installed(s,k,t) + unmet[t] &gt;= demand[t]  for t
 *        installed(s,k,t) = sum of buy[s,k,u] over t - life &lt; u &lt;= t
 * </pre>
 *
 * @param demandRows the demand row of each period, to be changed between runs
 * @param demand right-hand side of each of them
 */
@SuppressWarnings("ArrayRecordComponent") // the benchmark alone reads them
record CapacityProblem(Problem problem, int[] demandRows, double[] demand) {
  private static final long SEED = 20260101;
  private static final int LIFE_PERIODS = 20;
  private static final double DISCOUNT = 0.98;
  private static final double PENALTY = 1_000;

  static CapacityProblem generate(int sites, int kinds, int periods) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    double[] cost = random.doubles(kinds, 5, 20).toArray();
    double[] power = random.doubles(kinds, 0.5, 2).toArray();
    double[] rate = random.doubles(kinds, 1, 4).toArray();
    ProblemBuilder builder = new ProblemBuilder();

    int[] demandRows = new int[periods];
    double[] demand = new double[periods];
    for (int t = 0; t < periods; t++) {
      demand[t] = sites * (20 + 5.0 * t) * random.nextDouble(0.9, 1.1);
      demandRows[t] = builder.addRow("demand." + t, demand[t], Double.POSITIVE_INFINITY);
      int unmet = builder.addColumn("unmet." + t, 0, Double.POSITIVE_INFINITY, PENALTY);
      builder.add(demandRows[t], unmet, 1);
    }
    for (int s = 0; s < sites; s++) {
      int[] powerRows = new int[periods];
      for (int t = 0; t < periods; t++) {
        double limit = (10 + 2.0 * t) * random.nextDouble(0.5, 1.5);
        powerRows[t] = builder.addRow("power." + s + "." + t, Double.NEGATIVE_INFINITY, limit);
      }
      for (int k = 0; k < kinds; k++) {
        double local = cost[k] * random.nextDouble(0.9, 1.1);
        for (int t = 0; t < periods; t++) {
          int buy =
              builder.addColumn(
                  "buy." + s + "." + k + "." + t,
                  0,
                  Double.POSITIVE_INFINITY,
                  local * Math.pow(DISCOUNT, t));
          for (int u = t; u < Math.min(periods, t + LIFE_PERIODS); u++) {
            builder.add(powerRows[u], buy, power[k]);
            builder.add(demandRows[u], buy, rate[k]);
          }
        }
      }
    }
    return new CapacityProblem(builder.build(), demandRows, demand);
  }
}
