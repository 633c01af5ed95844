package dev.buildout.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.buildout.planner.formulation.Scope;
import org.junit.jupiter.api.Test;

/** A case that cannot be met says which limits conflict, in words of the case. */
class InfeasiblePlanTest {
  @Test
  void cashThatTheFirmCannotHave() {
    InfeasiblePlan why = why(new TinyCase().set("finance.minimum_cash_usd_m", 5000));

    assertThat(why.conflict()).anyMatch(name -> name.startsWith("minimum cash"));
    assertThat(why.getMessage()).startsWith("the case cannot be met: ").contains("minimum cash");
  }

  @Test
  void floorThatOtherBusinessesBreak() {
    InfeasiblePlan why =
        why(
            new TinyCase()
                .replace("offers")
                .set(
                    "finance.free_cash_flow_floor_usd_m",
                    java.util.Optional.of(dev.buildout.model.Path.constant(0)))
                .add(
                    "finance.businesses", "id: b, name: B, revenue_usd_m: 1, cash_costs_usd_m: 3"));

    assertThat(why.conflict()).anyMatch(name -> name.startsWith("free cash flow floor"));
  }

  @Test
  void budgetThatOtherBusinessesExceed() {
    InfeasiblePlan why =
        why(
            new TinyCase()
                .add("finance.capex_limits", "id: 2026, from: 2026-01, to: 2026-12, max_usd_m: 5")
                .add(
                    "finance.businesses",
                    "id: b, name: B, revenue_usd_m: 9, cash_costs_usd_m: 0, capex_usd_m: 8"));

    assertThat(why.conflict())
        .contains("capex budget 2026: missed in 1 periods, most in 2026, by 3.000 USD m");
  }

  /** What conflicts is a handful of names, not the whole case. */
  @Test
  void conflictIsShort() {
    InfeasiblePlan why = why(new TinyCase().quarterly().set("finance.minimum_cash_usd_m", 5000));

    assertThat(why.conflict()).hasSizeLessThan(20);
  }

  private static InfeasiblePlan why(TinyCase tiny) {
    return catchThrowableOfType(
        InfeasiblePlan.class,
        () -> TinyCase.solve(tiny.inputs(Scope.PLAN), PlanOptions.defaults()));
  }
}
