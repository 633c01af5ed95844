package dev.buildout.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.results.FirmTables;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two half years of 100 spent, a run-off year of 300 over a firm that earns 50 anyway, at 21 %. */
class ValueByYearTest {
  private static final double[] PLAN = {-100, -100, 350};
  private static final double[] NOTHING = {0, 0, 50};

  @Test
  void yearsAddUpToTheValueRunOffIncluded() {
    String table = new Markup(new ValueByYear(view(0.21)).table().html()).text();

    // 1.21^-0.25 = 0.95347, 1.21^-0.75 = 0.86678: their mean is 0.910, -100 times their sum -182.
    // 1.21^-1.5 = 0.75131, times 300 = 225.4; 225.4 - 182.0 = 43.4; with 10 at the end, less 3,
    // 50.4.
    assertThat(table)
        .containsSubsequence("2030 ", "−200 ", "0.0 ", "−200 ", "0.910 ", "−182 ", "−182 ")
        .containsSubsequence("2031, run-off ", "350 ", "50.0 ", "300 ", "0.751 ", "225 ", "43.4 ")
        .containsSubsequence("What stands at the end ", "10.0 ", "53.4 ")
        .containsSubsequence("Debt above its fair rate, after tax ", "−3.0 ", "50.4 ")
        .containsSubsequence("Net present value ", "50.4 ", "50.4 ");
  }

  @Test
  void anOldRunWithoutARateHasNoSuchTable() {
    assertThat(new ValueByYear(view(Double.NaN)).isEmpty()).isTrue();
  }

  private static RunView view(double rate) {
    Table periods = new Table(Tables.PERIODS);
    Table lines = new Table(FirmTables.STATEMENTS);
    periods.add("plan", 0, "2030-H1", "2030-01", 6, false);
    periods.add("plan", 1, "2030-H2", "2030-07", 6, false);
    periods.add("plan", 2, "2031", "2031-01", 12, true);
    for (int p = 0; p < 3; p++) {
      lines.add("plan", p, "programme", "unlevered_cash_flow", "Cash flow", PLAN[p]);
      lines.add("reference", p, "programme", "unlevered_cash_flow", "Cash flow", NOTHING[p]);
    }
    return new RunView(
        new Run(
            Map.of(
                "discount_rate",
                rate,
                "npv_usd_m",
                50.367,
                "terminal_value_usd_m",
                10.0,
                "debt_above_fair_rate_usd_m",
                3.0),
            Map.of(Tables.PERIODS.name(), periods, FirmTables.STATEMENTS.name(), lines),
            List.of(),
            Map.of()));
  }
}
