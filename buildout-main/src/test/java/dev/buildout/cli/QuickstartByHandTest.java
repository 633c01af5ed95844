package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import org.junit.jupiter.api.Test;

/** The quickstart case beside the pocket calculator of its README. */
class QuickstartByHandTest {
  private static final double HOURS = 8766;
  private static final double SERVERS = 10_200 / (10.2 * 1.25);
  private static final double SERVER_HOURS = 8 * HOURS * 0.93;
  private static final double COMMITTED = 30_000_000;
  private static final double ON_DEMAND = (SERVERS - COMMITTED / SERVER_HOURS) * SERVER_HOURS * 0.6;

  private static final double REVENUE = (COMMITTED * 2 + ON_DEMAND * 3) / 1e6;
  private static final double ELECTRICITY = SERVERS * 0.0102 * 0.8 * 1.25 * HOURS * 60 / 1e6;
  private static final double MAINTENANCE = SERVERS * 0.288 * 0.02;
  private static final double BEFORE_TAX = REVENUE * 0.9 - ELECTRICITY - MAINTENANCE;

  private final PlannedRun planned = PlannedRun.quickstart();
  private final Run run = planned.run();

  @Test
  void theHallIsFilledAtOnce() {
    Table purchases = run.table(Tables.PURCHASES);

    assertThat(purchases.size()).isEqualTo(1);
    assertThat(purchases.real(0, "systems")).isCloseTo(SERVERS, within(1e-6));
    assertThat(purchases.real(0, "chips")).isCloseTo(6400, within(1e-5));
    assertThat(purchases.real(0, "cost_usd_m")).isCloseTo(240, within(1e-6));
    assertThat(purchases.integer(0, "period")).isZero();
  }

  @Test
  void committedWorkComesFirst() {
    Table work = run.table(Tables.WORK);

    assertThat(served(work, "committed")).isCloseTo(COMMITTED, within(1e-2));
    assertThat(served(work, "on_demand")).isCloseTo(ON_DEMAND, within(1e-2));
    assertThat(ON_DEMAND / 1e6).isCloseTo(13.305, within(5e-4));
  }

  @Test
  void aYearOfOperation() {
    assertThat(annual("revenue", 2026)).isCloseTo(REVENUE, within(1e-6)).isEqualTo(99.915, at(3));
    assertThat(annual("energy_cost", 2026))
        .isCloseTo(ELECTRICITY, within(1e-6))
        .isEqualTo(4.292, at(3));
    assertThat(annual("maintenance_cost", 2026)).isCloseTo(4.608, within(1e-6));
    assertThat(annual("overhead_cost", 2026)).isCloseTo(9.992, at(3));
    assertThat(BEFORE_TAX).isEqualTo(81.024, at(3));
  }

  @Test
  void capexAndFreeCashFlowByYear() {
    assertThat(byYear("capex_usd_m_by_year", "2026")).isCloseTo(240, within(1e-6));
    assertThat(byYear("capex_usd_m_by_year", "2027")).isZero();
    assertThat(byYear("free_cash_flow_usd_m_by_year", "2026"))
        .isCloseTo(BEFORE_TAX - 240, within(1e-6));
    assertThat(byYear("free_cash_flow_usd_m_by_year", "2027")).isCloseTo(BEFORE_TAX, within(1e-6));
  }

  /** 240 is deducted at once; the loss lasts into 2028; servers serve until the end of 2030. */
  @Test
  void netPresentValue() {
    double[] cash = new double[5];
    double losses = 240 - BEFORE_TAX;
    cash[0] = BEFORE_TAX - 240;
    for (int year = 1; year < cash.length; year++) {
      double used = Math.min(losses, BEFORE_TAX);
      losses -= used;
      cash[year] = BEFORE_TAX - 0.25 * (BEFORE_TAX - used);
    }
    double npv = 0;
    for (int year = 0; year < cash.length; year++) {
      npv += cash[year] * Math.pow(1.1, -0.5 - year);
    }

    assertThat(npv).isEqualTo(64.998, at(3));
    assertThat((Double) run.document().get("npv_usd_m")).isCloseTo(npv, within(1e-5));
    assertThat((Double) run.document().get("objective_usd_m")).isCloseTo(npv, within(1e-5));
    assertThat((Double) run.document().get("bound_usd_m")).isCloseTo(npv, within(1e-5));
    assertThat((Double) run.document().get("terminal_value_usd_m")).isZero();
  }

  @Test
  void everyCheckHolds() {
    assertThat(planned.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.checks()).hasSizeGreaterThan(50).allMatch(Check::ok);
  }

  private static double served(Table work, String channel) {
    for (int i = 0; i < work.size(); i++) {
      if (work.text(i, "channel").equals(channel) && work.text(i, "plan").equals("plan")) {
        return work.real(i, "served");
      }
    }
    throw new IllegalArgumentException("no channel " + channel);
  }

  private double annual(String line, int year) {
    Table annual = run.table(FirmTables.ANNUAL);
    for (int i = 0; i < annual.size(); i++) {
      if (annual.text(i, "line").equals(line)
          && annual.integer(i, "year") == year
          && annual.text(i, "plan").equals("plan")) {
        return annual.real(i, "usd_m");
      }
    }
    throw new IllegalArgumentException("no line " + line);
  }

  private double byYear(String key, String year) {
    return planned.json().get(key).get(year).asDouble();
  }

  /** As printed with so many decimals. */
  private static org.assertj.core.data.Offset<Double> at(int decimals) {
    return within(0.5 * Math.pow(10, -decimals));
  }
}
