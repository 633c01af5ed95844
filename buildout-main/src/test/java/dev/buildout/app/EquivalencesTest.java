package dev.buildout.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.PlanOptions;
import dev.buildout.planner.RichCases;
import dev.buildout.planner.TinyCase;
import dev.buildout.planner.TinyPlan;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scale;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.results.Check;
import dev.buildout.results.Run;
import dev.buildout.solver.Algorithm;
import dev.buildout.uncertainty.ScenarioTree;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same case said in two ways has the same value. */
class EquivalencesTest {
  private static final double CLOSE = 1e-6;

  static Stream<Arguments> cases() {
    return RichCases.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  /** Two sites of 5 MW are one of 10 MW, where work goes to any site. */
  @Test
  void siteInTwoHalves() {
    String half =
        "id: %s, name: Half, pue: 1, grid_mw: 5, hall_mw: 5, power_usd_per_mwh: 10,"
            + " power_price_growth: 0, hall_module_mw: 1, hall_usd_m_per_mw: 1, hall_lead_months: 0,"
            + " hall_modules_max: 0, grid_lead_months: 0, opex_usd_per_kw_year: 20";
    double npv = RichCases.get("debt with a spread").plan().npv();
    TinyCase halves =
        RichCases.get("debt with a spread")
            .replace("sites", half.formatted("a"), half.formatted("b"));

    assertThat(halves.plan().npv()).isCloseTo(npv, within(CLOSE)).isPositive();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void otherUnitsInsideTheSolver(String name, TinyCase tiny) throws InfeasiblePlan {
    Inputs in = tiny.inputs(Scope.PLAN);
    double[] systems = in.scale.systems().clone();
    double[] work = in.scale.work().clone();
    systems[0] *= 10;
    work[0] /= 10;
    Scale other = new Scale(in.scale.moneyUsdM() * 10, in.scale.powerMw() / 10, systems, work);
    var c = in.theCase;
    Inputs rescaled =
        new Inputs(c, in.tree, tiny.rates(c), tiny.goodput(c), Scope.PLAN, Optional.of(other));
    PlanOptions options = PlanOptions.defaults();

    assertThat(TinyCase.solve(rescaled, options).objectiveUsdM())
        .isCloseTo(TinyCase.solve(in, options).objectiveUsdM(), within(1e-5));
  }

  /** The root, then two equal halves: decisions in each are those of the single path. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void twoScenariosThatDoNotDiffer(String name, TinyCase tiny) throws InfeasiblePlan {
    Inputs path = tiny.inputs(Scope.PLAN);
    ScenarioTree halves = halves(path.timeline.size());
    var c = path.theCase;
    Inputs tree = new Inputs(c, halves, tiny.rates(c), tiny.goodput(c), Scope.PLAN);
    PlanOptions options = PlanOptions.defaults();

    assertThat(TinyCase.solve(tree, options).objectiveUsdM())
        .isCloseTo(TinyCase.solve(path, options).objectiveUsdM(), within(1e-5));
  }

  private static ScenarioTree halves(int periods) {
    int nodes = 2 * periods - 1;
    int[] parent = new int[nodes];
    int[] period = new int[nodes];
    double[] probability = new double[nodes];
    for (int n = 0; n < nodes; n++) {
      parent[n] = n <= 2 ? Math.min(0, n - 1) : n - 2;
      period[n] = (n + 1) / 2;
      probability[n] = n == 0 ? 1 : 0.5;
    }
    return new ScenarioTree(parent, period, probability);
  }

  /** Borrowing at a fair rate within slack limits moves cash and no value. */
  @Test
  void fairDebtIsWorthNothing() {
    double rich = poor(1000, 0.09).plan().npv();
    TinyPlan poor = poor(1, 0.09).plan();

    assertThat(poor.money("debt bank", "2026")).isPositive();
    assertThat(poor.npv()).isCloseTo(rich, within(CLOSE));
  }

  /** Dear debt costs its spread after tax on what is outstanding, from the year after. */
  @Test
  void dearDebtCostsItsSpread() {
    double rich = poor(1000, 0.12).plan().npv();
    TinyPlan poor = poor(1, 0.12).plan();
    double spread = 0;
    String[] years = {"2026", "2027", "2028", "2029"};
    for (int y = 0; y < years.length; y++) {
      double discount = Math.pow(1.08, -(y + 1.5));
      spread += 0.03 * 0.75 * discount * poor.money("debt bank", years[y]);
    }

    assertThat(spread).isPositive();
    assertThat(poor.npv()).isCloseTo(rich - spread, within(CLOSE));
  }

  private static TinyCase poor(double cash, double rate) {
    return RichCases.get("debt with a spread")
        .set("finance.minimum_cash_usd_m", 0)
        .set("finance.max_debt_to_ebitda", 0)
        .set("finance.opening.cash_usd_m", cash)
        .set("finance.opening.equity_usd_m", cash)
        .set("finance.debt.bank.interest_rate", rate)
        .set("finance.debt.bank.limit_usd_m", 100);
  }

  /**
   * Ten boxes at once. In years they cost 20 in mid-2026; in quarters in mid-February, and revenue
   * comes in twelve parts. So quarters are worth less, by at most 4.5 months of interest on 20.
   */
  @Test
  void quartersRefineYears() {
    double rate = 0.1;
    double years = new TinyCase().set("finance.discount_rate", rate).plan().npv();
    TinyPlan quarters = new TinyCase().quarterly().set("finance.discount_rate", rate).plan();
    double byHand = -20 * Math.pow(1 + rate, -1.5 / 12);
    for (int q = 0; q < 8; q++) {
      byHand += 2.5 * Math.pow(1 + rate, -(1.5 + 3 * q) / 12);
    }
    byHand += 10 * Math.pow(1 + rate, -2.5);

    assertThat(quarters.ordered("box", "2026-Q1")).isCloseTo(10, within(1e-5));
    assertThat(quarters.npv()).isCloseTo(byHand, within(CLOSE));
    assertThat(years - quarters.npv()).isBetween(0.0, 20 * (Math.pow(1 + rate, 4.5 / 12) - 1));
  }

  /**
   * Elasticity -1 and a share of 50 %: the firm's own demand has elasticity -2. At half the price
   * it sells four times as much, on demand; committed volume and price stay.
   */
  @Test
  void priceLevelMovesUncommittedDemand() {
    TinyCase market =
        new TinyCase()
            .replace(
                "workloads",
                "id: work, name: Work, unit: zflop, demand_per_year: 4, channels: ["
                    + "{id: committed, share: 0.5, price: 3000000, max_use: 1},"
                    + "{id: on_demand, share: 0.5, price: 3000000, max_use: 1}]")
            .set("market.elasticity", -1)
            .set("market.share", 0.5)
            .set("market.price_level", 0.5);
    TinyPlan plan = market.plan();

    assertThat(plan.served("work", 0, "2026")).isCloseTo(2, within(1e-5));
    assertThat(plan.served("work", 1, "2026")).isCloseTo(8, within(1e-5));
    assertThat(plan.money("Revenue of the planned workloads", "2026"))
        .isCloseTo(2 * 3 + 8 * 1.5, within(1e-5));
  }

  /** Ten boxes cost 20; each earns 1 a year, less a tenth a year, from mid-2026 to mid-2028. */
  @Test
  void pricesDriftFromTheStart() throws InfeasiblePlan {
    TinyCase falling = new TinyCase().set("market.price_drift", -0.1);
    double byHand = -20 + 10 * (Math.pow(0.9, 0.5) + Math.pow(0.9, 1.5) + Math.pow(0.9, 2.5));
    Run run = TinyRun.run(falling, Algorithm.AUTO);

    assertThat(falling.plan().npv()).isCloseTo(byHand, within(CLOSE));
    assertThat(run.checks()).allMatch(Check::ok);
  }

  /** With the whole market and elasticity -1 uncommitted revenue does not depend on the price. */
  @Test
  void unitElasticityKeepsRevenue() {
    Map<Double, Double> boxesAtPrice = Map.of(1.0, 2.0, 0.5, 4.0);
    boxesAtPrice.forEach((level, boxes) -> {
      TinyPlan plan =
          new TinyCase()
              .set("workloads.work.demand_per_year", 2)
              .set("workloads.work.channels.on_demand.price", 3e6)
              .set("market.elasticity", -1)
              .set("market.price_level", level)
              .plan();

      assertThat(plan.ordered("box", "2026")).isCloseTo(boxes, within(1e-5));
      assertThat(plan.money("Revenue of the planned workloads", "2026")).isCloseTo(6, within(1e-5));
    });
  }
}
