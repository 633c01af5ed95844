package dev.buildout.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.app.studies.Studied;
import dev.buildout.app.studies.calendar.CommitmentCalendar;
import dev.buildout.model.Case;
import dev.buildout.model.Rates;
import dev.buildout.performance.SystemRates;
import dev.buildout.results.Check;
import dev.buildout.results.Column;
import dev.buildout.results.Run;
import dev.buildout.results.StudyTables;
import dev.buildout.results.Table;
import dev.buildout.results.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No number of the commitment calendar can change unseen. */
class CalendarChecksTest {
  /** Shadow prices need the linear programme. */
  private static final Set<String> NOT_COMPUTED = Set.of("delays.dual_usd_m");

  private static final Case CASE =
      new dev.buildout.planner.TinyCase()
          .quarterly()
          .set("offers.box.price_growth", 0.5)
          .set("offers.box.lead_months", 6)
          .set("offers.box.deposit_share", 0.25)
          .set("offers.box.cancel_fee_share", 0.1)
          .set("offers.box.development_usd_m", 1)
          .set("sites.a.grid_mw", 6)
          .set("sites.a.hall_mw", 4)
          .set("sites.a.hall_modules_max", 9)
          .set("sites.a.hall_lead_months", 3)
          .set("finance.discount_rate", 0.1)
          .set("workloads.work.rentable", true)
          .add("supply", "id: hbm, name: Memory, resource: hbm_gb, per_quarter: 1.0e+6")
          .add("power", "id: more, site: a, from: 2026-10, grid_mw: 4")
          .add(
              "fleet",
              "id: old, system: box, site: a, systems: 5, in_service: 2025-07, cost_usd_m: 2")
          .add(
              "offers",
              "id: lease, kind: reservation, name: Lease, system: box, from: 2026-01,"
                  + " usd_per_chip_hour: %s, term_months: 12, depth_chips: 5"
                      .formatted(dev.buildout.planner.TinyCase.hourly(0.5)))
          .read();

  private static final Rates RATES = SystemRates.of(CASE.catalog()).rates(CASE);
  private static final Run RUN = Studied.run(CASE, new CommitmentCalendar());

  static List<TableSpec> tables() {
    return List.of(StudyTables.COMMITMENTS, StudyTables.DELAYS, StudyTables.IDLE_CHIPS);
  }

  private static List<String> failed(Map<String, Table> tables) {
    var plans =
        List.of(new Certificate.Audited("plan", CASE), new Certificate.Audited("reference", CASE));
    return Certificate.check(plans, RATES, tables, RUN.document()).stream()
        .filter(c -> !c.ok())
        .map(Check::toString)
        .toList();
  }

  @Test
  void soundRunPasses() {
    assertThat(Studied.failed(RUN)).isEmpty();
    assertThat(failed(RUN.tables())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyNumberIsGuarded(TableSpec spec) {
    Table table = requireNonNull(RUN.tables().get(spec.name()));
    assertThat(table.size()).isPositive();
    List<String> unseen = new ArrayList<>();
    for (Column column : spec.columns()) {
      boolean number = column.type() == Column.Type.REAL || column.type() == Column.Type.INTEGER;
      for (int row = 0; row < table.size(); row++) {
        if (number
            && !NOT_COMPUTED.contains(spec.name() + "." + column.name())
            && failed(Corruption.of(RUN.tables(), spec, row, column.name())).isEmpty()) {
          unseen.add(new Row(table, row) + ", " + column.name());
        }
      }
    }

    assertThat(unseen).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noRowCanGoMissing(TableSpec spec) {
    Table table = requireNonNull(RUN.tables().get(spec.name()));
    for (int row = 0; row < table.size() && table.size() > 1; row++) {
      assertThat(failed(Corruption.without(RUN.tables(), spec, row))).isNotEmpty();
    }
  }
}
