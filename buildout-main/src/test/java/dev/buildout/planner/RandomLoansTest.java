package dev.buildout.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.app.RunTables;
import dev.buildout.app.Solved;
import dev.buildout.audit.Certificate;
import dev.buildout.planner.formulation.Inputs;
import dev.buildout.planner.formulation.Scope;
import dev.buildout.results.Check;
import dev.buildout.results.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plans of random firms with sweeps, maturities and covenants, held against their books and the
 * certificate, which recomputes tax, cash, debt, sweeps and headroom on its own.
 */
class RandomLoansTest {
  /** The firms are so small that rounding to cents is seen in other lines. */
  private static final List<String> OF_DEBT =
      List.of(
          "tax (plan)",
          "cash and budgets (plan)",
          "debt facilities (plan)",
          "cash sweeps (plan)",
          "covenants (plan)",
          "headroom of covenants (plan)");

  /** Ten firms each. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {0, 10, 20, 30, 40})
  void booksAgree(int first) throws InfeasiblePlan {
    int swept = 0;
    for (int seed = first; seed < first + 10; seed++) {
      TinyCase tiny = new RandomCase(seed).indebted();
      Inputs in = tiny.inputs(Scope.PLAN);
      Plan plan = TinyCase.solve(in, PlanOptions.defaults());
      Map<String, Table> tables = RunTables.empty();
      Solved.of(Solved.PLAN, plan).addTables(tables);

      List<Check> checks =
          Certificate.ofPlans(
                  List.of(new Certificate.Audited(Solved.PLAN, in.theCase)),
                  tiny.rates(in.theCase),
                  tables)
              .stream()
              .filter(check -> OF_DEBT.contains(check.name()))
              .toList();

      assertThat(checks).hasSameSizeAs(OF_DEBT);
      assertThat(checks.stream().filter(check -> !check.ok()).map(Check::detail))
          .as("firm of seed " + seed)
          .isEmpty();
      Table debt = RunTables.get(tables, "debt");
      for (int row = 0; row < debt.size(); row++) {
        swept += debt.real(row, "sweep_usd_m") > 0.01 ? 1 : 0;
      }
    }
    assertThat(swept).as("periods with a sweep").isPositive();
  }
}
