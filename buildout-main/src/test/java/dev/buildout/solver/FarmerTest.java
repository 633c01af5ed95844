package dev.buildout.solver;

import static dev.buildout.solver.Rows.INF;
import static dev.buildout.solver.Rows.atLeast;
import static dev.buildout.solver.Rows.atMost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * The farmer of Birge and Louveaux, Introduction to Stochastic Programming (2nd ed. 2011), section
 * 1.1: 500 acres for wheat, corn and sugar beets; yields are average, a fifth better or a fifth
 * worse. Costs in $, land in acres, crops in tons. All answers are those of the book.
 */
class FarmerTest {
  private static final double[] PLANTING = {150, 230, 260};
  private static final double[] YIELD = {2.5, 3, 20};
  private static final double[] FEED = {200, 240};
  private static final double[] BUY = {238, 210};
  private static final double[] SELL = {170, 150};
  private static final double[] WEATHER = {0.8, 1, 1.2};

  /** One problem with all weathers, each as likely; the land is columns 0 to 2. */
  private static ProblemBuilder farm(double... weathers) {
    ProblemBuilder p = new ProblemBuilder();
    int wheat = p.addColumn("wheat", 0, INF, PLANTING[0]);
    int corn = p.addColumn("corn", 0, INF, PLANTING[1]);
    int beets = p.addColumn("beets", 0, INF, PLANTING[2]);
    atMost(p, "land", 500, wheat, 1, corn, 1, beets, 1);
    for (double weather : weathers) {
      double probability = 1.0 / weathers.length;
      for (int crop = 0; crop < 2; crop++) {
        int bought = p.addColumn("bought", 0, INF, BUY[crop] * probability);
        int sold = p.addColumn("sold", 0, INF, -SELL[crop] * probability);
        atLeast(p, "feed", FEED[crop], crop, YIELD[crop] * weather, bought, 1, sold, -1);
      }
      int quota = p.addColumn("beets within quota", 0, 6000, -36 * probability);
      int beyond = p.addColumn("beets beyond", 0, INF, -10 * probability);
      atLeast(p, "beets", 0, beets, YIELD[2] * weather, quota, -1, beyond, -1);
    }
    return p;
  }

  private static double[] land(Solution solution) {
    return new double[] {solution.value(0), solution.value(1), solution.value(2)};
  }

  @Test
  void threeWeathers() {
    Solution solution = new HighsSolver().solve(farm(WEATHER).build());

    assertThat(solution.objective()).isCloseTo(-108_390, within(1e-6));
    assertThat(land(solution)).containsExactly(new double[] {170, 80, 250}, within(1e-6));
  }

  @Test
  void averageWeather() {
    Solution solution = new HighsSolver().solve(farm(1).build());

    assertThat(solution.objective()).isCloseTo(-118_600, within(1e-6));
    assertThat(land(solution)).containsExactly(new double[] {120, 80, 300}, within(1e-6));
  }

  @Test
  void perfectInformationIsWorth7016() {
    double knowing = 0;
    for (double weather : WEATHER) {
      knowing += new HighsSolver().solve(farm(weather).build()).objective() / WEATHER.length;
    }

    assertThat(-108_390 - knowing).isCloseTo(7_016, within(1.0));
  }

  @Test
  void stochasticSolutionIsWorth1150() {
    ProblemBuilder p = farm(WEATHER);
    p.setColumnBounds(0, 120, 120);
    p.setColumnBounds(1, 80, 80);
    p.setColumnBounds(2, 300, 300);

    Solution solution = new HighsSolver().solve(p.build());

    assertThat(solution.objective()).isCloseTo(-107_240, within(1e-6));
  }
}
