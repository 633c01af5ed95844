package dev.buildout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.results.Check;
import dev.buildout.results.FirmTables;
import dev.buildout.results.Run;
import dev.buildout.results.Table;
import dev.buildout.results.Tables;
import org.junit.jupiter.api.Test;

/** What the case of a neocloud is there to show: a rule that binds, a loan, a prepayment. */
class NeocloudTest {
  private static final PlannedRun PLANNED = PlannedRun.neocloud();
  private static final Run RUN = PLANNED.run();

  @Test
  void everyCheckHolds() {
    assertThat(PLANNED.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(RUN.checks()).allMatch(Check::ok);
  }

  /** On the first screen and in the table, with a worth. */
  @Test
  void theRuleOnCustomersBinds() {
    assertThat(PLANNED.json().get("binding").get(1).asString())
        .startsWith("customer concentration of anchor");
    Table limits = RUN.table(Tables.LIMITS);
    int rows = 0;
    for (int i = 0; i < limits.size(); i++) {
      if (limits.text(i, "family").equals("customer concentration")) {
        assertThat(limits.real(i, "value_usd_m")).isPositive();
        rows++;
      }
    }
    assertThat(rows).isPositive();
    assertThat(metric("largest_customer_share_2031")).isCloseTo(0.67, within(1e-6));
  }

  /**
   * Not its cost: without the rule the anchor would be served whole. Its prices are tied together.
   */
  @Test
  void theRuleOnCustomersIsWhyTheAnchorIsNotServedWhole() {
    String why =
        PLANNED
            .json()
            .get("unserved")
            .valueStream()
            .filter(left -> left.get("workload").asString().equals("anchor"))
            .findFirst()
            .orElseThrow()
            .get("reason")
            .asString();
    assertThat(why)
        .startsWith("the covenant that no customer brings more than 67 % of revenue")
        .contains("holds it back; of a price of 2.60 USD/chip-h at first, 2.32 is kept")
        .contains("(97 % of the volume billed, 8 % of overhead)");
  }

  @Test
  void theLoanIsCovered() {
    for (int year = 2029; year <= 2031; year++) {
      assertThat(metric("debt_service_cover_" + year)).isGreaterThan(1.3);
    }
  }

  /** A fifth of all that the anchor is ever billed comes in with its first quarter, 2027-Q4. */
  @Test
  void theAnchorPaysInAdvance() {
    double billed = 0;
    double first = 0;
    Table work = RUN.table(Tables.WORK);
    for (int i = 0; i < work.size(); i++) {
      if (work.text(i, "plan").equals("plan") && work.text(i, "workload").equals("anchor")) {
        billed += work.real(i, "revenue_usd_m");
        first += work.integer(i, "period") <= 3 ? work.real(i, "revenue_usd_m") : 0;
      }
    }
    assertThat(prepayments(2)).isZero();
    assertThat(prepayments(3)).isCloseTo(0.2 * (billed - first), within(1e-3));
  }

  private static double prepayments(int period) {
    Table statements = RUN.table(FirmTables.STATEMENTS);
    for (int i = 0; i < statements.size(); i++) {
      if (statements.text(i, "plan").equals("plan")
          && statements.text(i, "line").equals("customer_prepayments")
          && statements.integer(i, "period") == period) {
        return statements.real(i, "usd_m");
      }
    }
    throw new AssertionError("no customer_prepayments in period " + period);
  }

  private static double metric(String name) {
    Table metrics = RUN.table(Tables.METRICS);
    for (int i = 0; i < metrics.size(); i++) {
      if (metrics.text(i, "metric").equals(name)) {
        return metrics.real(i, "value");
      }
    }
    throw new AssertionError("no metric " + name);
  }
}
