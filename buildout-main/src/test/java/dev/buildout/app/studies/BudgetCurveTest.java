package dev.buildout.app.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.Axis;
import dev.buildout.model.Case;
import dev.buildout.model.Studies;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Run;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The tiny case: ten boxes find power, each costs 2 USD m and earns 3. */
class BudgetCurveTest {
  private static final Offset<Double> NEAR = within(1e-4);

  @Test
  void valueRisesByHalfADollarAndEndsWhenPowerDoes() {
    Run run = Studied.run(budgets(new TinyCase()), new BudgetCurve());
    Table curve = run.table(StudyTables.BUDGET_CURVE);

    assertThat(column(curve, "budget_usd_m")).containsExactly(0, 5, 10, 15, 20, 25);
    double[] npv = {0, 2.5, 5, 7.5, 10, 10};
    for (int i = 0; i < npv.length; i++) {
      assertThat(curve.real(i, "npv_usd_m")).isCloseTo(npv[i], NEAR);
      assertThat(curve.real(i, "capex_usd_m")).isCloseTo(2 * npv[i], NEAR);
      assertThat(curve.real(i, "speculative_usd_m")).isCloseTo(2 * npv[i], NEAR);
      assertThat(curve.real(i, "mw")).isCloseTo(npv[i], NEAR);
    }
    assertThat(curve.real(2, "dual_npv_per_usd")).isCloseTo(0.5, NEAR);
    assertThat(curve.real(2, "step_npv_per_usd")).isCloseTo(0.5, NEAR);
    assertThat(curve.real(5, "dual_npv_per_usd")).isCloseTo(0, NEAR);
    assertThat(Studied.failed(run)).isEmpty();
    assertThat(run.table(StudyTables.RESOLVES).size()).isEqualTo(1 + 2 * 6);
  }

  /** Four boxes do the committed work; other businesses spend 3 of each budget. */
  @Test
  void spendingIsSplitByDemand() {
    TinyCase tiny =
        new TinyCase()
            .replace(
                "workloads",
                "id: work, name: Work, unit: zflop, demand_per_year: 20, channels: ["
                    + "{id: committed, share: 0.2, price: 1.0e+6, max_use: 1},"
                    + " {id: on_demand, share: 0.8, price: 1.0e+6, max_use: 1}]")
            .add(
                "finance.businesses",
                "id: shop, name: Shop, revenue_usd_m: {points: {2026-01: 3, 2027-01: 3}},"
                    + " cash_costs_usd_m: 0, capex_usd_m: {points: {2026-01: 3, 2027-01: 3}}");
    Table curve = Studied.run(budgets(tiny), new BudgetCurve()).table(StudyTables.BUDGET_CURVE);

    assertThat(curve.flag(0, "possible")).isFalse();
    assertThat(curve.real(5, "capex_usd_m")).isCloseTo(23, NEAR);
    assertThat(curve.real(5, "exogenous_usd_m")).isCloseTo(3, NEAR);
    assertThat(curve.real(5, "committed_usd_m")).isCloseTo(8, NEAR);
    assertThat(curve.real(5, "speculative_usd_m")).isCloseTo(12, NEAR);
    assertThat(curve.real(1, "npv_usd_m")).isCloseTo(1, NEAR);
  }

  @Test
  void aCaseWithoutABudgetCannotBeAsked() {
    assertThatThrownBy(() -> Studied.run(new TinyCase().read(), new BudgetCurve()))
        .isInstanceOf(BadQuestion.class)
        .hasMessageContaining("studies.budget");
  }

  private static Case budgets(TinyCase tiny) {
    tiny.add("finance.capex_limits", "id: year, from: 2026-01, to: 2026-12, max_usd_m: 100");
    Axis axis = new Axis("finance.capex_limits.year.max_usd_m", "", false, 0, 25, 6);
    Studies studies = new Studies(Optional.of(axis), List.of(), List.of(), List.of(), List.of());
    return tiny.read().with("studies", studies);
  }

  private static double[] column(Table table, String name) {
    double[] values = new double[table.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.real(i, name);
    }
    return values;
  }
}
