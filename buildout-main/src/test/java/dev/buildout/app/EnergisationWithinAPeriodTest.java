package dev.buildout.app;

import static dev.buildout.planner.TinyPlan.NEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.InfeasiblePlan;
import dev.buildout.planner.TinyCase;
import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import dev.buildout.solver.Algorithm;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Power and halls that arrive in the middle of a quarter. */
class EnergisationWithinAPeriodTest {
  /** Nothing stands at the start; 9 MW come later, for boxes that are ordered by June 2026. */
  private static TinyCase from(String month) {
    return new TinyCase()
        .quarterly()
        .set("sites.a.grid_mw", 0)
        .set("sites.a.hall_mw", 0)
        .set("offers.box.until", YearMonth.of(2026, 6))
        .add(
            "power",
            "id: more, site: a, from: %s, grid_mw: 9, hall_mw: 9, remaining_usd_m: 8"
                .formatted(month));
  }

  /** 9 boxes for 2 each earn 1 a year: in the quarter of the arrival for the months left. */
  @Test
  void countsForTheMonthsLeft() {
    assertThat(from("2026-04").plan().npv()).isCloseTo(9 * 3 - 18, NEAR);
    assertThat(from("2026-05").plan().npv()).isCloseTo(9 * (2 / 12.0 + 2.75) - 18, NEAR);
    assertThat(from("2026-06").plan().npv()).isCloseTo(9 * (1 / 12.0 + 2.75) - 18, NEAR);
    assertThat(from("2026-07").plan().npv()).isCloseTo(9 * 2.75 - 18, NEAR);
  }

  /** Two months of 9 MW are a mean of 6; halls cost what they run, and are paid until they open. */
  @Test
  void tablesAndCertificateAgree() throws InfeasiblePlan {
    TinyCase tiny = from("2026-05").set("sites.a.opex_usd_per_kw_year", 12.0);

    Run run = TinyRun.run(tiny, Algorithm.AUTO);

    Table power = RunTables.get(run.tables(), Tables.POWER.name());
    assertThat(power.real(1, "grid_mw")).isCloseTo(6, NEAR);
    assertThat(power.real(1, "hall_mw")).isCloseTo(6, NEAR);
    assertThat(power.real(2, "hall_mw")).isCloseTo(9, NEAR);
    assertThat(line(run, "site_cost", 1)).isCloseTo(0.018, NEAR);
    assertThat(line(run, "capex_programme", 0)).isCloseTo(6, NEAR);
    assertThat(line(run, "capex_programme", 1)).isCloseTo(2 + 18, NEAR);
    assertThat(run.checks()).allSatisfy(c -> assertThat(c.ok()).as(text(c)).isTrue());
  }

  private static double line(Run run, String line, int period) {
    Table t = RunTables.get(run.tables(), FirmTables.STATEMENTS.name());
    return IntStream.range(0, t.size())
        .filter(i -> t.text(i, "plan").equals("plan") && t.integer(i, "period") == period)
        .filter(i -> t.text(i, "line").equals(line))
        .mapToDouble(i -> t.real(i, "usd_m"))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Check c) {
    return c.name() + ": " + c.detail();
  }
}
